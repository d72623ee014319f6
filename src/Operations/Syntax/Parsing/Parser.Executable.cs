namespace GqlAuthTooling.Operations;

/// <summary>Operations, fragments and selections.</summary>
internal sealed partial class Parser
{
    private Collector<SelectionNode> _selections;
    private Collector<VariableDefinitionNode> _variables;

    private DefinitionNode? ExecutableDefinition(int start, ValueNode? description)
    {
        if (OperationKeyword() is not null)
        {
            return Operation(start, description);
        }

        return SkipKeyword("fragment"u8) ? Fragment(start, description) : null;
    }

    private OperationKind? OperationKeyword()
    {
        if (IsKeyword("query"u8))
        {
            return OperationKind.Query;
        }

        if (IsKeyword("mutation"u8))
        {
            return OperationKind.Mutation;
        }

        return IsKeyword("subscription"u8) ? OperationKind.Subscription : null;
    }

    private OperationKind OperationType()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected("Name");
        }

        var (start, words) = (_lexer.Start, OperationKeyword());
        if (words is null)
        {
            // graphql-js reads on before it says so, and what follows can be wrong in itself.
            var unexpected = Unexpected();
            Advance();
            throw unexpected;
        }

        Advance();
        return words.Value;
    }

    private OperationNode Operation(int start, ValueNode? description)
    {
        if (_lexer.Kind == TokenKind.BraceLeft)
        {
            var only = SelectionSet();
            return new OperationNode(start, _lexer.PreviousEnd, description, OperationKind.Query, null, null, null, only);
        }

        var kind = OperationType();
        var name = _lexer.Kind == TokenKind.Name ? Name() : null;
        var variables = VariableDefinitions();
        var directives = Directives(isConstant: false);
        var selections = SelectionSet();
        return new OperationNode(start, _lexer.PreviousEnd, description, kind, name, variables, directives, selections);
    }

    private VariableDefinitionNode[]? VariableDefinitions()
    {
        if (!Skip(TokenKind.ParenLeft))
        {
            return null;
        }

        var since = _variables.Count;
        do
        {
            var start = _lexer.Start;
            var description = Description();
            var name = VariableName(isConstant: false);
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Skip(TokenKind.Equal) ? Value(isConstant: true) : null;
            var directives = Directives(isConstant: true);
            _variables.Add(new VariableDefinitionNode(start, _lexer.PreviousEnd, description, name, type, defaultValue, directives));
        }
        while (!Skip(TokenKind.ParenRight));
        return _variables.Take(since);
    }

    private FragmentNode Fragment(int start, ValueNode? description)
    {
        var name = FragmentName();
        ExpectKeyword("on"u8);
        var type = NamedType();
        var directives = Directives(isConstant: false);
        var selections = SelectionSet();
        return new FragmentNode(start, _lexer.PreviousEnd, description, name, type, directives, selections);
    }

    // A string "on" is what graphql-js asks for too, so the message is its.
    private string FragmentName() => TokenText() == "on" ? throw Unexpected() : Name();

    private SelectionNode[] SelectionSet()
    {
        if (_lexer.Kind != TokenKind.BraceLeft)
        {
            throw Expected("\"{\"");
        }

        Deepen();
        Advance();
        var since = _selections.Count;
        do
        {
            _selections.Add(_lexer.Kind == TokenKind.Spread ? Spread() : Field());
        }
        while (!Skip(TokenKind.BraceRight));
        _depth--;
        return _selections.Take(since);
    }

    private FieldNode Field()
    {
        var start = _lexer.Start;
        var name = Name();
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, Name());
        }

        var arguments = Arguments(isConstant: false);
        var directives = Directives(isConstant: false);
        var selections = _lexer.Kind == TokenKind.BraceLeft ? SelectionSet() : null;
        return new FieldNode(start, _lexer.PreviousEnd, alias, name, arguments, directives, selections);
    }

    private SelectionNode Spread()
    {
        var start = _lexer.Start;
        Advance();
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && _lexer.Kind == TokenKind.Name)
        {
            var name = Name();
            var after = Directives(isConstant: false);
            return new FragmentSpreadNode(start, _lexer.PreviousEnd, name, after);
        }

        var condition = hasCondition ? NamedType() : null;
        var directives = Directives(isConstant: false);
        var selections = SelectionSet();
        return new InlineFragmentNode(start, _lexer.PreviousEnd, condition, directives, selections);
    }
}
