using System.Linq;
using HotChocolate.Authorization;

namespace GqlAuthTooling.OnHotChocolate.Benchmarks;

/// <summary>The same data behind no authorization, behind ours, and behind HotChocolate's own.</summary>
public sealed class BenchQuery
{
    private static readonly BenchItem[] Items = [.. Enumerable.Range(0, 1000).Select(id => new BenchItem(id))];

    [PublicAccess("A list")]
    public BenchItem[] GetItems() => Items;

    [RequiresPermission("One:read")]
    public string GetOne() => "one";
}

/// <summary>Ten fields, three of them guarded by different permissions.</summary>
public sealed class BenchItem(int id)
{
    public int A => id;

    public int B => id;

    public int C => id;

    public string D => "d";

    public string E => "e";

    public string F => "f";

    public string G => "g";

    [RequiresPermission("Price:read")]
    public int Price => id;

    [RequiresPermission("Cost:read")]
    public int Cost => id;

    [RequiresPermission("Stock:read")]
    public int Stock => id;
}

/// <summary>The same with HotChocolate's <c>[Authorize]</c>.</summary>
public sealed class AuthorizeQuery
{
    private static readonly AuthorizeItem[] Items = [.. Enumerable.Range(0, 1000).Select(id => new AuthorizeItem(id))];

    public AuthorizeItem[] GetItems() => Items;

    [Authorize(Policy = "One:read")]
    public string GetOne() => "one";
}

/// <summary>Ten fields, three of them guarded by different policies.</summary>
public sealed class AuthorizeItem(int id)
{
    public int A => id;

    public int B => id;

    public int C => id;

    public string D => "d";

    public string E => "e";

    public string F => "f";

    public string G => "g";

    [Authorize(Policy = "Price:read")]
    public int Price => id;

    [Authorize(Policy = "Cost:read")]
    public int Cost => id;

    [Authorize(Policy = "Stock:read")]
    public int Stock => id;
}
