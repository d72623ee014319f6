using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Answers;

/// <summary>The errors and extensions of a response, which servers and explanations both write.</summary>
public sealed class ResponseErrorsTests
{
    private static readonly TestServer Server = new("""
        type Query { a: String @needs("A") b: String @needs("B") open: Open @public old: String @public @deprecated("gone") }
        type Open { a: String @needs("A") }
        """);

    [Fact]
    public void DeniedFields_GiveAnErrorEach()
    {
        var errors = ResponseErrors.Denied([Server.Decide("{ x: a open { a } b }", "B")]);

        Assert.Equal(
            ["x: You need A permission to access a.", "open/a: You need A permission to access a."],
            errors.Select(error => $"{string.Join('/', error.Path!)}: {error.Message}"));
        Assert.All(errors, error => Assert.Equal((ErrorCategory.Authorization, "AUTH_NOT_AUTHORIZED"), (error.Category, error.Detail!.Code)));
    }

    [Fact]
    public void SeveralRuns_SayTheSameOnce()
    {
        var errors = ResponseErrors.Denied([Server.Decide("{ a }"), Server.Decide("{ a b }")]);

        Assert.Equal(["a", "b"], errors.Select(error => error.Path![0]));
    }

    [Fact]
    public void MoreErrorsThanListed_AreSaidToBeMore()
    {
        var errors = ResponseErrors.Denied([Server.Decide("{ " + string.Concat(Enumerable.Range(0, 1_001).Select(i => $"x{i}: a ")) + "}")]);

        Assert.Equal(ResponseErrors.Limit + 1, errors.Count);
        Assert.Equal((ResponseErrors.MoreThanListed, null, null), (errors[^1].Message, errors[^1].Path, errors[^1].Location));
    }

    [Fact]
    public void LongPaths_AreListedUpToALimit()
    {
        var name = new string('x', ResponseErrors.PathLimit);
        var fields = string.Concat(Enumerable.Range(0, 10).Select(i => $"x{i}: a "));

        var errors = ResponseErrors.Denied([Server.Decide("{ " + name + ": open { " + fields + "} }")]);

        Assert.Equal([name + "/x0", null], errors.Select(error => error.Path is null ? null : string.Join('/', error.Path)));
        Assert.Equal(ResponseErrors.MoreThanListed, errors[^1].Message);
    }

    [Fact]
    public void OperationNotUnderstood_SaysWhyAndWhere()
    {
        var error = ResponseErrors.NotUnderstood(new OperationNotUnderstoodException("Too deep.", new SourceLocation(2, 3)));

        Assert.Equal(("Too deep.", new SourceLocation(2, 3), null), (error.Message, error.Location!.Value, error.Path));
    }

    [Theory]
    [InlineData(50.0, "50")]
    [InlineData(1.5, "1.5")]
    public void Extensions_HaveTheirOrder(double cost, string written)
    {
        var extensions = ResponseExtensions.Of(cost, ["A"], ["Field: Query.old, reason: gone"]);

        Assert.Equal(["complexity", "permissionsUsed", "deprecatedFieldsUsed"], extensions.Select(one => one.Key));
        Assert.Equal(written, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{extensions[0].Value}"));
    }

    [Fact]
    public void ExtensionsWithoutContent_AreAbsent() => Assert.Empty(ResponseExtensions.Of(null, [], null));

    [Theory]
    [InlineData("{on: true}", "Open.a Query.old")]
    [InlineData("{on: false}", "Query.old")]
    public void Uses_AreWhatTheDecisionIsAbout(string variables, string expected)
    {
        var document = new Parser("query ($on: Boolean!) { open { x: a @include(if: $on) } old }").Document();
        var uses = document.Plan(Server.Map, Server).UsesOf(new Variables(document.Coerce(variables)));

        Assert.Equal(expected.Split(' '), uses.Select(use => use.Coordinate));
        Assert.Equal(("gone", "old"), (uses[^1].Deprecation!.Reason, uses[^1].ResponsePath[0]));
    }
}
