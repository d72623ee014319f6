using global::Storefront.Data;
using global::Storefront.Host;
using global::Storefront.Host.Staff;
using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Storefront.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStorefrontServer();
builder.Services.AddServerTokens(builder.Configuration["Tokens:Database"]);
if (builder.Environment.IsDevelopment())
{
    builder.Services.AddDemoTokens();
    builder.Services.AddDemoPasswords();
    builder.Services.AddDemoStaff();
}

var app = builder.Build();
app.UseStorefrontServer();
app.UseStorefrontTokens();
app.LogDemoTokens();
app.LogDemoCustomers();
app.LogDemoStaff();
await app.RunAsync();
