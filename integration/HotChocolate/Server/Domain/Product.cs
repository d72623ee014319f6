namespace GqlAuthTooling.OnHotChocolate.Server.Domain;

public class Product : Entity, IPriced, ISearchResult
{
    public required string Name { get; init; }

    public required Money Price { get; init; }

    public int SupplierId { get; init; }

    public ProductKind Kind { get; init; }

    public string? InternalName { get; init; }

    public Dimensions? Dimensions { get; init; }
}

public enum ProductKind
{
    Physical,
    Digital,
}

/// <summary>Used as a result and as an input: two types, the second with a suffix.</summary>
public sealed class Dimensions
{
    public double Width { get; set; }

    public double? Height { get; set; }

    public Dimensions? Package { get; set; }
}

/// <summary>A C# interface with the attribute is an interface type.</summary>
[InterfaceType("Priced")]
public interface IPriced
{
    Money Price { get; }
}

/// <summary>A marker interface as a union.</summary>
[UnionType("SearchResult")]
public interface ISearchResult;

[GraphQLName("Vendor")]
public class Supplier : ISearchResult, ILocated
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public string? TaxNumber { get; init; }

    public string City { get; init; } = "Malmö";

    public string HTTPStatus => "OK";

    public string URL => "https://example.com/";

    public string XCode => "x";

    public string iPhone => "i";

    public string Snake_case => "s";
}

/// <summary>An interface type without an attribute: registered by a type extension.</summary>
public interface ILocated
{
    string City { get; }
}
