using System;
using System.Collections.Frozen;

namespace GqlAuthTooling.Operations;

/// <summary>Definitions of a schema and extensions of them: an extension has no description, and must add something.</summary>
internal sealed partial class Parser
{
    // DIRECTIVE_DEFINITION is newer than the specification of September 2025; graphql-js takes it already, and so do schemas.
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.ToFrozenSet(
        [
            "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION",
            "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION",
        ],
        StringComparer.Ordinal);

    private Collector<RootOperationTypeNode> _rootTypes;
    private Collector<NamedTypeNode> _namedTypes;
    private Collector<string> _locations;

    /// <summary>Parses a definition, beginning at its keyword; nothing where the keyword is none of a schema's.</summary>
    private DefinitionNode? TypeSystemDefinition(int start, ValueNode? description, bool isExtension)
    {
        var head = new DefinitionHead { Start = start, Description = description, IsExtension = isExtension };
        return _lexer.Bytes switch
        {
            [(byte)'s', (byte)'c', (byte)'h', ..] when SkipKeyword("schema"u8) => Schema(head),
            [(byte)'s', ..] when SkipKeyword("scalar"u8) => Scalar(head),
            [(byte)'t', ..] when SkipKeyword("type"u8) => Complex(head, isInterface: false),
            [(byte)'i', ..] when SkipKeyword("interface"u8) => Complex(head, isInterface: true),
            [(byte)'u', ..] when SkipKeyword("union"u8) => Union(head),
            [(byte)'e', ..] when SkipKeyword("enum"u8) => Enum(head),
            [(byte)'i', ..] when SkipKeyword("input"u8) => InputObject(head),
            [(byte)'d', ..] when !isExtension && SkipKeyword("directive"u8) => DirectiveDefinition(head),
            _ => null,
        };
    }

    private SchemaNode Schema(DefinitionHead head)
    {
        var directives = Directives(isConstant: true);
        var types = head.IsExtension && _lexer.Kind != TokenKind.BraceLeft ? null : RootTypes();
        MustAdd(head, directives is null && types is null);
        return new SchemaNode(head.Start, _lexer.PreviousEnd, head.IsExtension, head.Description, directives, types);
    }

    private RootOperationTypeNode[] RootTypes()
    {
        Expect(TokenKind.BraceLeft);
        do
        {
            var start = _lexer.Start;
            var kind = OperationType();
            Expect(TokenKind.Colon);
            var type = NamedType();
            _rootTypes.Add(new RootOperationTypeNode(start, _lexer.PreviousEnd, kind, type));
        }
        while (!Skip(TokenKind.BraceRight));
        return _rootTypes.Take(0);
    }

    private ScalarTypeNode Scalar(DefinitionHead head)
    {
        head.Name = Name();
        head.Directives = Directives(isConstant: true);
        MustAdd(head, head.Directives is null);
        return new ScalarTypeNode(head, _lexer.PreviousEnd);
    }

    private ComplexTypeNode Complex(DefinitionHead head, bool isInterface)
    {
        head.Name = Name();
        var interfaces = SkipKeyword("implements"u8) ? NamedTypes(TokenKind.Ampersand) : null;
        head.Directives = Directives(isConstant: true);
        var fields = FieldDefinitions();
        MustAdd(head, interfaces is null && head.Directives is null && fields is null);
        return isInterface
            ? new InterfaceTypeNode(head, _lexer.PreviousEnd, interfaces, fields)
            : new ObjectTypeNode(head, _lexer.PreviousEnd, interfaces, fields);
    }

    private UnionTypeNode Union(DefinitionHead head)
    {
        head.Name = Name();
        head.Directives = Directives(isConstant: true);
        var members = Skip(TokenKind.Equal) ? NamedTypes(TokenKind.Pipe) : null;
        MustAdd(head, head.Directives is null && members is null);
        return new UnionTypeNode(head, _lexer.PreviousEnd, members);
    }

    private EnumTypeNode Enum(DefinitionHead head)
    {
        head.Name = Name();
        head.Directives = Directives(isConstant: true);
        var values = EnumValueDefinitions();
        MustAdd(head, head.Directives is null && values is null);
        return new EnumTypeNode(head, _lexer.PreviousEnd, values);
    }

    private InputObjectTypeNode InputObject(DefinitionHead head)
    {
        head.Name = Name();
        head.Directives = Directives(isConstant: true);
        var fields = InputValueDefinitions(TokenKind.BraceLeft, TokenKind.BraceRight);
        MustAdd(head, head.Directives is null && fields is null);
        return new InputObjectTypeNode(head, _lexer.PreviousEnd, fields);
    }

    private DirectiveDefinitionNode DirectiveDefinition(DefinitionHead head)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = InputValueDefinitions(TokenKind.ParenLeft, TokenKind.ParenRight);
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        do
        {
            _locations.Add(DirectiveLocation());
        }
        while (Skip(TokenKind.Pipe));
        return new DirectiveDefinitionNode(
            head.Start, _lexer.PreviousEnd, head.Description, name, arguments, isRepeatable, _locations.Take(0));
    }

    private string DirectiveLocation()
    {
        var unexpected = _lexer.Kind == TokenKind.Name && !DirectiveLocations.Contains(TokenText()!) ? Unexpected() : null;
        var name = Name();
        return unexpected is null ? name : throw unexpected;
    }

    private NamedTypeNode[] NamedTypes(TokenKind separator)
    {
        Skip(separator);
        do
        {
            _namedTypes.Add(NamedType());
        }
        while (Skip(separator));
        return _namedTypes.Take(0);
    }

    private void MustAdd(in DefinitionHead head, bool isEmpty)
    {
        if (head.IsExtension && isEmpty)
        {
            throw Unexpected();
        }
    }
}
