using System.Text.RegularExpressions;
using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>A small schema in <c>Corpus</c> and the listing that stands beside it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Test">Its sources.</param>
/// <param name="Compiles">Whether they compile.</param>
/// <param name="Listing">What the reader must read.</param>
public sealed partial record CorpusCase(string Name, TestCompilation Test, bool Compiles, string Listing)
{
    private const string CompilesLine = "compiles";

    public static string Folder { get; } = RepositoryFiles.PathOf("tests", "Schema.Tests", "Corpus");

    /// <summary>Every case, by name.</summary>
    public static IReadOnlyDictionary<string, CorpusCase> All { get; } = RepositoryFiles.SourcesBelow(Folder)
        .Select(Load)
        .ToDictionary(corpusCase => corpusCase.Name, StringComparer.Ordinal);

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = new(All.Keys);

    private static CorpusCase Load(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var lines = File.ReadAllText(Path.ChangeExtension(path, ".schema.txt")).Split('\n', 2);
        return new(name, Sources(File.ReadAllText(path)), lines[0] == CompilesLine, lines[1]);
    }

    // A case over several files marks where the next one begins.
    private static TestCompilation Sources(string text)
    {
        var parts = FileMark().Split(text);
        var files = new List<TestFile> { new("Test0.cs", parts[0]) };
        for (var i = 1; i < parts.Length; i += 2)
        {
            files.Add(new(parts[i], parts[i + 1]));
        }

        return TestCompilation.OfFiles([.. files]);
    }

    [GeneratedRegex("^//// File: (.+)\n", RegexOptions.Multiline)]
    private static partial Regex FileMark();
}
