using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// Checks the selections of one operation or fragment: that they mean something in the schema. Wordings are graphql-js's. Spreads
/// are noted, not followed.
/// </summary>
internal sealed class SelectionChecks
{
    private readonly GraphQLSchema _schema;
    private readonly OperationSource _source;
    private readonly CheckedUnit _unit;
    private readonly ErrorList _errors;
    private readonly ArgumentChecks _arguments;

    public SelectionChecks(GraphQLSchema schema, OperationSource source, CheckedUnit unit, ErrorList errors)
    {
        _schema = schema;
        _source = source;
        _unit = unit;
        _errors = errors;
        _arguments = new ArgumentChecks(schema, unit, errors);
    }

    /// <summary>The type of a fragment; <see langword="null"/> and an error when nothing can be selected on it.</summary>
    public SchemaType? TypeOf(NamedTypeNode condition, string? fragment)
    {
        var type = _schema.Type(condition.Name);
        if (type is null)
        {
            Add($"Unknown type \"{condition.Name}\".{Suggestions.DidYouMean(condition.Name, _schema.TypeNames)}", condition);
            return null;
        }

        if (!type.IsComposite)
        {
            var which = fragment is null ? string.Empty : $"\"{fragment}\" ";
            Add($"Fragment {which}cannot condition on non composite type \"{type.Name}\".", condition);
            return null;
        }

        return type;
    }

    /// <summary>Checks directives that stand on an operation or fragment.</summary>
    public void CheckDirectives(SyntaxList<DirectiveNode> directives) => _arguments.CheckDirectives(directives);

    /// <summary>Checks selections.</summary>
    /// <param name="type">What they are made on; <see langword="null"/> when that is not known, which was said already.</param>
    /// <param name="selections">The selections.</param>
    public void Check(SchemaType? type, SyntaxList<SelectionNode> selections)
    {
        foreach (var selection in selections)
        {
            _arguments.CheckDirectives(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    CheckField(type, field);
                    break;
                case InlineFragmentNode { TypeCondition: null } inline:
                    Check(type, inline.Selections);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    var inner = TypeOf(condition, null);
                    CheckOverlap(type, inner, null, inline);
                    Check(inner, inline.Selections);
                    break;
                case FragmentSpreadNode spread:
                    CheckSpread(type, spread);
                    break;
            }
        }
    }

    private void CheckSpread(SchemaType? type, FragmentSpreadNode spread)
    {
        _unit.Spreads.Add(spread);
        if (_source.Fragment(spread.Name) is not { } fragment)
        {
            Add($"Unknown fragment \"{spread.Name}\".", spread);
        }
        else if (_source.RivalOf(fragment, _unit.Document) is { } rival)
        {
            Add(
                $"Fragment \"{spread.Name}\" is defined differently in {PlaceOf(fragment)} and {PlaceOf(rival)}, and nothing says which is "
                + "meant. Give one of them another name.",
                spread);
        }
        else if (_schema.Type(fragment.Node.TypeCondition.Name) is { IsComposite: true } condition)
        {
            CheckOverlap(type, condition, spread.Name, spread);
        }
    }

    // What is known of a type's possible types may be incomplete where a schema comes from sources; then nothing is said.
    private void CheckOverlap(SchemaType? type, SchemaType? condition, string? fragment, SyntaxNode node)
    {
        if (type is null || condition is null || ReferenceEquals(type, condition))
        {
            return;
        }

        var (around, inside) = (_schema.PossibleTypes(type.Name), _schema.PossibleTypes(condition.Name));
        if (around.Count > 0 && inside.Count > 0 && !around.Intersect(inside, StringComparer.Ordinal).Any())
        {
            var which = fragment is null ? string.Empty : $"\"{fragment}\" ";
            Add(
                $"Fragment {which}cannot be spread here as objects of type \"{type.Name}\" can never be of type \"{condition.Name}\".",
                node);
        }
    }

    private void CheckField(SchemaType? type, FieldNode node)
    {
        var field = type is null ? null : _schema.Field(type, node.Name);
        if (field is null)
        {
            if (type is not null)
            {
                Add($"Cannot query field \"{node.Name}\" on type \"{type.Name}\".{NearFields(type, node.Name)}", node);
            }

            _arguments.CheckUnknown(node.Arguments);
            Check(null, node.Selections);
            return;
        }

        _arguments.Check(type!, field, node);
        var returned = _schema.Type(field.Type.NamedType);
        if (!_schema.IsComplete && returned is { Kind: NamedTypeKind.Interface or NamedTypeKind.Union }
            && _schema.PossibleTypes(returned.Name).Count == 0)
        {
            Add($"No object type of \"{returned.Name}\" is known here, so what is selected on it can't be judged. Judge by the schema that the server exports.", node);
        }

        if (returned?.IsComposite == true && node.Selections.Count == 0)
        {
            Add(
                $"Field \"{node.Name}\" of type \"{field.Type}\" must have a selection of subfields. Did you mean \"{node.Name} {{ ... }}\"?",
                node);
        }
        else if (returned is { IsComposite: false } && node.Selections.Count > 0)
        {
            Add(
                $"Field \"{node.Name}\" must not have a selection since type \"{field.Type}\" has no subfields.", node.Selections[0]);
            return;
        }

        Check(returned, node.Selections);
    }

    private string NearFields(SchemaType type, string name)
    {
        var types = NearTypes(type, name);
        return types.Length > 0
            ? Suggestions.DidYouMean(types, "to use an inline fragment on ")
            : Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name));
    }

    // On an interface or union: where the field is, those first through which most object types are reached.
    private string[] NearTypes(SchemaType type, string name)
    {
        if (type.Kind == NamedTypeKind.Object)
        {
            return [];
        }

        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var possible in _schema.PossibleTypes(type.Name).Select(_schema.Type).Where(one => one?.Field(name) is not null))
        {
            uses[possible!.Name] = 1;
            foreach (var one in possible.Interfaces.Where(one => _schema.Type(one)?.Field(name) is not null))
            {
                uses[one] = uses.GetValueOrDefault(one) + 1;
            }
        }

        return
        [
            .. uses.OrderByDescending(use => use.Value)
                .ThenByDescending(use => _schema.Type(use.Key)!.Kind == NamedTypeKind.Interface)
                .ThenBy(use => use.Key, StringComparer.Ordinal)
                .Select(use => use.Key),
        ];
    }

    private static string PlaceOf(FragmentSource fragment)
    {
        var at = fragment.Document.PositionOf(fragment.Node);
        return string.Create(CultureInfo.InvariantCulture, $"{fragment.Document.Name}:{at.Line}:{at.Column}");
    }

    private void Add(string message, SyntaxNode node) => _errors.Add(_unit.Document, message, node);
}
