using System.Collections.Concurrent;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Testing;

/// <summary>The metadata references of test compilations, each made once.</summary>
public static class TestReferences
{
    private static readonly ConcurrentDictionary<(HotChocolateFlavour Flavour, string? Version), Lazy<MetadataReference>> Engines = new();
    private static readonly Lazy<MetadataReference> RuntimeNet80 = new(() => FromResource("Runtime/Net80.dll"));
    private static readonly Lazy<MetadataReference> RuntimeNetStandard20 = new(() => FromResource("Runtime/NetStandard20.dll"));
    private static readonly Lazy<MetadataReference> WebDeclarations = new(
        () => Emit(CompileDeclarations("Microsoft.AspNetCore.Authorization", "8.0.0.0", ["AspNetCore/"], [.. Net80.References.All])));

    /// <summary>The framework's assemblies.</summary>
    /// <param name="framework">The framework.</param>
    public static IEnumerable<MetadataReference> Framework(TestFramework framework) =>
        framework == TestFramework.Net80 ? Net80.References.All : NetStandard20.References.All;

    /// <summary>Our own runtime, as a consumer of that framework gets it.</summary>
    /// <param name="framework">The framework.</param>
    public static MetadataReference Runtime(TestFramework framework) =>
        framework == TestFramework.Net80 ? RuntimeNet80.Value : RuntimeNetStandard20.Value;

    /// <summary>What declarations of ASP.NET Core and HotChocolate a flavour brings.</summary>
    /// <param name="flavour">The flavour.</param>
    /// <param name="version">The version of its assembly, where it is another than the flavour's own.</param>
    public static IEnumerable<MetadataReference> Engine(HotChocolateFlavour flavour, string? version = null) =>
        flavour is HotChocolateFlavour.None or HotChocolateFlavour.Unresolved
            ? []
            : [WebDeclarations.Value, Engines.GetOrAdd((flavour, version), key => new(() => Emit(DeclarationsOf(key.Flavour, key.Version)))).Value];

    /// <summary>The hand-written declarations of one HotChocolate version, as a compilation.</summary>
    /// <param name="flavour">One of <see cref="HotChocolateFlavours.Versions"/>.</param>
    /// <param name="version">The version of its assembly, where it is another than the flavour's own.</param>
    public static CSharpCompilation DeclarationsOf(HotChocolateFlavour flavour, string? version = null) => CompileDeclarations(
        "HotChocolate.Types",
        version ?? flavour.AssemblyVersion(),
        [.. flavour.DeclarationFolders().Select(folder => $"HotChocolate/{folder}/")],
        [.. Net80.References.All, WebDeclarations.Value]);

    private static CSharpCompilation CompileDeclarations(
        string assemblyName, string version, string[] folders, MetadataReference[] references)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var assembly = typeof(TestReferences).Assembly;
        var trees = assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => CSharpSyntaxTree.ParseText(ReadResource(assembly, name), parse, name))
            .Append(CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", parse));
        return CSharpCompilation.Create(
            assemblyName, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static MetadataReference FromResource(string name)
    {
        using var stream = typeof(TestReferences).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The test harness was built without {name}.");
        return MetadataReference.CreateFromStream(stream, filePath: "GqlAuthTooling.Runtime.dll");
    }

    private static MetadataReference Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                $"The declarations of {compilation.AssemblyName} don't compile:\n{string.Join("\n", result.Diagnostics)}");
        }

        return MetadataReference.CreateFromImage(image.ToArray(), filePath: compilation.AssemblyName + ".dll");
    }
}
