using Storefront.Host;
using Storefront.Host.Staff;

var builder = WebApplication.CreateBuilder(args);
builder.AddStorefrontHost();
if (builder.Environment.IsDevelopment())
{
    builder.Services.AddDemoStaff();
}

var app = builder.Build();
app.UseStorefrontHost();
app.LogDemoStaff();
await app.RunAsync();
