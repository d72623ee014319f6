using System.Reflection;

namespace GqlAuthTooling.Runtime.Tests.Payloads;

public sealed class MutationPayloadTests
{
    [Fact]
    public void Lists_AreEmptyUntilSet_AndNeverNull()
    {
        var payload = new SetPricesPayload { UserErrors = null! };

        Assert.Empty(payload.UserErrors);
        Assert.Empty(payload.UserWarnings);
    }

    [Fact]
    public void Lists_AreCopied()
    {
        var warnings = new List<UserWarning> { new("Duplicate product ID 123 skipped", "input", "0", "product") };
        var payload = new SetPricesPayload { Saved = 2, UserWarnings = warnings };
        warnings.Clear();

        var warning = Assert.Single(payload.UserWarnings);
        Assert.Equal("Duplicate product ID 123 skipped", warning.Message);
        Assert.Equal(["input", "0", "product"], warning.Path);
        Assert.Throws<NotSupportedException>(() => ((IList<UserWarning>)payload.UserWarnings).Clear());
        Assert.Throws<ArgumentException>(() => new SetPricesPayload { UserErrors = [null!] });
    }

    [Fact]
    public void Path_IsEmptyWhenThereIsNone_AndCannotBeChanged()
    {
        string[] path = ["input", "weight"];
        var error = new UserError("Weight is negative", path);
        path[0] = "changed";

        Assert.Equal(["input", "weight"], error.Path);
        Assert.Empty(new UserError("Weight is negative").Path);
        Assert.Throws<ArgumentNullException>("message", () => new UserError(null!));
        Assert.Throws<ArgumentNullException>("path", () => new UserWarning("message", null!));
        Assert.Throws<ArgumentException>("path", () => new UserWarning("message", "input", null!));
    }

    /// <summary>An engine that infers fields from public members must find these two and nothing else.</summary>
    [Theory]
    [InlineData(typeof(UserError))]
    [InlineData(typeof(UserWarning))]
    public void PublicMembers_AreMessageAndPathOnly(Type type)
    {
        var members = type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is not ConstructorInfo and not MethodInfo { IsSpecialName: true })
            .Select(member => member.Name);

        Assert.Equal(["Message", "Path"], members.Order(StringComparer.Ordinal));
    }

    /// <summary>A library compiled against one build of the runtime sets these properties in a host that loads another.</summary>
    [Fact]
    public void InitOnlyProperties_WorkAcrossTargetFrameworks()
    {
        var marker = typeof(MutationPayload).Assembly.GetType("System.Runtime.CompilerServices.IsExternalInit");

        Assert.NotNull(marker);
        Assert.Contains(
            marker,
            typeof(MutationPayload).GetProperty("UserErrors")!.SetMethod!.ReturnParameter.GetRequiredCustomModifiers());
    }

    private sealed class SetPricesPayload : MutationPayload
    {
        public int Saved { get; init; }
    }
}
