using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.PayloadMustHaveUserWarnings, GqlAuthTooling.CodeFixes.PayloadMustHaveUserWarningsFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadMustHaveUserWarningsFixTests
{
    [Fact]
    public Task FixAll_AddsTheProperties() => Verify.FixAllAsync(
        """
        [MutationType]
        public static class Mutations
        {
            public static CreatePayload Create(int id) => null!;

            public static UpdatePayload Update(int id) => null!;

            public record [|CreatePayload|](int Id);
        }

        public class [|UpdatePayload|]
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];
        }
        """,
        """
        [MutationType]
        public static class Mutations
        {
            public static CreatePayload Create(int id) => null!;

            public static UpdatePayload Update(int id) => null!;

            public record CreatePayload(int Id)
            {
                public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
            }
        }

        public class UpdatePayload
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }
        """);

    [Fact]
    public Task Payload_GetsTheProperty() => Verify.CodeFixAsync(
        """
        public record [|UpdatePayload|](int Id);

        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => null!;
        }
        """,
        """
        public record UpdatePayload(int Id)
        {
            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }

        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => null!;
        }
        """,
        PayloadMustHaveUserWarningsFix.AddKey);
}
