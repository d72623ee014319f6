using System;

namespace GqlAuthTooling.Operations;

/// <summary>A GraphQL document, executable or of a schema, as its syntax says; whether it is valid is not asked here. It follows the
/// GraphQL specification of September 2025.</summary>
public sealed class GraphQLDocument : SyntaxNode
{
    private readonly DefinitionNode[] _definitions;
    private readonly SourceText _source;

    internal GraphQLDocument(SourceText source, DefinitionNode[] definitions)
        : base(0, source.Length)
    {
        _source = source;
        _definitions = definitions;
    }

    /// <summary>What the document is called in messages: a path, usually.</summary>
    public string Name => _source.Name;

    /// <summary>What the document defines; never empty.</summary>
    public SyntaxList<DefinitionNode> Definitions => new(_definitions);

    /// <summary>Parses a document.</summary>
    /// <param name="utf8">The document in UTF-8, of which a copy is taken.</param>
    /// <param name="name">What the document is called in messages; <c>GraphQL request</c> when nothing is said.</param>
    /// <param name="limits">What a document may cost; <see cref="ParserLimits.Default"/> when nothing is said.</param>
    /// <exception cref="GraphQLSyntaxException">This is no GraphQL document, no UTF-8, or more than the limits allow.</exception>
    public static GraphQLDocument Parse(ReadOnlyMemory<byte> utf8, string? name = null, ParserLimits? limits = null) =>
        Parser.Parse(SourceText.From(utf8.Span, name, limits ?? ParserLimits.Default), limits ?? ParserLimits.Default);

    /// <summary>Parses a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">What the document is called in messages; <c>GraphQL request</c> when nothing is said.</param>
    /// <param name="limits">What a document may cost; <see cref="ParserLimits.Default"/> when nothing is said.</param>
    /// <exception cref="GraphQLSyntaxException">This is no GraphQL document, no Unicode, or more than the limits allow.</exception>
    public static GraphQLDocument Parse(string text, string? name = null, ParserLimits? limits = null) =>
        Parser.Parse(SourceText.From(text, name, limits ?? ParserLimits.Default), limits ?? ParserLimits.Default);

    /// <summary>Parses a type that stands alone: <c>[Int!]</c>.</summary>
    /// <param name="text">The type.</param>
    /// <exception cref="GraphQLSyntaxException">This is no type.</exception>
    public static TypeNode ParseType(string text) =>
        Parser.ParseType(SourceText.From(text, null, ParserLimits.Default), ParserLimits.Default);

    /// <summary>Parses a value that stands alone, which may have variables in it: <c>[1, $two]</c>.</summary>
    /// <param name="text">The value.</param>
    /// <exception cref="GraphQLSyntaxException">This is no value.</exception>
    public static ValueNode ParseValue(string text) =>
        Parser.ParseValue(SourceText.From(text, null, ParserLimits.Default), ParserLimits.Default);

    /// <summary>Where a node of this document begins.</summary>
    /// <param name="node">The node.</param>
    public SourceLocation PositionOf(SyntaxNode node) => PositionOf(node.Start);

    /// <summary>The line and column of an offset. A column is a UTF-16 code unit, as in JavaScript and C#.</summary>
    /// <param name="offset">The offset in bytes.</param>
    public SourceLocation PositionOf(int offset) => _source.Lines.PositionOf(offset);
}
