namespace Shop;

[QueryType]
public class Query
{
    public Task<Order> A() => null!;
    public ValueTask<Order?> B() => default;
    public IEnumerable<Order> C() => [];
    public IQueryable<Order> D() => null!;
    public IAsyncEnumerable<Order> E() => null!;
    public Order[] F() => [];
    public Order?[]? G() => null;
    public Task<IReadOnlyList<Order>> H() => null!;
    public int? I() => null;
    public List<List<int>> J() => [];
    public Task<int?[]> K() => null!;
    public ICollection<string?>? L() => null;
    public HashSet<Order> M() => [];
    public Nullable<Guid> N() => null;
}

public class Order { public int Id { get; set; } }
