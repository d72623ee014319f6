using GqlAuthTooling.OnHotChocolate.ClassicServer;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddClassicServer();

var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL();
await app.RunAsync();
