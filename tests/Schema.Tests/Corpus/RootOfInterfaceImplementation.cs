namespace Shop;

[QueryType]
public class Query : IDisposable, IEquatable<Query>
{
    public int One => 1;
    public void Dispose() { }
    public bool Equals(Query? other) => false;
    public override bool Equals(object? other) => false;
    public override int GetHashCode() => 1;
}
