namespace GqlAuthTooling.Schema.Tests;

public sealed class PermissionsFileReaderTests
{
    private const string Full = """
        // Ours.
        {
          "$schema": "docs/permissions.schema.json",
          "permissions": {
            "Order:read": "Read \"orders\",\n\u00e9 all", /* of them */
            "Order:write": { "description": "Write", "owner": ["team", 1.5e3, true] },
            "CentraIP": null,
          },
        }
        """;

    [Fact]
    public void Reads_PermissionsAndDescriptions_From_Object()
    {
        var file = PermissionsFileReader.Read(Full);
        Assert.Equal(
            [new("Order:read", "Read \"orders\",\né all"), new("Order:write", "Write"), new("CentraIP", null)],
            file.Permissions);
        Assert.Empty(file.Faults);
        Assert.True(file.IsComplete);
        Assert.Equal(["CentraIP", "Order:read", "Order:write"], file.Catalogue.Names);
    }

    [Fact]
    public void Reads_PermissionsAndDescriptions_From_List() => Assert.Equal(
        [new("Order:read", null), new("CentraIP", "See addresses"), new("Price:read", null)],
        PermissionsFileReader.Read("""
            { "permissions": ["Order:read", { "name": "CentraIP", "description": " See addresses " }, { "name": "Price:read", "description": "" }] }
            """).Permissions);

    [Fact]
    public void Reads_RestOfTheFile_From_BehindAWrongName()
    {
        var file = PermissionsFileReader.Read("""{ "permissions": { "Order read": "x", "Order:read": "y" } }""");
        Assert.Equal([new("Order:read", "y")], file.Permissions);
        Assert.Equal(19, Assert.Single(file.Faults).Start);
        Assert.True(file.IsComplete);
    }

    [Fact]
    public void Reads_WhatStandsBeforeTheFault_From_BrokenFile()
    {
        var file = PermissionsFileReader.Read("""{ "permissions": { "Order:read": "x", "Order:write" "y" } }""");
        Assert.Equal([new("Order:read", "x")], file.Permissions);
        Assert.Single(file.Faults);
        Assert.False(file.IsComplete);
    }

    [Fact]
    public void Reads_EveryPrefix_From_File()
    {
        for (var length = 0; length < Full.TrimEnd().Length; length++)
        {
            var file = PermissionsFileReader.Read(Full[..length]);
            Assert.NotEmpty(file.Faults);
            Assert.False(file.IsComplete);
            Assert.All(file.Faults, fault => Assert.InRange(fault.Start + fault.Length, 0, length));
        }
    }

    [Fact]
    public void Reads_EveryMutilation_From_File()
    {
        for (var at = 0; at < Full.Length; at++)
        {
            foreach (var character in "{}[]\",:/*\\\0x1\n\ud83d")
            {
                var text = Full[..at] + character + Full[(at + 1)..];
                var file = PermissionsFileReader.Read(text);
                Assert.All(file.Faults, fault => Assert.InRange(fault.Start + fault.Length, 0, text.Length));
                Assert.True(file.IsComplete || file.Faults.Count > 0);
            }
        }
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Reads_DeepNesting_From_File(char open) =>
        Assert.False(PermissionsFileReader.Read(open == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).IsComplete);

    [Theory]
    [InlineData("permissions.json", true)]
    [InlineData("/shop/security/Permissions.json", true)]
    [InlineData("my.permissions.json", false)]
    [InlineData("permissions.jsonc", false)]
    public void Reads_Name_From_Path(string path, bool expected) => Assert.Equal(expected, PermissionsFile.Is(path));

    [Theory]
    [InlineData("""[ { "id": 1, "role": "admin" } ]""")]
    [InlineData("""[ "camera", "location" ]""")]
    [InlineData("""{ "roles": { "admin": ["*"] } }""")]
    [InlineData("""{ "permissions": { "https://example.com/*": { "allowed": true } } }""")]
    [InlineData("""{ "permissions": { "camera": true, "location": false } }""")]
    [InlineData("""{ "permissions": [ { "id": 7, "role": "admin" } ] }""")]
    [InlineData("""{ "permissions": [ { "name": "users", "id": 7 } ] }""")]
    [InlineData("""{ "$schema": "https://example.com/roles.json", "permissions": ["read"] }""")]
    public void Reads_Nothing_From_FileOfAnotherTool(string text)
    {
        var file = PermissionsFileReader.Read(text);
        Assert.False(file.IsCatalogue);
        Assert.Empty(file.Faults);
        Assert.Equal(PermissionCatalogueModel.None, file.Catalogue);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "permissions": [] }""")]
    [InlineData("""{ "permissions": ["Order"] }""")]
    [InlineData("""{ "permissions": { "Order": { "description": "All of orders" } } }""")]
    [InlineData("""{ "permissions": [ { "name": "Order:read", "id": 7 } ] }""")]
    [InlineData("""{ "permissions": { "Order:": "Half a name" } }""")]
    [InlineData("""{ "Order:read": "Read orders" }""")]
    [InlineData("""[ "Order:read" ]""")]
    [InlineData("""{ "$schema": "../permissions.schema.json", "rights": [] }""")]
    [InlineData("""{ "roles": { } """)]
    public void Reads_Catalogue_From_WhatMayBeOne(string text) => Assert.True(PermissionsFileReader.Read(text).IsCatalogue);
}
