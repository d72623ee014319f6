using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>What the emitted code must know of the language version; a whole compilation shrunk to this.</summary>
/// <param name="HasNullable">Whether <c>#nullable</c> exists; netstandard2.0 projects default to a language without it.</param>
internal sealed record LanguageFacts(bool HasNullable)
{
    /// <summary>Reads the facts.</summary>
    /// <param name="options">The options the sources are parsed with.</param>
    public static LanguageFacts Read(ParseOptions options) =>
        new(options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 });
}
