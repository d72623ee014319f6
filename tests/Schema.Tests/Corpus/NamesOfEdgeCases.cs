namespace Shop;

[QueryType]
public class Query
{
    public Task<int> Async() => Task.FromResult(1);
    public int get() => 1;
    public int GetX() => 1;
    public int X1 => 1;
    public int XMLHttp => 1;
    public int iPhone => 1;
}
