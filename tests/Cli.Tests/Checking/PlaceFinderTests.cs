using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Tests.Checking;

public sealed class PlaceFinderTests
{
    private const string Source = """
        using GqlAuthTooling;
        using HotChocolate.Types;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static Order GetOrder(int number) => new(number);
        }

        public sealed record Order(int Id)
        {
            public string Title => "title";

            public sealed class Inner { public int Hidden; }
        }

        public class OrderType : ObjectType<Order>
        {
            protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
            {
                descriptor.Description("The type itself");
                descriptor.Field("label").Type<StringType>().Resolve("label text");
                descriptor.Field("remark").Type<StringType>().Resolve("remark text");
            }
        }

        public class Elsewhere
        {
            private readonly int _count = 7;
            public int Count { get => 8; }
            public void Run() { _ = 9; }
        }

        public enum Colour { Red = 10 }
        """;

    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText(Source, path: "/shop/Shop.cs");
    private static readonly PlaceFinder Finder = new(SchemaReader.Read(Compilation()));

    [Theory]
    [InlineData("GetOrder", "Query", "order", "Query.order", OperationKind.Query)]
    [InlineData("int number", "Query", "order", "Query.order", OperationKind.Query)]
    [InlineData("\"Order:read\"", "Query", "order", "Query.order", OperationKind.Query)]
    [InlineData("\"title\"", "Order", "title", "Order.title", null)]
    [InlineData("\"label\"", "Order", "label", "Order.label", null)]
    [InlineData("\"label text\"", "Order", "label", "Order.label", null)]
    [InlineData("\"remark text\"", "Order", "remark", "Order.remark", null)]
    public void PlaceInAField_IsTheField(string text, string type, string member, string coordinate, OperationKind? root) =>
        Assert.Equal(new FindingPlace(type, member, coordinate, root), At(text));

    [Theory]
    [InlineData("static class Queries", "Query", "Queries", OperationKind.Query)]
    [InlineData("record Order", "Order", "Order", null)]
    public void PlaceInAClassOfTheSchema_IsTheType(string text, string type, string member, OperationKind? root) =>
        Assert.Equal(new FindingPlace(type, member, null, root), At(text));

    [Fact]
    public void PlaceInADescriptionOfTheTypeAsAWhole_IsTheDescribedType() => Assert.Equal("Order", At("\"The type itself\"").Type);

    [Theory]
    [InlineData("7", "Elsewhere", "_count")]
    [InlineData("8", "Elsewhere", "Count")]
    [InlineData("9", "Elsewhere", "Run")]
    [InlineData("class Elsewhere", "Elsewhere", "Elsewhere")]
    [InlineData("10", "Colour", "Red")]
    [InlineData("namespace Shop", "(no type)", "")]
    public void PlaceOutsideTheSchema_IsTheMemberInTheCode(string text, string type, string member) =>
        Assert.Equal(new FindingPlace(type, member, null, null), At(text));

    [Fact]
    public void PlaceInAnotherFile_IsTheFile() => Assert.Equal(
        new FindingPlace("permissions.json", string.Empty, null, null),
        Finder.At(Finding(Location.Create("/shop/permissions.json", default, default))));

    [Fact]
    public void NoPlace_IsTheProject() =>
        Assert.Equal(new FindingPlace("(project)", string.Empty, null, null), Finder.At(Finding(Location.None)));

    private static FindingPlace At(string text)
    {
        var start = Source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The source has no {text}.");
        return Finder.At(Finding(Location.Create(Tree, new TextSpan(start, text.Length))));
    }

    private static Diagnostic Finding(Location place) => Diagnostic.Create(
        "TEST", "Test", "Something", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1, location: place);

    private static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Shop",
        [Tree],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll")
            .Append(typeof(RequiresPermissionAttribute).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
