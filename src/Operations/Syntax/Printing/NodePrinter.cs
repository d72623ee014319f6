using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Writes nodes one after the other. This part has what all nodes need and the executable ones; the other has schemas.</summary>
internal sealed partial class NodePrinter
{
    // As in graphql-js: a field and its arguments are put on lines of their own beyond this.
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _level;

    public override string ToString() => _text.ToString();

    public void Print(SyntaxNode node)
    {
        switch (node)
        {
            case GraphQLDocument document:
                Separated(document.Definitions, "\n\n");
                break;
            case OperationNode operation:
                Operation(operation);
                break;
            case FragmentNode fragment:
                Description(fragment);
                Write($"fragment {fragment.Name} on {fragment.TypeCondition.Name}");
                Directives(fragment.Directives);
                Block(fragment.Selections);
                break;
            case VariableDefinitionNode variable:
                InputValue(variable, "$" + variable.Name, variable.Type, variable.Default);
                break;
            case FieldNode field:
                Field(field);
                break;
            case FragmentSpreadNode spread:
                Write("..." + spread.Name);
                Directives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                Write(inline.TypeCondition is { } condition ? "... on " + condition.Name : "...");
                Directives(inline.Directives);
                Block(inline.Selections);
                break;
            case DirectiveNode directive:
                Write("@" + directive.Name);
                List("(", directive.Arguments, ")");
                break;
            case ArgumentNode argument:
                Write(argument.Name + ": ");
                Value(argument.Value);
                break;
            case ObjectFieldNode field:
                Write(field.Name + ": ");
                Value(field.Value);
                break;
            case ValueNode value:
                Value(value);
                break;
            case TypeNode type:
                Type(type);
                break;
            default:
                Definition(node);
                break;
        }
    }

    private void Operation(OperationNode operation)
    {
        Description(operation);
        if (operation is not { Kind: OperationKind.Query, Name: null, DescriptionValue: null, Variables.Count: 0, Directives.Count: 0 })
        {
            Write(Keyword(operation.Kind));
            Write(operation.Name is null && operation.Variables.Count == 0 ? "" : " " + operation.Name);
            var variables = Each(operation.Variables);
            ListOf(variables, onLines: HasLines(variables), level: 0);
            Directives(operation.Directives);
            Write(" ");
        }

        Braces(operation.Selections);
    }

    private void Field(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias}: {field.Name}" : field.Name;
        Write(name);
        var arguments = Each(field.Arguments);
        var length = name.Length + arguments.Sum(argument => argument.Length + 2);
        ListOf(arguments, onLines: length > MaxLineLength, level: 1);
        Directives(field.Directives);
        Block(field.Selections);
    }

    private void Value(ValueNode value)
    {
        switch (value.Kind)
        {
            case ValueKind.Variable:
                Write("$" + value.Text);
                break;
            case ValueKind.String:
                Write(value.IsBlock ? PrintedString.Block(value.Text) : PrintedString.Plain(value.Text));
                break;
            case ValueKind.List:
                Write("[");
                Separated(value.Items, ", ");
                Write("]");
                break;
            case ValueKind.Object:
                Write("{");
                Separated(value.Fields, ", ");
                Write("}");
                break;
            default:
                Write(value.Text);
                break;
        }
    }

    private void Type(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name);
                break;
            case ListTypeNode list:
                Write("[");
                Type(list.Item);
                Write("]");
                break;
            case NonNullTypeNode nonNull:
                Type(nonNull.Of);
                Write("!");
                break;
        }
    }

    private void Description(DefinitionNode definition)
    {
        if (definition.DescriptionValue is { } description)
        {
            Value(description);
            Write("\n");
        }
    }

    private void Directives(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Write(" ");
            Print(directive);
        }
    }

    private void Block<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            Write(" ");
            Braces(nodes);
        }
    }

    private void Braces<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        _level++;
        Write("{\n");
        Separated(nodes, "\n");
        _level--;
        Write("\n}");
    }

    private void List<T>(string open, SyntaxList<T> nodes, string close)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            Write(open);
            Separated(nodes, ", ");
            Write(close);
        }
    }

    private void ListOf(string[] items, bool onLines, int level)
    {
        if (items.Length > 0 && onLines)
        {
            _level += level;
            Write("(\n" + string.Join('\n', items));
            _level -= level;
            Write("\n)");
        }
        else if (items.Length > 0)
        {
            Write($"({string.Join(", ", items)})");
        }
    }

    private void Separated<T>(SyntaxList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Write(i == 0 ? "" : separator);
            Print(nodes[i]);
        }
    }

    private static string[] Each<T>(SyntaxList<T> nodes)
        where T : SyntaxNode => nodes.Count == 0 ? [] : [.. nodes.Select(SyntaxPrinter.Print)];

    private static bool HasLines(IEnumerable<string> items) => items.Any(item => item.Contains('\n', StringComparison.Ordinal));

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => "query",
    };

    private void Write(string text)
    {
        var rest = text.AsSpan();
        for (var line = rest.IndexOf('\n'); line >= 0; line = rest.IndexOf('\n'))
        {
            _text.Append(rest[..(line + 1)]).Append(' ', 2 * _level);
            rest = rest[(line + 1)..];
        }

        _text.Append(rest);
    }
}
