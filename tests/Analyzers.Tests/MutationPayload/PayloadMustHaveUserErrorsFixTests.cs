using Microsoft.CodeAnalysis.CSharp;
using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.PayloadMustHaveUserErrors, GqlAuthTooling.CodeFixes.PayloadMustHaveUserErrorsFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadMustHaveUserErrorsFixTests
{
    private const string Mutations = """


        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => default!;
        }
        """;

    [Theory]
    [InlineData(
        """
        /// <summary>Answer.</summary>
        public class [|UpdatePayload|]
        {
            public int Id { get; init; }

            // Shown.
            public string? Name { get; init; }

            public void Touch() { }
        }
        """,
        """
        /// <summary>Answer.</summary>
        public class UpdatePayload
        {
            public int Id { get; init; }

            // Shown.
            public string? Name { get; init; }

            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public void Touch() { }
        }
        """)]
    [InlineData(
        """
        public class [|UpdatePayload|]
        {
            public int Id { get; set; }
            public string? Name { get; set; }
        }
        """,
        """
        public class UpdatePayload
        {
            public int Id { get; set; }
            public string? Name { get; set; }
            public IReadOnlyList<UserError> UserErrors { get; set; } = [];
        }
        """)]
    [InlineData(
        "public sealed record [|UpdatePayload|](int Id); // answer",
        """
        public sealed record UpdatePayload(int Id)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];
        } // answer
        """)]
    [InlineData(
        "public readonly record struct [|UpdatePayload|](int Id);",
        """
        public readonly record struct UpdatePayload(int Id)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];
        }
        """)]
    [InlineData(
        """
        public struct [|UpdatePayload|]
        {
            public int Id { get; init; }
        }
        """,
        """
        public struct UpdatePayload
        {
            public int Id { get; init; }

            public IReadOnlyList<UserError>? UserErrors { get; init; }
        }
        """)]
    [InlineData(
        """
        public class [|UpdatePayload|]
        {
            public int GetId() => 1;
        }
        """,
        """
        public class UpdatePayload
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public int GetId() => 1;
        }
        """)]
    public Task Payload_GetsTheProperty(string payload, string fixedPayload) =>
        Verify.CodeFixAsync(payload + Mutations, fixedPayload + Mutations);

    [Fact]
    public Task OlderLanguage_UsesAnEmptyArray() => Verify.CodeFixAsync(
        TestCompilation.Of("public record [|UpdatePayload|](int Id);" + Mutations) with { LanguageVersion = LanguageVersion.CSharp11 },
        [new TestFile("Test0.cs", """
            public record UpdatePayload(int Id)
            {
                public IReadOnlyList<UserError> UserErrors { get; init; } = Array.Empty<UserError>();
            }
            """ + Mutations)]);

    [Fact]
    public Task FileWithoutUsings_AddsThem() => Verify.CodeFixAsync(
        TestCompilation.Of("""
            using HotChocolate.Types;

            namespace Shop
            {
                public class [|UpdatePayload|]
                {
                    public int Id { get; init; }
                }

                [MutationType]
                public static class Mutations
                {
                    public static UpdatePayload Update(int id) => new UpdatePayload();
                }
            }
            """).WithoutUsings(),
        [new TestFile("Test0.cs", """
            using System.Collections.Generic;
            using GqlAuthTooling;
            using HotChocolate.Types;

            namespace Shop
            {
                public class UpdatePayload
                {
                    public int Id { get; init; }

                    public IReadOnlyList<UserError> UserErrors { get; init; } = [];
                }

                [MutationType]
                public static class Mutations
                {
                    public static UpdatePayload Update(int id) => new UpdatePayload();
                }
            }
            """)]);

    [Fact]
    public Task TypeWithSuchAMember_OffersNothing() => Verify.OffersAsync("""
        public class [|UpdatePayload|]
        {
            public int Id { get; init; }

            [GraphQLIgnore]
            public int UserErrors { get; init; }
        }
        """ + Mutations);

    [Fact]
    public Task FixAll_AddsTheProperties() => Verify.FixAllAsync(
        """
        public record [|CreatePayload|](int Id);

        [MutationType]
        public static class Mutations
        {
            public static CreatePayload Create(int id) => null!;

            public static UpdatePayload Update(int id) => null!;
        }

        public record [|UpdatePayload|](int Id);
        """,
        """
        public record CreatePayload(int Id)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];
        }

        [MutationType]
        public static class Mutations
        {
            public static CreatePayload Create(int id) => null!;

            public static UpdatePayload Update(int id) => null!;
        }

        public record UpdatePayload(int Id)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];
        }
        """);
}
