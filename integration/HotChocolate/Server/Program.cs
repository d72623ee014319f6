using GqlAuthTooling.OnHotChocolate.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGuardedServer();

var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL();
await app.RunAsync();
