namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    public Task<int> GetTokenAsync() => Task.FromResult(1);
    public Task SendAsync() => Task.CompletedTask;
    public bool DeleteOrder(int id) => true;
}
