namespace GqlAuthTooling.Generators.Tests;

/// <summary>Compares modules by all their data.</summary>
internal static class ModuleAssert
{
    public static void Equal(PermissionModule expected, PermissionModule actual)
    {
        Assert.Equal(expected.AssemblyName, actual.AssemblyName);
        Assert.Equal(expected.Permissions, actual.Permissions);
        Assert.Equal(expected.Requirements, actual.Requirements);
        Assert.Equal(expected.Types, actual.Types);
        Assert.Equal(expected.Fields, actual.Fields);
        Assert.Equal(expected.Arguments, actual.Arguments);
        Assert.Equal(expected.Deprecations, actual.Deprecations);
        Assert.Equal(expected.Payloads, actual.Payloads);
    }
}
