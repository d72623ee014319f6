using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>The values of the options for one file: <c>.editorconfig</c> first, then the MSBuild property, then the default.</summary>
internal readonly struct RuleSettings
{
    private static readonly char[] Separators = { ',', ';' };

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
    /// <param name="option">The option, from <see cref="RuleOptions"/>.</param>
    public string Text(RuleOption option)
    {
        if (_file is not null && _provider.GetOptions(_file).TryGetValue(option.Key, out var own) && own.Length > 0)
        {
            return own;
        }

        return (_provider.GlobalOptions.TryGetValue(option.Key, out var global) && global.Length > 0)
            || (_provider.GlobalOptions.TryGetValue(option.BuildKey, out global) && global.Length > 0)
            ? global
            : option.Default;
    }

    /// <summary>The value of an option that is a list, without blanks and empty items, as written.</summary>
    /// <param name="option">The option, from <see cref="RuleOptions"/>.</param>
    public ImmutableArray<string> List(RuleOption option) => Text(option)
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(item => item.Trim())
        .Where(item => item.Length > 0)
        .ToImmutableArray();
}
