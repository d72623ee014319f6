using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Sdl;

/// <summary>What the directives of SDL ask for: those of federation under whatever name they were imported, and HotChocolate's own.</summary>
internal sealed class SdlAccess
{
    private const int MostClauses = 1024;

    private readonly GraphQLDocument _document;
    private readonly string _name;
    private readonly SdlDirectiveNames _names;
    private readonly Dictionary<string, AccessState> _states = new(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InputException">A directive asks for something that can't be read.</exception>
    public SdlAccess(GraphQLDocument document, string name)
    {
        (_document, _name) = (document, name);
        _names = new SdlDirectiveNames(document);
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                Read(type.Name, type.Directives);
                foreach (var field in type is ComplexTypeNode complex ? complex.Fields : default)
                {
                    Read(type.Name + "." + field.Name, field.Directives);
                }
            }
        }
    }

    /// <summary>Everything that something asks for.</summary>
    public IEnumerable<AccessState> All => _states.Values;

    /// <summary>What a type or field asks for itself.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public AccessState Of(string coordinate) => _states.GetValueOrDefault(coordinate, AccessState.Inherited);

    private void Read(string coordinate, SyntaxList<DirectiveNode> directives)
    {
        var before = Of(coordinate);
        var (requirement, delegated) = (before.Requirement, new List<string?> { before.Delegated });
        foreach (var directive in directives)
        {
            switch (_names.MeaningOf(directive.Name))
            {
                case SdlDirective.Authenticated:
                    requirement = requirement.And(Requirement.Authenticated);
                    break;
                case SdlDirective.RequiresScopes:
                    requirement = requirement.And(Scopes(directive));
                    break;
                case SdlDirective.Policy:
                    delegated.Add("policy:" + string.Join(" or ", Lists(directive, "policies").Select(all => string.Join(",", all))));
                    break;
                case SdlDirective.Authorize:
                    delegated.Add(Authorize(directive));
                    break;
            }
        }

        var left = DelegatedAccess.Join(delegated);
        if (left is not null || !requirement.IsNone)
        {
            var kind = requirement.Clauses.Count > 0 ? AccessKind.Permission : requirement.IsNone ? AccessKind.Delegated : AccessKind.Authenticated;
            _states[coordinate] = new AccessState(kind, requirement, left);
        }
    }

    /// <summary>An OR of ANDs, turned around.</summary>
    private Requirement Scopes(DirectiveNode directive)
    {
        var alternatives = Lists(directive, "scopes");

        // Scopes are separated by blanks wherever they are written, so nobody has one with a blank.
        var possible = alternatives.Where(all => !all.Any(scope => scope.Any(char.IsWhiteSpace))).ToArray();
        if (possible.Length == 0)
        {
            return Requirement.Never;
        }

        var clauses = possible[0].Select(scope => (IReadOnlyList<string>)[scope]).ToArray();
        foreach (var all in possible.Skip(1))
        {
            clauses = [.. Requirement.FromClauses(clauses.SelectMany(clause => all.Select(scope => (IReadOnlyList<string>)[.. clause, scope]))).Clauses];
            if (clauses.Length > MostClauses)
            {
                throw Unreadable(directive, "has more alternatives than can be compared");
            }
        }

        return Requirement.FromClauses(clauses);
    }

    private static string Authorize(DirectiveNode directive)
    {
        var policy = ValueOf(directive, "policy") is { Kind: ValueKind.String } text ? "policy:" + text.Text : null;
        var roles = ValueOf(directive, "roles") is { Kind: ValueKind.List } list
            ? "roles:" + string.Join(",", list.Items.Select(role => role.Text))
            : null;
        return policy is null && roles is null ? DelegatedAccess.AnyCaller : string.Join(" ", new[] { policy, roles }.OfType<string>());
    }

    private List<IReadOnlyList<string>> Lists(DirectiveNode directive, string argument)
    {
        var value = ValueOf(directive, argument);
        if (value is not { Kind: ValueKind.List } || value.Items.Count == 0)
        {
            throw Unreadable(directive, $"has no {argument}");
        }

        var lists = new List<IReadOnlyList<string>>();
        foreach (var item in value.Items)
        {
            // What one list would mean depends on who reads it.
            if (item.Kind != ValueKind.List || item.Items.Count == 0 || item.Items.Any(text => text.Kind != ValueKind.String || text.Text.Length == 0))
            {
                throw Unreadable(directive, $"must have a list of lists of names as {argument}, none of them empty");
            }

            lists.Add([.. item.Items.Select(text => text.Text)]);
        }

        return lists;
    }

    private static ValueNode? ValueOf(DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(one => one.Name == argument)?.Value;

    private InputException Unreadable(DirectiveNode directive, string what)
    {
        var place = _document.PositionOf(directive);
        return new InputException(FormattableString.Invariant(
            $"'{_name}' line {place.Line}: @{directive.Name} {what}. Mend the schema; what it asks for can't be known."));
    }
}
