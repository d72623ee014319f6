namespace GqlAuthTooling.Runtime.Tests.Answers;

public sealed class DeprecatedFieldsUsedTests
{
    [Theory]
    [InlineData(
        DeprecationKind.Field, "Query.a", "Use b", "2023-09-04", "Field: Query.a, reason: Use b, date of removal: 2023-09-04")]
    [InlineData(DeprecationKind.Argument, "Query.a(x:)", "Use y", null, "Argument: Query.a(x:), reason: Use y")]
    [InlineData(
        DeprecationKind.InputField, "Filter.x", "Use y", "2024-01-31",
        "InputField: Filter.x, reason: Use y, date of removal: 2024-01-31")]
    [InlineData(DeprecationKind.EnumValue, "Unit.STONE", "", null, "EnumValue: Unit.STONE, reason: No longer supported")]
    [InlineData(
        DeprecationKind.Field, "Query.a", " ", "2024-01-31",
        "Field: Query.a, reason: No longer supported, date of removal: 2024-01-31")]
    [InlineData(DeprecationKind.Field, "Query.a", "Use b", "", "Field: Query.a, reason: Use b")]
    public void Line_OfEachKind(DeprecationKind kind, string coordinate, string reason, string? date, string line) =>
        Assert.Equal(line, DeprecatedFieldsUsed.Line(new DeprecationEntry(kind, coordinate, reason, date, null)));

    [Fact]
    public void Coordinate_IsListedOnce_InOrderOfFirstUse()
    {
        var b = new DeprecationEntry(DeprecationKind.Field, "Query.b", "B", null, null);
        var a = new DeprecationEntry(DeprecationKind.Field, "Query.a", "A", null, null);

        Assert.Equal(["Field: Query.b, reason: B", "Field: Query.a, reason: A"], DeprecatedFieldsUsed.Of([b, a, b, a]));
    }
}
