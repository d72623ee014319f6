using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// Looks for wrong options, each once in the project. Only files that give fields are asked: elsewhere an option has nothing
/// to act on. The compiler doesn't say in which <c>.editorconfig</c> a value stands, so the first file that has it stands
/// for all of them.
/// </summary>
internal sealed class OptionCheck
{
    private const string Prefix = "gqlauth_";

    private readonly SchemaIndex _schema;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly ImmutableArray<WrongOption>.Builder _found = ImmutableArray.CreateBuilder<WrongOption>();
    private readonly HashSet<string> _problems = new(StringComparer.Ordinal);

    /// <summary>A check.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The options of the project and of its files.</param>
    public OptionCheck(SchemaIndex schema, AnalyzerConfigOptionsProvider options)
    {
        _schema = schema;
        _options = options;
        _files = schema.Files;
    }

    /// <summary>The wrong options; none in a project that gives no field in a file of its own.</summary>
    public ImmutableArray<WrongOption> Run()
    {
        if (_files.IsEmpty)
        {
            return ImmutableArray<WrongOption>.Empty;
        }

        CheckProject();
        foreach (var option in RuleOptions.All)
        {
            CheckFiles(option);
        }

        // One file a folder: sections of .editorconfig are about kinds of files, and to list all that holds for each of
        // thousands of files takes longer than the rules together.
        foreach (var folder in _files.GroupBy(file => Path.GetDirectoryName(file.FilePath), StringComparer.Ordinal))
        {
            CheckKeys(_options.GetOptions(folder.First()), folder.First(), isInFile: true);
        }

        return _found.ToImmutable();
    }

    private void CheckProject()
    {
        var global = _options.GlobalOptions;
        if (global.TryGetValue(RuleOption.BuildPrefix + Presets.Property, out var preset) && preset.Trim().Length > 0
            && !Presets.TryParse(preset.Trim(), out _))
        {
            Add(
                _files[0], isInFile: false, Problem(preset, "the MSBuild property " + Presets.Property, "is no preset"),
                "Write recommended, strict or adopt; until then each rule has the severity of its page");
        }

        foreach (var option in RuleOptions.All)
        {
            if (global.TryGetValue(option.BuildKey, out var built) && built.Trim().Length > 0)
            {
                Check(option, built, "the MSBuild property " + option.Property, _files[0], isInFile: false);
            }

            if (global.TryGetValue(option.Key, out var written))
            {
                Check(option, written, option.Key, _files[0], isInFile: false);
            }
        }

        CheckKeys(global, _files[0], isInFile: false);
    }

    private void CheckFiles(RuleOption option)
    {
        _options.GlobalOptions.TryGetValue(option.Key, out var global);
        string? first = null;
        foreach (var file in _files)
        {
            // What is global is among the options of every file, too.
            if (!_options.GetOptions(file).TryGetValue(option.Key, out var written) || written == global)
            {
                continue;
            }

            Check(option, written, option.Key, file, isInFile: true);
            if (!option.IsForProject || !OptionText.Counts(option, written))
            {
                continue;
            }

            first ??= written;
            if (written != first)
            {
                Add(
                    file, isInFile: true, Problem(written, option.Key, "is another than in other files, where it is \"" + first + "\""),
                    "The option holds for the whole project: give it one value");
            }
        }
    }

    private void Check(RuleOption option, string written, string name, SyntaxTree file, bool isInFile)
    {
        if (!OptionText.IsList(option))
        {
            if (!OptionText.IsWellFormed(option, written.Trim()))
            {
                Add(file, isInFile, Problem(written.Trim(), name, Fault(option)), Advice(option));
            }

            return;
        }

        foreach (var item in OptionText.Items(written))
        {
            if (!OptionText.IsWellFormed(option, item))
            {
                Add(file, isInFile, Problem(item, name, Fault(option)), Advice(option));
            }
            else if (option.Kind == OptionKind.Roots && _schema.HasRoots && !_schema.RootNames.Contains(item, StringComparer.OrdinalIgnoreCase))
            {
                Add(file, isInFile, Problem(item, name, "is neither an operation nor a root type of this schema"), NearestRoot(item));
            }
        }
    }

    private void CheckKeys(AnalyzerConfigOptions options, SyntaxTree file, bool isInFile)
    {
        foreach (var key in KeysOf(options).Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            var keys = RuleOptions.All.Select(option => option.Key).ToList();
            if (!keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                Add(
                    file,
                    isInFile,
                    "There is no option " + key,
                    key == "gqlauth_preset" ? "The preset is the MSBuild property " + Presets.Property + ": set it in the project"
                        : NearestName.Of(key, keys) is { } near ? "Did you mean " + near + "? Until it is corrected it has no effect"
                        : "The options are " + Names.Enumerate(keys));
            }
        }
    }

    // A host of an older compiler may not know how to list them.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return Enumerable.Empty<string>();
        }
    }

    private string NearestRoot(string item) =>
        (NearestName.Of(item, _schema.RootNames) is { } near
            ? "Did you mean " + near + "? "
            : "Write some of " + Names.Enumerate(_schema.RootNames) + ". ")
        + "Until it is corrected it leaves nothing alone";

    private static string Problem(string value, string name, string fault) => "The value \"" + value + "\" of " + name + " " + fault;

    private static string Fault(RuleOption option) => option.Kind switch
    {
        OptionKind.Date => "is no date",
        OptionKind.Words => "is no word",
        _ => "is no GraphQL name",
    };

    private static string Advice(RuleOption option) => option.Kind switch
    {
        OptionKind.Date => "Write it as yyyy-MM-dd, for example 2027-03-31",
        OptionKind.Name => "Use letters, digits and underscores, for example " + option.Default,
        OptionKind.Roots => "Separate names by commas, for example mutation, subscription",
        _ => "Use letters, digits and underscores, and separate words by commas",
    }
    + "; until then it counts as not written";

    private void Add(SyntaxTree file, bool isInFile, string problem, string advice)
    {
        if (_problems.Add(problem))
        {
            _found.Add(new WrongOption(file, isInFile, problem, advice));
        }
    }
}
