namespace Shop;

[QueryType]
public class Query { public IResult GetResult() => new Good(); }

[UnionType("Result")]
public interface IResult { }

[ObjectType]
public class Good : IResult { public int Id => 1; }

[ObjectType("Fault")]
[RequiresPermission("Fault:read")]
public class Bad : IResult { public string Message => ""; }
