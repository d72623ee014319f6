
namespace GqlAuthTooling.Operations;

/// <summary>Values, arguments, directives and types.</summary>
internal sealed partial class Parser
{
    private Collector<ValueNode> _items;
    private Collector<ObjectFieldNode> _objectFields;
    private Collector<ArgumentNode> _arguments;
    private Collector<DirectiveNode> _directives;

    private ArgumentNode[]? Arguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenLeft))
        {
            return null;
        }

        var since = _arguments.Count;
        do
        {
            var start = _lexer.Start;
            var name = Name();
            Expect(TokenKind.Colon);
            var value = Value(isConstant);
            _arguments.Add(new ArgumentNode(start, _lexer.PreviousEnd, name, value));
        }
        while (!Skip(TokenKind.ParenRight));
        return _arguments.Take(since);
    }

    private DirectiveNode[]? Directives(bool isConstant)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return null;
        }

        var since = _directives.Count;
        do
        {
            var start = _lexer.Start;
            Advance();
            var name = Name();
            var arguments = Arguments(isConstant);
            _directives.Add(new DirectiveNode(start, _lexer.PreviousEnd, name, arguments));
        }
        while (_lexer.Kind == TokenKind.At);
        return _directives.Take(since);
    }

    private ValueNode Value(bool isConstant) => _lexer.Kind switch
    {
        TokenKind.BracketLeft => List(isConstant),
        TokenKind.BraceLeft => Object(isConstant),
        TokenKind.Int => Literal(ValueKind.Int, _source),
        TokenKind.Float => Literal(ValueKind.Float, _source),
        TokenKind.String or TokenKind.BlockString => String(),
        TokenKind.Name when IsKeyword("true"u8) => Literal(ValueKind.Boolean, "true"),
        TokenKind.Name when IsKeyword("false"u8) => Literal(ValueKind.Boolean, "false"),
        TokenKind.Name when IsKeyword("null"u8) => Literal(ValueKind.Null, "null"),
        TokenKind.Name => EnumValue(),
        TokenKind.Dollar => Variable(isConstant),
        _ => throw Unexpected(),
    };

    private ValueNode Literal(ValueKind kind, object content)
    {
        var value = new ValueNode(_lexer.Start, _lexer.End, kind, content);
        Advance();
        return value;
    }

    private ValueNode String()
    {
        var value = new ValueNode(_lexer.Start, _lexer.End, ValueKind.String, _source, _lexer.Kind == TokenKind.BlockString);
        Advance();
        return value;
    }

    private ValueNode EnumValue()
    {
        var start = _lexer.Start;
        return new ValueNode(start, _lexer.End, ValueKind.Enum, Name());
    }

    private ValueNode Variable(bool isConstant)
    {
        var start = _lexer.Start;
        var name = VariableName(isConstant);
        return new ValueNode(start, _lexer.PreviousEnd, ValueKind.Variable, name);
    }

    private string VariableName(bool isConstant)
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        return !isConstant
            ? Name()
            : throw _source.Error(start, _lexer.Kind == TokenKind.Name
                ? $"Unexpected variable \"${TokenText()}\" in constant value."
                : "Unexpected \"$\".");
    }

    private ValueNode List(bool isConstant)
    {
        var start = _lexer.Start;
        var since = _items.Count;
        Deepen();
        Advance();
        while (!Skip(TokenKind.BracketRight))
        {
            _items.Add(Value(isConstant));
        }

        _depth--;
        return new ValueNode(start, _lexer.PreviousEnd, ValueKind.List, _items.Take(since));
    }

    private ValueNode Object(bool isConstant)
    {
        var start = _lexer.Start;
        var since = _objectFields.Count;
        Deepen();
        Advance();
        while (!Skip(TokenKind.BraceRight))
        {
            var fieldStart = _lexer.Start;
            var name = Name();
            Expect(TokenKind.Colon);
            var value = Value(isConstant);
            _objectFields.Add(new ObjectFieldNode(fieldStart, _lexer.PreviousEnd, name, value));
        }

        _depth--;
        return new ValueNode(start, _lexer.PreviousEnd, ValueKind.Object, _objectFields.Take(since));
    }

    private TypeNode Type()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (_lexer.Kind == TokenKind.BracketLeft)
        {
            Deepen();
            Advance();
            var item = Type();
            Expect(TokenKind.BracketRight);
            _depth--;
            type = new ListTypeNode(start, _lexer.PreviousEnd, item);
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(start, _lexer.PreviousEnd, type) : type;
    }

    private NamedTypeNode NamedType()
    {
        var (start, end) = (_lexer.Start, _lexer.End);
        return new NamedTypeNode(start, end, Name());
    }

    private ValueNode? Description() => _lexer.Kind is TokenKind.String or TokenKind.BlockString ? String() : null;
}
