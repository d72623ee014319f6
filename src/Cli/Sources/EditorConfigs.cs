using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Finds the <c>.editorconfig</c> and <c>.globalconfig</c> files above source files, as the SDK does.</summary>
internal sealed class EditorConfigs
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    private readonly Dictionary<string, IReadOnlyList<AnalyzerConfig>> _byFolder = new(PathNames.Comparer);

    /// <summary>The configuration that applies to files.</summary>
    /// <param name="files">The files, full paths.</param>
    public AnalyzerConfigSet For(IEnumerable<string> files)
    {
        var seen = new HashSet<string>(PathNames.Comparer);
        var configs = new List<AnalyzerConfig>();
        foreach (var start in files.Select(Path.GetDirectoryName).Distinct(PathNames.Comparer))
        {
            for (var folder = start; !string.IsNullOrEmpty(folder) && seen.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                configs.AddRange(In(folder));
            }
        }

        return AnalyzerConfigSet.Create(configs);
    }

    private IReadOnlyList<AnalyzerConfig> In(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out var configs))
        {
            configs = Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).Select(Parse).OfType<AnalyzerConfig>().ToArray();
            _byFolder.Add(folder, configs);
        }

        return configs;
    }

    private static AnalyzerConfig? Parse(string path) =>
        SourceFiles.Read(path, out _) is { } text ? AnalyzerConfig.Parse(SourceText.From(text.ToString()), path) : null;
}
