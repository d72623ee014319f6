using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>What the use of one coordinate needs, arguments and what is left to HotChocolate included.</summary>
/// <param name="Requirement">The permissions.</param>
/// <param name="Delegated">Policies, roles and <c>authenticated</c>, sorted.</param>
internal sealed record CoordinateAccess(Requirement Requirement, IReadOnlyCollection<string> Delegated)
{
    /// <summary>The access in a few words.</summary>
    public string Text
    {
        get
        {
            var parts = new List<string>();
            if (!Requirement.IsNone)
            {
                parts.Add(Requirement.Clauses.Count == 0 ? "authentication" : Requirement.Text);
            }

            parts.AddRange(Delegated.Select(text => text == DelegatedAccess.AnyCaller ? "authentication" : text));
            return parts.Count == 0 ? "nothing" : Names.Enumerate(parts.Distinct(StringComparer.Ordinal).ToList());
        }
    }

    /// <summary>
    /// What a coordinate needs; <see langword="null"/> where that is not known, or is a mistake that another rule reports:
    /// types, enum values, undeclared fields and malformed permissions.
    /// </summary>
    /// <param name="coordinate">The coordinate, which exists.</param>
    /// <param name="schema">The schema.</param>
    public static CoordinateAccess? Of(string coordinate, SchemaIndex schema)
    {
        if (CoordinateText.Parse(coordinate) is not { Member: { } member } parts || schema.Names.Type(parts.Type) is not { } type)
        {
            return null;
        }

        if (type.Kind == SchemaTypeKind.InputObject)
        {
            return new CoordinateAccess(schema.Access.OfArgument(coordinate), Array.Empty<string>());
        }

        if (schema.Access.Field(parts.Type + "." + member) is not { } field || field.Access == AccessKind.Undeclared)
        {
            return null;
        }

        var requirement = schema.Access.Of(field);
        if (parts.Argument is not null)
        {
            requirement = requirement.And(schema.Access.OfArgument(coordinate));
        }

        return requirement.Permissions.All(PermissionName.IsPermission)
            ? new CoordinateAccess(requirement, DelegatedBy(field, parts.Type, schema))
            : null;
    }

    /// <summary>Whether everybody who meets this access meets the other one, as far as can be known.</summary>
    /// <param name="other">The other access.</param>
    public bool Covers(CoordinateAccess other) => AccessComparison.Implies(
        Delegated.Count > 0 ? Requirement.And(Requirement.Authenticated) : Requirement, Delegated, other.Requirement, other.Delegated);

    private static SortedSet<string> DelegatedBy(FieldEntry field, string typeName, SchemaIndex schema)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in new[]
        {
            field.Delegated, schema.Access.Type(typeName)?.Delegated, schema.Access.Type(field.ReturnType)?.Delegated,
        })
        {
            // What the endpoint asks, it asks for every field.
            all.UnionWith(DelegatedAccess.Parts(text).Where(part => !part.StartsWith("endpoint", StringComparison.Ordinal)));
        }

        return all;
    }
}
