using System;

namespace GqlAuthTooling.Operations;

/// <summary>Writes what schemas are made of.</summary>
internal sealed partial class NodePrinter
{
    private void Definition(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaNode schema:
                Description(schema);
                Write(schema.IsExtension ? "extend schema" : "schema");
                Directives(schema.Directives);
                Block(schema.OperationTypes);
                break;
            case RootOperationTypeNode root:
                Write($"{Keyword(root.Kind)}: {root.Type.Name}");
                break;
            case TypeDefinitionNode type:
                TypeDefinition(type);
                break;
            case DirectiveDefinitionNode directive:
                Description(directive);
                Write("directive @" + directive.Name);
                Arguments(directive.Arguments);
                Write(directive.IsRepeatable ? " repeatable on " : " on ");
                Write(string.Join(" | ", directive.Locations));
                break;
            case FieldDefinitionNode field:
                Description(field);
                Write(field.Name);
                Arguments(field.Arguments);
                Write(": ");
                Type(field.Type);
                Directives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                InputValue(input, input.Name, input.Type, input.Default);
                break;
            case EnumValueDefinitionNode value:
                Description(value);
                Write(value.Name);
                Directives(value.Directives);
                break;
            default:
                throw new ArgumentException($"Nothing is known of {node.GetType().Name}.", nameof(node));
        }
    }

    private void TypeDefinition(TypeDefinitionNode type)
    {
        Description(type);
        Write($"{(type.IsExtension ? "extend " : "")}{Keyword(type)} {type.Name}");
        if (type is ComplexTypeNode complex)
        {
            Types(" implements ", complex.Interfaces, " & ");
        }

        Directives(type.Directives);
        switch (type)
        {
            case ComplexTypeNode withFields:
                Block(withFields.Fields);
                break;
            case UnionTypeNode union:
                Types(" = ", union.Members, " | ");
                break;
            case EnumTypeNode values:
                Block(values.Values);
                break;
            case InputObjectTypeNode input:
                Block(input.Fields);
                break;
        }
    }

    private void Types(string before, SyntaxList<NamedTypeNode> types, string separator)
    {
        if (types.Count > 0)
        {
            Write(before);
            Separated(types, separator);
        }
    }

    private void Arguments(SyntaxList<InputValueDefinitionNode> arguments)
    {
        var items = Each(arguments);
        ListOf(items, onLines: HasLines(items), level: 1);
    }

    private void InputValue(DefinitionNode definition, string name, TypeNode type, ValueNode? defaultValue)
    {
        Description(definition);
        Write(name + ": ");
        Type(type);
        if (defaultValue is not null)
        {
            Write(" = ");
            Value(defaultValue);
        }

        Directives(definition.Directives);
    }

    private static string Keyword(TypeDefinitionNode type) => type switch
    {
        ScalarTypeNode => "scalar",
        ObjectTypeNode => "type",
        InterfaceTypeNode => "interface",
        UnionTypeNode => "union",
        EnumTypeNode => "enum",
        _ => "input",
    };
}
