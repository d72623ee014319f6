namespace GqlAuthTooling.Operations;

/// <summary>What types have in them: fields, arguments, input fields, values of enums.</summary>
internal sealed partial class Parser
{
    private Collector<FieldDefinitionNode> _fields;
    private Collector<InputValueDefinitionNode> _inputValues;
    private Collector<EnumValueDefinitionNode> _enumValues;

    private FieldDefinitionNode[]? FieldDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return null;
        }

        do
        {
            var start = _lexer.Start;
            var description = Description();
            var name = Name();
            var arguments = InputValueDefinitions(TokenKind.ParenLeft, TokenKind.ParenRight);
            Expect(TokenKind.Colon);
            var type = Type();
            var directives = Directives(isConstant: true);
            _fields.Add(new FieldDefinitionNode(start, _lexer.PreviousEnd, description, name, arguments, type, directives));
        }
        while (!Skip(TokenKind.BraceRight));
        return _fields.Take(0);
    }

    private InputValueDefinitionNode[]? InputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return null;
        }

        do
        {
            var start = _lexer.Start;
            var description = Description();
            var name = Name();
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Skip(TokenKind.Equal) ? Value(isConstant: true) : null;
            var directives = Directives(isConstant: true);
            _inputValues.Add(new InputValueDefinitionNode(start, _lexer.PreviousEnd, description, name, type, defaultValue, directives));
        }
        while (!Skip(close));
        return _inputValues.Take(0);
    }

    private EnumValueDefinitionNode[]? EnumValueDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return null;
        }

        do
        {
            var start = _lexer.Start;
            var description = Description();
            var name = EnumValueName();
            var directives = Directives(isConstant: true);
            _enumValues.Add(new EnumValueDefinitionNode(start, _lexer.PreviousEnd, description, name, directives));
        }
        while (!Skip(TokenKind.BraceRight));
        return _enumValues.Take(0);
    }

    // Not only names are refused: a second string that says "true" has graphql-js's message too.
    private string EnumValueName()
    {
        var isReserved = _lexer.Kind switch
        {
            TokenKind.Name => IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8),
            TokenKind.String or TokenKind.BlockString => TokenText() is "true" or "false" or "null",
            _ => false,
        };
        return isReserved
            ? throw _source.Error(_lexer.Start, $"{TokenWords()} is reserved and cannot be used for an enum value.")
            : Name();
    }
}
