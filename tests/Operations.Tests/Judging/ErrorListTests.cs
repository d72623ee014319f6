using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>A document full of mistakes costs no more than the mistakes that are listed.</summary>
public sealed class ErrorListTests
{
    [Fact]
    public void FullList_EndsTheWorkToo()
    {
        var errors = ErrorList.OfDocument();
        var document = GraphQLDocument.Parse("{ a }", "a.graphql");
        var found = 0;

        errors.Collect(() =>
        {
            for (found = 0; found < 1_000_000; found++)
            {
                errors.Add(document, "wrong");
            }
        });

        Assert.Equal(100, found);
        Assert.Equal(101, errors.Items.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors.Items[^1].Message);
    }

    [Fact]
    public void OtherFailure_IsNotSwallowed() =>
        Assert.Throws<InvalidOperationException>(() => ErrorList.OfVariables().Collect(() => throw new InvalidOperationException()));
}
