using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>An object type that says something else about a field's access than an interface that it implements.</summary>
/// <param name="Position">Where the object type's part is written.</param>
/// <param name="Ours">The object type or its field.</param>
/// <param name="Theirs">The interface or its field.</param>
/// <param name="Difference">What each says.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Missing">What the object type lacks; <see langword="null"/> when it is the interface that lacks something.</param>
internal sealed record InterfaceDisagreement(
    Location Position, string Ours, string Theirs, string Difference, string Advice, Requirement? Missing)
{
    private static readonly ConditionalWeakTable<SchemaIndex, ILookup<SyntaxTree, InterfaceDisagreement>> Known = new();

    /// <summary>The disagreements whose object type's part is written in a file.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="file">The file.</param>
    public static IEnumerable<InterfaceDisagreement> In(SchemaIndex schema, SyntaxTree file) =>
        Known.GetValue(schema, All)[file];

    private static ILookup<SyntaxTree, InterfaceDisagreement> All(SchemaIndex schema)
    {
        var types = schema.Reading.Model.Types
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return types.Values
            .Where(type => type.Kind == SchemaTypeKind.Object && type.Implements.Count > 0)
            .SelectMany(type => type.Implements
                .Where(name => types.TryGetValue(name, out var found) && found.Kind == SchemaTypeKind.Interface)
                .SelectMany(name => Between(type, types[name], schema)))
            .Where(found => found.Position.SourceTree is not null)
            .ToLookup(found => found.Position.SourceTree!);
    }

    private static IEnumerable<InterfaceDisagreement> Between(TypeModel type, TypeModel contract, SchemaIndex schema)
    {
        if (schema.Access.Type(type.Name) is not { } ours || schema.Access.Type(contract.Name) is not { } theirs)
        {
            yield break;
        }

        var weaker = new List<string>();
        foreach (var name in type.Fields.Select(field => field.Name))
        {
            if (schema.Access.Field(type.Name + "." + name) is not { } own
                || schema.Access.Field(contract.Name + "." + name) is not { } other)
            {
                continue;
            }

            var need = EffectiveRequirement.Of(schema.Access.Of(ours), schema.Access.DeclaredFor(own), Requirement.None);
            var wanted = EffectiveRequirement.Of(schema.Access.Of(theirs), schema.Access.DeclaredFor(other), Requirement.None);
            var left = DelegatedAccess.Parts(ours.Delegated).Concat(DelegatedAccess.Parts(own.Delegated)).ToArray();
            if (!AccessComparison.Implies(need, left, schema.Access.Of(theirs), DelegatedAccess.Parts(theirs.Delegated)))
            {
                weaker.Add(own.Coordinate);
            }
            else if (!need.Implies(wanted) && PlaceOf(own, schema) is { } place)
            {
                yield return new InterfaceDisagreement(
                    place,
                    own.Coordinate,
                    "the interface field " + other.Coordinate,
                    $"through {contract.Name} it needs {wanted}, directly {Text(need)}",
                    $"Require on {own.Coordinate} what {other.Coordinate} requires",
                    schema.Access.DeclaredFor(other));
            }
            else if (!wanted.Implies(schema.Access.DeclaredFor(own)) && PlaceOf(own, schema) is { } stricterPlace)
            {
                yield return new InterfaceDisagreement(
                    stricterPlace,
                    own.Coordinate,
                    "the interface field " + other.Coordinate,
                    $"whoever selects it on {contract.Name} needs {schema.Access.DeclaredFor(own)} for every type, "
                        + $"though {contract.Name} asks for {Text(wanted)}",
                    $"Require it on {other.Coordinate}, so that every type says so, or move it to the type {type.Name}",
                    null);
            }

            foreach (var argument in type.Fields.First(field => field.Name == name).Arguments.AsEnumerable())
            {
                if (OfArgument(own, other, argument.Name, contract.Name, schema) is { } found)
                {
                    yield return found;
                }
            }
        }

        if (weaker.Count > 0 && PlaceOf(type, weaker[0], schema) is { } typePlace)
        {
            var asked = theirs.Delegated is { } delegated ? "delegated(" + delegated + ")" : schema.Access.Of(theirs).Text;
            yield return new InterfaceDisagreement(
                typePlace,
                type.Name,
                "the interface " + contract.Name,
                $"{contract.Name} needs {asked} for every field, and {Names.Enumerate(weaker.Take(3).ToList())}"
                    + (weaker.Count > 3 ? " and others do" : weaker.Count == 1 ? " does" : " do") + " not",
                $"Require on {type.Name} what {contract.Name} requires",
                theirs.Delegated is null ? schema.Access.Of(theirs) : null);
        }
    }

    /// <summary>The same about one argument of the field: whoever supplies it on the interface needs what every type asks for.</summary>
    private static InterfaceDisagreement? OfArgument(
        FieldEntry own, FieldEntry other, string argument, string contract, SchemaIndex schema)
    {
        var (ours, theirs) = ($"{own.Coordinate}({argument}:)", $"{other.Coordinate}({argument}:)");
        var need = schema.Access.OfArgument(ours);
        var wanted = schema.Access.OfArgument(theirs);
        if (!need.Implies(wanted) && PlaceOf(own, argument, schema) is (var place, var isParameter))
        {
            return new InterfaceDisagreement(
                place,
                ours,
                "the interface's " + theirs,
                $"supplied through {contract} it needs {wanted}, directly {Text(need)}",
                $"Require on {ours} what {theirs} requires",
                isParameter ? wanted : null);
        }

        return !wanted.Implies(need) && PlaceOf(own, argument, schema) is (var stricterPlace, _)
            ? new InterfaceDisagreement(
                stricterPlace,
                ours,
                "the interface's " + theirs,
                $"whoever supplies it on {contract} needs {need} for every type, though {contract} asks for {Text(wanted)}",
                $"Require it on {theirs}, so that every type says so",
                null)
            : null;
    }

    /// <summary>The parameter that gives the argument, else the field.</summary>
    private static (Location Place, bool IsParameter)? PlaceOf(FieldEntry field, string argument, SchemaIndex schema)
    {
        foreach (var site in schema.FieldsAt(field.Coordinate))
        {
            if ((site.Member as IMethodSymbol)?.Parameters
                    .FirstOrDefault(candidate => string.Equals(candidate.Name, argument, StringComparison.OrdinalIgnoreCase)) is { } parameter
                && Places.OfSymbol(parameter) is { } place)
            {
                return (place, true);
            }
        }

        return PlaceOf(field, schema) is { } position ? (position, false) : null;
    }

    private static string Text(Requirement requirement) => requirement.IsNone ? "nothing" : requirement.Text;

    private static Location? PlaceOf(FieldEntry field, SchemaIndex schema) =>
        schema.FieldsAt(field.Coordinate).Select(site => site.Position).FirstOrDefault(place => place.SourceTree is not null);

    /// <summary>The object type's class, or its field when it has no class in this compilation.</summary>
    private static Location? PlaceOf(TypeModel type, string coordinate, SchemaIndex schema) =>
        schema.Reading.TypeSites
            .Where(site => site.Role == TypeRole.ObjectType && site.TypeName == type.Name)
            .Select(site => Places.OfSymbol(site.Class)).FirstOrDefault(place => place is not null)
        ?? schema.FieldsAt(coordinate).Select(site => site.Position).FirstOrDefault(place => place.SourceTree is not null);
}
