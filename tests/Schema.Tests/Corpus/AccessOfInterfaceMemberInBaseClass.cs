namespace Shop;

[QueryType]
public class Query { public Guarded GetGuarded() => new(); }

public class Base { public string Secret { get; set; } = ""; }

public interface IGuarded
{
    [RequiresPermission("Secret:read")]
    string Secret { get; }
}

public class Guarded : Base, IGuarded { public int Id { get; set; } }
