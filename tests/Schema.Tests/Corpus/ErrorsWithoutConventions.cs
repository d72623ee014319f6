namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [Error<NotFoundException>]
    public Order RenameOrder(int id, string number) => new();
}

public class Order { public int Id { get; set; } }

public class NotFoundException : Exception { }
