using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Checks arguments of fields and directives, and notes the variables in them.</summary>
internal sealed class ArgumentChecks
{
    private static readonly SchemaInput Condition = new("if", new NonNullTypeNode(0, 0, new NamedTypeNode(0, 0, "Boolean")));

    private readonly GraphQLSchema _schema;
    private readonly CheckedUnit _unit;
    private readonly ErrorList _errors;
    private readonly ValueChecks _values;

    public ArgumentChecks(GraphQLSchema schema, CheckedUnit unit, ErrorList errors)
    {
        _schema = schema;
        _unit = unit;
        _errors = errors;
        _values = new ValueChecks(schema, unit, errors);
    }

    /// <summary>Checks the arguments of a field.</summary>
    public void Check(SchemaType type, SchemaField field, FieldNode node)
    {
        Check(
            node.Arguments,
            field.Arguments,
            node,
            unknown => $"Unknown argument \"{unknown}\" on field \"{type.Name}.{field.Name}\".",
            missing => $"Field \"{field.Name}\" argument \"{missing.Name}\" of type \"{missing.Type}\" is required, but it was not provided.");
    }

    /// <summary>Checks directives. What the schema doesn't define is left to the server: clients have directives of their own.</summary>
    public void CheckDirectives(SyntaxList<DirectiveNode> directives)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var isCondition = directive.Name is "skip" or "include";
            if (isCondition && !seen.Add(directive.Name))
            {
                _errors.Add(
                    _unit.Document, $"The directive \"@{directive.Name}\" can only be used once at this location.", directive);
            }

            var arguments = isCondition ? [Condition]
                : _schema.Directives.FirstOrDefault(one => string.Equals(one.Name, directive.Name, StringComparison.Ordinal))?.Arguments;
            if (arguments is null)
            {
                CheckUnknown(directive.Arguments);
                continue;
            }

            Check(
                directive.Arguments,
                arguments,
                directive,
                unknown => $"Unknown argument \"{unknown}\" on directive \"@{directive.Name}\".",
                missing => $"Directive \"@{directive.Name}\" argument \"{missing.Name}\" of type \"{missing.Type}\" is required, but it was not provided.");
        }
    }

    /// <summary>Notes the variables in arguments of something that isn't known.</summary>
    public void CheckUnknown(SyntaxList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            _values.Check(argument.Value, null, hasDefault: false);
        }
    }

    private void Check(
        SyntaxList<ArgumentNode> given,
        IReadOnlyList<SchemaInput> known,
        SyntaxNode node,
        Func<string, string> unknown,
        Func<SchemaInput, string> missing)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in given)
        {
            if (!seen.Add(argument.Name))
            {
                _errors.Add(_unit.Document, $"There can be only one argument named \"{argument.Name}\".", argument);
            }

            var definition = known.FirstOrDefault(one => string.Equals(one.Name, argument.Name, StringComparison.Ordinal));
            if (definition is null)
            {
                _errors.Add(
                    _unit.Document,
                    unknown(argument.Name) + Suggestions.DidYouMean(argument.Name, known.Select(one => one.Name)),
                    argument);
            }

            _values.Check(argument.Value, definition?.Type, definition?.HasDefault == true);
        }

        foreach (var required in known.Where(one => one.IsRequired && !seen.Contains(one.Name)))
        {
            _errors.Add(_unit.Document, missing(required), node);
        }
    }
}
