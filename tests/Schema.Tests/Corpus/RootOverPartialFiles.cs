namespace Shop
{
[QueryType]
public partial class Query
{
    public int One => 1;
}
}

//// File: Two.cs
namespace Shop
{
    public partial class Query
    {
        [RequiresPermission("Two:read")]
        public int GetTwo() => 2;
    }
}

//// File: Three.cs
namespace Shop
{
    partial class Query
    {
        public Three GetThree() => new();
    }

    public class Three { public int Value => 3; }
}
