namespace Shop;

[QueryType]
public class Query
{
    public async Task<int> GetOneAsync() { await Task.Yield(); return 1; }
    public Task<int> GetTwoAsync() => Task.FromResult(2);
    public ValueTask<int> GetThreeAsync() => new(3);
    public int GetFourAsync() => 4;
    public IAsyncEnumerable<int> GetFiveAsync() => throw new NotSupportedException();
    public Task<int> GetAsync() => Task.FromResult(1);
    public Task<int> GetSixASYNC() => Task.FromResult(1);
    public string SyncAsync => "";
}
