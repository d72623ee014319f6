using System;
using System.IO;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>
/// Texts that people review like code. A difference fails the test; whoever has read it and wants it runs the tests with
/// GQLAUTH_ACCEPT=1, which saves the new text, and commits that.
/// </summary>
internal static class ReviewedText
{
    public static void Matches(string relativePath, string actual)
    {
        var path = Repository.PathOf(relativePath);
        if (Environment.GetEnvironmentVariable("GQLAUTH_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{relativePath} is missing; GQLAUTH_ACCEPT=1 dotnet test tests/Samples.Tests writes it.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
