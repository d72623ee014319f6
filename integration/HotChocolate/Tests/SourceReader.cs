using System;
using System.IO;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>Reads a server's sources with our reader, as the generator sees them: without what other generators make of them.</summary>
public static class SourceReader
{
    private static readonly string[] Engine = ["HotChocolate.", "GreenDonut"];

    /// <summary>Reads with the references the server is compiled against.</summary>
    /// <param name="server">The project's name.</param>
    public static SchemaModel Restored(string server) => Read(server, _ => true);

    /// <summary>Reads as a source tree that was never restored: no HotChocolate.</summary>
    /// <param name="server">The project's name.</param>
    public static SchemaModel Unrestored(string server) =>
        Read(server, file => !Array.Exists(Engine, prefix => file.StartsWith(prefix, StringComparison.Ordinal)));

    private static SchemaModel Read(string server, Func<string, bool> isReferenced)
    {
        var trees = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Sources", server), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest), file));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !IsServer(Path.GetFileName(file)) && isReferenced(Path.GetFileName(file)))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "GqlAuthTooling.OnHotChocolate." + server, trees, references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return SchemaReader.Read(compilation).Model;
    }

    private static bool IsServer(string file) => file.StartsWith("GqlAuthTooling.OnHotChocolate.", StringComparison.Ordinal);
}
