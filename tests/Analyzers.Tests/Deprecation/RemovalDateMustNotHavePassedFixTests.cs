using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.RemovalDateMustNotHavePassed, GqlAuthTooling.CodeFixes.RemovalDateMustNotHavePassedFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RemovalDateMustNotHavePassedFixTests
{
    private const string Source = """
        public enum Status
        {
            New,

            [Deprecated("Use New", RemovalDate = [|"2020-01-01"|])]
            Fresh,
            Old,
        }

        public class Product
        {
            /// <summary>Gone.</summary>
            [Deprecated("Use Name", RemovalDate = [|"2020-01-01"|])]
            public string? Title { get; set; }

            /// <summary>Stays.</summary>
            public string? Name { get; set; }

            #region Prices
            [Deprecated("Use Prices", RemovalDate = [|"2020-01-01"|])]
            public int GetPrice() => 1;
            #endregion
        }
        """;

    private const string Fixed = """
        public enum Status
        {
            New,
            Old,
        }

        public class Product
        {
            /// <summary>Stays.</summary>
            public string? Name { get; set; }

            #region Prices
            #endregion
        }
        """;

    [Fact]
    public Task Member_IsDeleted() => Verify.CodeFixAsync(
        Today(Source), [new TestFile("Test0.cs", Fixed)], RemovalDateMustNotHavePassedFix.DeleteKey);

    [Fact]
    public Task FixAll_Deletes() => Verify.FixAllAsync(Today(Source), [new TestFile("Test0.cs", Fixed)]);

    [Fact]
    public Task ParametersAndImplementations_AreLeft() => Verify.CodeFixAsync(
        Today("""
            public interface IProduct { string? Title { get; } }

            public class Product : IProduct
            {
                [Deprecated("Use Name", RemovalDate = [|"2020-01-01"|])]
                public string? Title { get; set; }

                [Deprecated("Use Name", RemovalDate = [|"2020-01-01"|])]
                public int Sku { get; set; }

                public int GetPrice([Deprecated("Not needed", RemovalDate = [|"2020-01-01"|])] int? shop) => 1;
            }
            """),
        [new TestFile("Test0.cs", """
            public interface IProduct { string? Title { get; } }

            public class Product : IProduct
            {
                [Deprecated("Use Name", RemovalDate = [|"2020-01-01"|])]
                public string? Title { get; set; }

                public int GetPrice([Deprecated("Not needed", RemovalDate = [|"2020-01-01"|])] int? shop) => 1;
            }
            """)]);

    private static TestCompilation Today(string source) => TestCompilation.Of(source).WithOption("GqlAuthToday", "2023-09-04");
}
