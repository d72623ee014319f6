namespace GqlAuthTooling.Operations;

/// <summary>Reads numbers.</summary>
internal readonly ref struct NumberReader
{
    private readonly SourceText _source;
    private readonly byte[] _bytes;

    public NumberReader(SourceText source)
    {
        _source = source;
        _bytes = source.Bytes;
    }

    /// <summary>Reads the number that begins at an offset, and says where it ends and of which kind it is.</summary>
    public int Read(int start, out TokenKind kind)
    {
        var at = _bytes[start] == '-' ? start + 1 : start;
        kind = TokenKind.Int;
        if (_bytes[at] == '0')
        {
            at++;
            if (Characters.IsDigit(_bytes[at]))
            {
                throw _source.Error(at, $"Invalid number, unexpected digit after 0: {_source.Describe(at)}.");
            }
        }
        else
        {
            at = ReadDigits(at);
        }

        if (_bytes[at] == '.')
        {
            kind = TokenKind.Float;
            at = ReadDigits(at + 1);
        }

        if (_bytes[at] is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            at = ReadDigits(_bytes[at + 1] is (byte)'+' or (byte)'-' ? at + 2 : at + 1);
        }

        return _bytes[at] == '.' || Characters.IsNameStart(_bytes[at]) ? throw DigitExpected(at) : at;
    }

    private int ReadDigits(int at)
    {
        if (!Characters.IsDigit(_bytes[at]))
        {
            throw DigitExpected(at);
        }

        do
        {
            at++;
        }
        while (Characters.IsDigit(_bytes[at]));
        return at;
    }

    private GraphQLSyntaxException DigitExpected(int at) =>
        _source.Error(at, $"Invalid number, expected digit but got: {_source.Describe(at)}.");
}
