namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); public Product GetProduct() => new(); }

public abstract class Entity { public int Id { get; set; } }

public class Order : Entity { }

public class Product : Entity { }

[ExtendObjectType(typeof(Entity))]
public class EntityExtensions { public string GetUrl([Parent] Entity entity) => ""; }
