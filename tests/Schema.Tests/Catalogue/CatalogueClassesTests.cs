using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Schema.Tests;

public sealed class CatalogueClassesTests
{
    private const string Source = """
        using System.ComponentModel;

        [PermissionCatalog]
        public static class Catalogue
        {
            /// <summary>See the addresses.</summary>
            [Description("See the addresses of servers")]
            public const string CentraIP = "CentraIP";

            // Not this.
            /// <summary>
            /// Read <b>orders</b> &amp; lines of <see cref="Order"/>.
            /// </summary>
            /// <remarks>Nor this.</remarks>
            public const string OrderRead = "Order:read", OrderList = "Order:list";

            /// <summary>Not <XML.</summary>
            internal const string OrderWrite = "Order:write";

            private const string Hidden = "Order:hidden";
            public const string Malformed = "Order:";
            public const int Number = 1;
            public static readonly string NoConstant = "Order:none";

            public static class Nested
            {
                [Description(" ")]
                public const string PriceRead = "Price:read";
            }
        }

        public class Order { }
        """;

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Reads_PermissionsAndDescriptions_From_Class(DocumentationMode mode)
    {
        var test = TestCompilation.Of(Source);
        var compilation = test.Build();
        foreach (var tree in compilation.SyntaxTrees)
        {
            compilation = compilation.ReplaceSyntaxTree(
                tree, CSharpSyntaxTree.ParseText(tree.GetText(), test.ParseOptions.WithDocumentationMode(mode), tree.FilePath));
        }

        Assert.Equal(
            [
                new("CentraIP", "See the addresses of servers"), new("Order:list", "Read orders & lines of Order."),
                new("Order:read", "Read orders & lines of Order."), new("Order:write", null), new("Price:read", null),
            ],
            CatalogueClasses.Of(compilation).Permissions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_AttributeDescriptions_From_ReferencedAssembly(bool compiled)
    {
        var contracts = TestCompilation.Of(Source) with { AssemblyName = "Contracts" };
        var compilation = TestCompilation.Of("class A { }").Build().AddReferences(
            compiled ? MetadataReference.CreateFromStream(Image(contracts)) : contracts.Build().ToMetadataReference());
        Assert.Equal(
            [
                new("CentraIP", "See the addresses of servers"), new("Order:list", null), new("Order:read", null),
                new("Price:read", null),
            ],
            CatalogueClasses.Of(compilation).Permissions);
    }

    [Fact]
    public void Reads_FirstDescription_From_SeveralClasses()
    {
        var contracts = TestCompilation.Of("""
            [PermissionCatalog] public class C { [System.ComponentModel.Description("theirs")] public const string A = "A", B = "B"; }
            """) with { AssemblyName = "Contracts" };
        var compilation = TestCompilation.Of(
            "[PermissionCatalog] public class Second { /// <summary>second</summary>\npublic const string A = \"A\"; }",
            "[PermissionCatalog] public class First { /// <summary>first</summary>\npublic const string A = \"A\"; public const string B = \"B\"; }")
            .WithReference(contracts).Build();
        Assert.Equal([new("A", "first"), new("B", "theirs")], CatalogueClasses.Of(compilation).Permissions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_NoEmittedConstants_From_PartialClass(bool own)
    {
        var test = TestCompilation.OfFiles(
            new TestFile("Permissions.cs", "[PermissionCatalog] public static partial class Permissions { public const string OrderRead = \"Order:read\"; }"),
            new TestFile("GqlAuth.Permissions.g.cs", """
                static partial class Permissions
                {
                    public static partial class Order
                    {
                        [global::System.CodeDom.Compiler.GeneratedCode("GqlAuthTooling", "1.0")]
                        public const string Raed = "Order:raed";
                    }
                }
                """));
        var compilation = own
            ? test.Build()
            : TestCompilation.Of("class A { }").WithReference(test with { AssemblyName = "Contracts" }).Build();
        Assert.Equal(["Order:read"], CatalogueClasses.Of(compilation).Names);
    }

    [Fact]
    public void Reads_Nothing_From_UnmarkedOrGeneratedClasses()
    {
        var compilation = TestCompilation.OfFiles(
            new TestFile("A.cs", "public class A { public const string Read = \"Order:read\"; }"),
            new TestFile("B.g.cs", "[PermissionCatalog] public class B { public const string Read = \"Order:read\"; }"),
            new TestFile("C.cs", "namespace Other { class PermissionCatalogAttribute : Attribute { } [PermissionCatalog] class C { public const string Read = \"C:read\"; } }"))
            .Build();
        Assert.Equal(PermissionCatalogueModel.None, CatalogueClasses.Of(compilation));
    }

    private static MemoryStream Image(TestCompilation test)
    {
        var image = new MemoryStream();
        Assert.True(test.Build().Emit(image).Success);
        image.Position = 0;
        return image;
    }
}
