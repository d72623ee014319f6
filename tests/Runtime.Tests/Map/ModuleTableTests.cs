namespace GqlAuthTooling.Runtime.Tests.Map;

public sealed class ModuleTableTests
{
    private static readonly int[] Requirements = [7, 9];

    [Fact]
    public void Lines_BecomeEntriesWithTheRequirementsTheyNumber()
    {
        Assert.Equal(
            [new TypeEntry("Query", OperationKind.Query, AccessKind.Permission, 9, null), new TypeEntry("Order", null, AccessKind.Delegated, 7, "policy:A")],
            ModuleTable.Types("\nQuery|Query|Permission|1|\nOrder||Delegated|0|policy:A\n", Requirements));
        Assert.Equal(
            [new FieldEntry("Query.a", AccessKind.Public, 7, 9, "String", true, null, "why")],
            ModuleTable.Fields("Query.a|String|Public|0|1|root||why", Requirements));
        Assert.Equal([new ArgumentEntry("Query.a(b:)", 9)], ModuleTable.Arguments("\nQuery.a(b:)|1\n", Requirements));
        Assert.Equal(
            [new DeprecationEntry(DeprecationKind.EnumValue, "Status.OLD", "", "2026-01-31", null)],
            ModuleTable.Deprecations("\nEnumValue|Status.OLD|\\e|2026-01-31|\n"));
        Assert.Equal([new PayloadEntry("Mutation.pay", "PayPayload", true, false)], ModuleTable.Payloads("\nMutation.pay|PayPayload|errors|\n"));
        Assert.Empty(ModuleTable.Payloads("\n"));
    }

    [Fact]
    public void EscapedCharacters_AreReadBack()
    {
        var row = Assert.Single(ModuleTable.Fields("A.a|String|Public|0|0|||a\\u007cb\\u005c\\u000a\\u005cu007c", Requirements));

        Assert.Equal("a|b\\\n\\u007c", row.PublicReason);
    }

    [Fact]
    public void OtherLineEnds_ChangeNothing() =>
        Assert.Equal(ModuleTable.Payloads("\nM.a|P||\nM.b|P|errors|warnings\n"), ModuleTable.Payloads("\r\nM.a|P||\r\nM.b|P|errors|warnings\r\n"));

    [Theory]
    [InlineData("A.a|String|Inherited|0|0||", "it has 7 cells instead of 8")]
    [InlineData("A.a|String|Inherited|0|0||||", "it has more than 8 cells")]
    [InlineData("|String|Inherited|0|0|||", "cell 1 is empty")]
    [InlineData("A.a||Inherited|0|0|||", "cell 2 is empty")]
    [InlineData("A.a|String||0|0|||", "cell 3 is not known")]
    [InlineData("A.a|String|public|0|0|||", "cell 3 is not known")]
    [InlineData("A.a|String|2|0|0|||", "cell 3 is not known")]
    [InlineData("A.a|String|Inherited|2|0|||", "cell 4 is not known")]
    [InlineData("A.a|String|Inherited|-1|0|||", "cell 4 is not known")]
    [InlineData("A.a|String|Inherited||0|||", "cell 4 is empty")]
    [InlineData("A.a|String|Inherited|0|99999999999|||", "cell 5 is not known")]
    [InlineData("A.a|String|Inherited|0|0|yes||", "cell 6 is not known")]
    [InlineData("A.a|String|Inherited|0|0||\\x|", "it has an escape that is not known")]
    [InlineData("A.a|String|Inherited|0|0||\\u12|", "it has an escape that is not known")]
    [InlineData("A.a|String|Inherited|0|0||\\u 12f|", "it has an escape that is not known")]
    [InlineData("A.a|String|Inherited|0|0||a\\|", "it has an escape that is not known")]
    public void LineThatCannotBeRead_IsRefusedByName(string line, string why)
    {
        var fault = Assert.Throws<ArgumentException>(() => ModuleTable.Fields("\n" + line + "\n", Requirements));

        Assert.Equal(
            $"The generated permission tables have the line '{line}', which can't be read: {why}. Build the assembly again with "
            + "the generator of the GqlAuthTooling version that it runs with.",
            fault.Message);
    }

    [Fact]
    public void MissingTable_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("rows", () => ModuleTable.Payloads(null!));
        Assert.Throws<ArgumentNullException>("requirements", () => ModuleTable.Arguments("A.a(b:)|0", null!));
    }
}
