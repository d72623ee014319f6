using System;

namespace GqlAuthTooling.Operations;

/// <summary>Reads the tokens of a document, one at a time, without making anything. What a token says is asked of the document.</summary>
internal struct Lexer
{
    private readonly SourceText _source;
    private readonly byte[] _bytes;
    private readonly int _length;

    public Lexer(SourceText source)
    {
        _source = source;
        _bytes = source.Bytes;
        _length = source.Length;
    }

    /// <summary>The kind of the token.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.None;

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the token ends.</summary>
    public int End { get; private set; }

    /// <summary>Where the token before it ends.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The bytes of the token.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _bytes.AsSpan(Start, End - Start);

    /// <summary>Reads the next token; at the end of the document the end again.</summary>
    public void Advance()
    {
        PreviousEnd = End;
        var start = SkipIgnored(End);
        Start = start;
        Kind = Characters.KindOf(_bytes[start]);
        switch (Kind)
        {
            case <= TokenKind.Pipe:
                End = start + 1;
                break;
            case TokenKind.Name:
                End = Characters.NameEnd(_bytes, start);
                break;
            case TokenKind.String:
                ReadString(start);
                break;
            case TokenKind.Number:
                End = new NumberReader(_source).Read(start, out var kind);
                Kind = kind;
                break;
            case TokenKind.Spread when _bytes[start + 1] == '.' && _bytes[start + 2] == '.':
                End = start + 3;
                break;
            default:
                Kind = start >= _length ? TokenKind.EndOfFile : throw Unexpected(start);
                End = start;
                break;
        }
    }

    private readonly int SkipIgnored(int offset)
    {
        while (true)
        {
            switch (_bytes[offset])
            {
                case (byte)' ' or (byte)'\n' or (byte)',' or (byte)'\r' or (byte)'\t':
                    offset = Characters.BlankEnd(_bytes, offset + 1);
                    break;
                case (byte)'#':
                    offset = CommentEnd(offset + 1);
                    break;
                case 0xEF when _bytes[offset + 1] == 0xBB && _bytes[offset + 2] == 0xBF:
                    offset += 3;
                    break;
                default:
                    return offset;
            }
        }
    }

    private readonly int CommentEnd(int offset)
    {
        var length = _bytes.AsSpan(offset, _length - offset).IndexOfAny((byte)'\n', (byte)'\r');
        var end = length < 0 ? _length : offset + length;
        return offset <= _source.InvalidAt ? Math.Min(end, _source.InvalidAt) : end;
    }

    private void ReadString(int start)
    {
        var reader = new StringReader(_source);
        if (_bytes[start + 1] == '"' && _bytes[start + 2] == '"')
        {
            Kind = TokenKind.BlockString;
            End = reader.ReadBlock(start + 3);
        }
        else
        {
            End = reader.Read(start + 1);
        }
    }

    private readonly GraphQLSyntaxException Unexpected(int at) => _source.Error(at, _bytes[at] switch
    {
        (byte)'\'' => "Unexpected single quote character ('), did you mean to use a double quote (\")?",
        _ when at == _source.InvalidAt => $"Invalid character: {_source.Describe(at)}.",
        _ => $"Unexpected character: {_source.Describe(at)}.",
    });
}
