namespace Shop
{
    [QueryType]
    public partial class Query { public int One => 1; }
}

//// File: Guard.cs
namespace Shop
{
    [RequiresPermission("Query:use")]
    public partial class Query { }
}
