namespace GqlAuthTooling.Operations;

/// <summary>The kinds of token. Those up to <see cref="Pipe"/> are one character long.</summary>
internal enum TokenKind : byte
{
    BraceLeft = 0,
    BraceRight,
    ParenLeft,
    ParenRight,
    BracketLeft,
    BracketRight,
    Colon,
    Bang,
    Dollar,
    At,
    Equal,
    Ampersand,
    Pipe,
    Spread,
    Name,
    Number,
    Int,
    Float,
    String,
    BlockString,
    EndOfFile,
    None,
}
