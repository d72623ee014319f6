using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Parses a document by recursive descent, in one pass. This part goes from token to token; the others know the grammar.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly ParserLimits _limits;
    private readonly NameTable _names = new();
    private Lexer _lexer;
    private int _tokens;
    private int _depth;
    private Collector<DefinitionNode> _definitions;

    private Parser(SourceText source, ParserLimits limits)
    {
        _source = source;
        _limits = limits;
        _lexer = new Lexer(source);
    }

    /// <summary>Parses a document.</summary>
    /// <exception cref="GraphQLSyntaxException">This is no GraphQL document, or more than the limits allow.</exception>
    public static GraphQLDocument Parse(SourceText source, ParserLimits limits)
    {
        var parser = new Parser(source, limits);
        parser.Advance();
        do
        {
            parser._definitions.Add(parser.Definition());
        }
        while (parser._lexer.Kind != TokenKind.EndOfFile);
        return new GraphQLDocument(source, parser._definitions.Take(0));
    }

    /// <summary>Parses a type that stands alone.</summary>
    /// <exception cref="GraphQLSyntaxException">This is no type, or more than the limits allow.</exception>
    public static TypeNode ParseType(SourceText source, ParserLimits limits)
    {
        var parser = new Parser(source, limits);
        parser.Advance();
        var type = parser.Type();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    /// <summary>Parses a value that stands alone.</summary>
    /// <exception cref="GraphQLSyntaxException">This is no value, or more than the limits allow.</exception>
    public static ValueNode ParseValue(SourceText source, ParserLimits limits)
    {
        var parser = new Parser(source, limits);
        parser.Advance();
        var value = parser.Value(isConstant: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    private DefinitionNode Definition()
    {
        var start = _lexer.Start;
        var description = Description();
        if (_lexer.Kind == TokenKind.BraceLeft)
        {
            return description is null
                ? Operation(start, null)
                : throw _source.Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        var definition = ExecutableDefinition(start, description) ?? TypeSystemDefinition(start, description, isExtension: false);
        if (definition is not null)
        {
            return definition;
        }

        if (description is not null)
        {
            throw _source.Error(start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        if (!SkipKeyword("extend"u8))
        {
            throw Unexpected();
        }

        return (_lexer.Kind == TokenKind.Name ? TypeSystemDefinition(start, null, isExtension: true) : null) ?? throw Unexpected();
    }

    private void Advance()
    {
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _limits.MaxTokens)
        {
            throw _source.Error(
                _lexer.Start,
                string.Create(CultureInfo.InvariantCulture, $"Document contains more than {_limits.MaxTokens} tokens. Parsing aborted."));
        }
    }

    /// <summary>Goes one level down. Whoever calls it goes up again.</summary>
    private void Deepen()
    {
        if (++_depth > _limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw _source.Error(
                _lexer.Start,
                string.Create(CultureInfo.InvariantCulture, $"Document is nested more than {_depth - 1} levels deep. Parsing aborted."));
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Expected(Words(kind));
        }
    }

    private bool IsKeyword(ReadOnlySpan<byte> word) => _lexer.Kind == TokenKind.Name && _lexer.Bytes.SequenceEqual(word);

    private bool SkipKeyword(ReadOnlySpan<byte> word)
    {
        if (!IsKeyword(word))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> word)
    {
        if (!SkipKeyword(word))
        {
            throw Expected($"\"{Encoding.ASCII.GetString(word)}\"");
        }
    }

    private string Name()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected("Name");
        }

        var name = _names.Get(_source.Bytes, _lexer.Start, _lexer.End - _lexer.Start);
        Advance();
        return name;
    }

    private GraphQLSyntaxException Expected(string what) => _source.Error(_lexer.Start, $"Expected {what}, found {TokenWords()}.");

    private GraphQLSyntaxException Unexpected() => _source.Error(_lexer.Start, $"Unexpected {TokenWords()}.");

    /// <summary>The token as messages show it.</summary>
    private string TokenWords() => TokenText() is { } text ? $"{Words(_lexer.Kind)} \"{text}\"" : Words(_lexer.Kind);

    /// <summary>What the token says, where it is more than its kind.</summary>
    private string? TokenText() => _lexer.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => _source.Text(_lexer.Start, _lexer.End),
        TokenKind.String or TokenKind.BlockString =>
            StringText.Decode(_source, _lexer.Start, _lexer.End, _lexer.Kind == TokenKind.BlockString),
        _ => null,
    };

    private static string Words(TokenKind kind) => kind switch
    {
        TokenKind.Spread => "\"...\"",
        <= TokenKind.Pipe => $"\"{"{}()[]:!$@=&|"[(int)kind]}\"",
        TokenKind.EndOfFile => "<EOF>",
        _ => kind.ToString(),
    };
}
