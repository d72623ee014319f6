using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// The values of the options for one file: <c>.editorconfig</c> first, then global configuration, then the MSBuild property,
/// then the default. A wrong value counts as not written; GQLA903 speaks about it.
/// </summary>
internal readonly struct RuleSettings
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly SyntaxTree? _file;

    /// <summary>The settings of a file.</summary>
    /// <param name="provider">What the host knows.</param>
    /// <param name="file">The file; <see langword="null"/> asks for what holds for the whole compilation.</param>
    public RuleSettings(AnalyzerConfigOptionsProvider provider, SyntaxTree? file)
    {
        _provider = provider;
        _file = file;
    }

    /// <summary>The value of an option.</summary>
    /// <param name="option">The option, from <see cref="RuleOptions"/>; the names of payload fields are the schema's.</param>
    public string Text(RuleOption option)
    {
        foreach (var written in Written(option))
        {
            if (OptionText.Counts(option, written))
            {
                return written.Trim();
            }
        }

        return option.Default;
    }

    /// <summary>The value of an option that is a list, without blanks and without what is empty or wrong.</summary>
    /// <param name="option">The option, from <see cref="RuleOptions"/>.</param>
    public ImmutableArray<string> List(RuleOption option) => OptionText.GoodItems(option, Text(option));

    /// <summary>Whether rules about root fields leave a field alone here.</summary>
    /// <param name="field">A field.</param>
    public bool Ignores(FieldSite field) => field.Root is not null && IsOfRoot(field, List(RuleOptions.IgnoredRoots));

    /// <summary>Whether a field's root is among names of operations and root types.</summary>
    /// <param name="field">A field.</param>
    /// <param name="roots">The names; their case doesn't matter.</param>
    public static bool IsOfRoot(FieldSite field, ImmutableArray<string> roots) =>
        field.Root is { } root && roots.Any(name =>
            string.Equals(name, root.ToString(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, field.TypeName, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Written(RuleOption option)
    {
        if (_file is not null && _provider.GetOptions(_file).TryGetValue(option.Key, out var own))
        {
            yield return own;
        }

        foreach (var key in option.GlobalKeys)
        {
            if (_provider.GlobalOptions.TryGetValue(key, out var value))
            {
                yield return value;
            }
        }
    }
}
