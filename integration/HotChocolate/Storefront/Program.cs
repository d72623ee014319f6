using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Storefront.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStorefrontServer();
if (builder.Environment.IsDevelopment())
{
    builder.Services.AddDemoTokens();
}

var app = builder.Build();
app.UseStorefrontServer();
app.LogDemoTokens();
await app.RunAsync();
