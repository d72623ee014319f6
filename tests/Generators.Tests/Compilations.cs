using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests;

/// <summary>Compilations for tests of stages that look at symbols or write code.</summary>
internal static class Compilations
{
    public static CSharpCompilation Of(string assemblyName, params string[] sources) =>
        (TestCompilation.Of(sources) with
        {
            AssemblyName = assemblyName,
            HotChocolate = HotChocolateFlavour.None,
            DefaultUsings = false,
        }).Build();
}
