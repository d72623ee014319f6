using System;
using System.IO;
using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Generators.Tests.Generator;

/// <summary>
/// One snapshot of each kind of file emitted. A difference is accepted by running the tests with
/// <c>GQLAUTH_ACCEPT_SNAPSHOTS=1</c> and reading the diff.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly Lazy<GeneratorRun> Run = new(() => Verify.Run(Shops.Server));
    private static readonly Lazy<bool> Compiles = new(() => CompileConditions.Diagnostics(Run.Value, Shops.Server).Count == 0);

    [Theory]
    [InlineData("GqlAuth.Permissions.g.cs")]
    [InlineData("GqlAuth.Assembly.g.cs")]
    [InlineData("GqlAuth.Module.g.cs")]
    [InlineData("GqlAuth.Module.M.g.cs")]
    [InlineData("GqlAuth.Module.S.g.cs")]
    public void EmittedFile_IsAsAccepted(string file)
    {
        var actual = $"// compiled: {(Compiles.Value ? "without a diagnostic" : "NO")}\n" + Run.Value.Sources[file];
        var path = RepositoryFiles.PathOf("tests", "Generators.Tests", "Snapshots", file + ".txt");
        if (Environment.GetEnvironmentVariable("GQLAUTH_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
