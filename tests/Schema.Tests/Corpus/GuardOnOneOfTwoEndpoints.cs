namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public static class App
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGraphQLHttp().RequireAuthorization();
        app.MapGraphQLWebSocket();
    }
}
