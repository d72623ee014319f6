using GqlAuthTooling.OnHotChocolate.Server;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSampleServer();

var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL();
await app.RunAsync();
