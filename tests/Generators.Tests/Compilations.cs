using System.Collections.Generic;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests;

/// <summary>Compilations for tests of stages that look at symbols.</summary>
internal static class Compilations
{
    private static readonly MetadataReference Runtime =
        MetadataReference.CreateFromFile(typeof(IGqlAuthModule).Assembly.Location);

    public static CSharpCompilation Of(string assemblyName, params string[] sources) =>
        CSharpCompilation.Create(
            assemblyName,
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IEnumerable<MetadataReference> References => ((string)System.AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Where(p => System.IO.Path.GetFileName(p).StartsWith("System.") ).Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).Append(Runtime);
}
