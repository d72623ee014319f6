using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

/// <summary>Results in the shapes that older code has.</summary>
[ExtendObjectType(nameof(RootNames.Reader))]
public sealed class ShapeQueries
{
    [PublicAccess("Shapes")]
    [UsePaging]
    public Connection<Breed> GetBreeds() => new([], new ConnectionPageInfo(false, false, null, null));

    [PublicAccess("Shapes")]
    public byte Octet => 1;

    [PublicAccess("Shapes")]
    [GraphQLType("[String]!")]
    public object Loose() => Array.Empty<string>();

    [PublicAccess("Shapes")]
    public IReadOnlyDictionary<Breed, int> BreedCounts() => new Dictionary<Breed, int>();

    [PublicAccess("Shapes")]
    public Task<IReadOnlyList<Tag>?> TagsAsync(IResolverContext context, [GraphQLType<NonNullType<IntType>>] int? limit) =>
        Task.FromResult<IReadOnlyList<Tag>?>(null);

    [PublicAccess("Shapes")]
    public Shape? GetShape() => new Circle(1);

    [PublicAccess("Shapes")]
    public IShapeResult? Pick() => new Circle(1);

    [PublicAccess("Shapes")]
    public Grid Grid => new();

    public Task Nothing() => Task.CompletedTask;

    public ValueTask NothingEither() => default;

    public static string Static => "no field of an instance class";
}

public sealed record Tag(string Key, string? Value);

public abstract record Shape(string Name);

[UnionType("ShapeResult")]
public interface IShapeResult;

public sealed record Circle(double Radius) : Shape("circle"), IShapeResult;

public sealed record Square(double Side) : Shape("square"), IShapeResult;

public sealed class ShapeType : InterfaceType<Shape>;

public sealed class CircleType : ObjectType<Circle>
{
    protected override void Configure(IObjectTypeDescriptor<Circle> descriptor) =>
        descriptor.Field(circle => circle.Radius).Name("r").Type<NonNullType<DecimalType>>();
}

/// <summary>An object type without a C# type.</summary>
public sealed class LegendType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Legend");
        descriptor.Field("text").Type<NonNullType<StringType>>().Resolve("legend");
        descriptor.Field("entries").Type<NonNullType<ListType<NonNullType<StringType>>>>().Resolve(Array.Empty<string>());
    }
}

public sealed class Grid
{
    public int Columns { get; init; }

    public int Rows { get; private set; }

    public int? Cells { get; init; }
}

public sealed class GridType : ObjectType<Grid>
{
    private const string Legend = "legend";

    protected override void Configure(IObjectTypeDescriptor<Grid> descriptor)
    {
        descriptor.Ignore(grid => grid.Cells);
        descriptor.Field(grid => grid.Columns).Name(nameof(Columns));
        descriptor.Field(Legend).Type<LegendType>().Resolve(_ => new object());
        descriptor
            .Field("area")
            .Type("Int!")
            .Argument("scale", a => a.Type<NonNullType<IntType>>())
            .Resolve(context => context.Parent<Grid>().Columns);
    }

    private static int Columns => 0;
}
