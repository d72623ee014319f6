using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>Whether a project wants the adapter, and can compile it.</summary>
internal static class AdapterSwitch
{
    private const string Property = "build_property.GqlAuthAdapter";

    /// <summary>Whether the project wants it: unless the property <c>GqlAuthAdapter</c> is false.</summary>
    /// <param name="options">The compiler's options.</param>
    public static bool IsOn(AnalyzerConfigOptionsProvider options) =>
        !options.GlobalOptions.TryGetValue(Property, out var value)
        || !string.Equals(value.Trim(), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the language is new enough for the templates.</summary>
    /// <param name="options">The options the sources are parsed with.</param>
    public static bool Compiles(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };
}
