using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Adapter;

/// <summary>The hand-written declarations of the engine's API that the adapter uses; see the README beside them.</summary>
internal static class EngineDeclarations
{
    private static readonly ConcurrentDictionary<(int Major, bool HasHttp), Lazy<IReadOnlyList<MetadataReference>>> Compiled = new();

    // Every assembly may use those before it.
    private static readonly string[] Assemblies =
    [
        "HotChocolate.Primitives", "HotChocolate.Features", "HotChocolate.Language.SyntaxTree", "HotChocolate.Types.Abstractions",
        "HotChocolate.Abstractions", "HotChocolate.Execution.Abstractions", "HotChocolate.Execution.Operation.Abstractions",
        "HotChocolate.Types", "HotChocolate.Execution", "HotChocolate.CostAnalysis", "HotChocolate.Data", "Microsoft.AspNetCore.Http",
        "Microsoft.Extensions.Hosting.Abstractions", "HotChocolate.AspNetCore",
    ];

    /// <summary>The major versions that there are declarations for.</summary>
    public static IReadOnlyList<int> Majors { get; } = [13, 14, 15, 16];

    /// <summary>The references of a host: .NET 8, the extensions it brings, and the engine.</summary>
    /// <param name="major">The engine's major version.</param>
    /// <param name="hasHttp">Whether the engine's HTTP server is among them.</param>
    public static IReadOnlyList<MetadataReference> References(int major, bool hasHttp) =>
        Compiled.GetOrAdd((major, hasHttp), key => new(() => Compile(key.Major, key.HasHttp))).Value;

    /// <summary>The declarations of one assembly of a version, compiled against those that it may use.</summary>
    /// <param name="major">The engine's major version.</param>
    /// <param name="hasHttp">Whether the engine's HTTP server is among them.</param>
    public static IEnumerable<CSharpCompilation> Compilations(int major, bool hasHttp)
    {
        var references = new List<MetadataReference>([.. Net80.References.All, .. HostExtensions.References]);
        foreach (var assembly in Assemblies.Where(name => hasHttp || !name.Contains("AspNetCore", StringComparison.Ordinal)))
        {
            var files = Folders(major).SelectMany(folder => FilesOf(folder, assembly)).ToArray();
            if (files.Length > 0)
            {
                var compilation = Declare(assembly, major, files, references);
                references.Add(compilation.ToMetadataReference());
                yield return compilation;
            }
        }
    }

    private static string[] Folders(int major) => major switch
    {
        13 => ["Common", "Until15", "V13"],
        14 => ["Common", "Until15", "From14", "V14To15", "V14"],
        15 => ["Common", "Until15", "From14", "V14To15", "V15"],
        16 => ["Common", "From14", "V16"],
        _ => throw new ArgumentOutOfRangeException(nameof(major), major, "There are no declarations for this version."),
    };

    private static IReadOnlyList<MetadataReference> Compile(int major, bool hasHttp) =>
        [.. HostExtensions.References, .. Compilations(major, hasHttp).Select(Emit)];

    private static CSharpCompilation Declare(
        string assembly, int major, IEnumerable<string> files, IEnumerable<MetadataReference> references)
    {
        var version = assembly.StartsWith("HotChocolate", StringComparison.Ordinal) ? $"{major}.1.0.0" : "8.0.0.0";
        return CSharpCompilation.Create(
            assembly,
            files
                .Select(name => CSharpSyntaxTree.ParseText(Text(name), path: name))
                .Append(CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]")),
            [.. references],
            new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<string> FilesOf(string folder, string assembly) => typeof(EngineDeclarations).Assembly
        .GetManifestResourceNames()
        .Where(name => name.Replace('\\', '/').StartsWith($"Declarations/{folder}/{assembly}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(EngineDeclarations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static MetadataReference Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(
            result.Success, $"The declarations of {compilation.AssemblyName} don't compile:\n{string.Join("\n", result.Diagnostics)}");
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: compilation.AssemblyName + ".dll");
    }
}
