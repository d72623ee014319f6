using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>A guard as the attributes that ask for it: in messages, and handed on to the fix.</summary>
public static class GuardAttributes
{
    /// <summary>The key under which a diagnostic carries the attributes that the fix writes.</summary>
    public const string Property = "guard";

    /// <summary>All permissions of the value are needed.</summary>
    public const string All = "all";

    /// <summary>One of the permissions of the value is needed.</summary>
    public const string Any = "any";

    /// <summary>An authenticated caller is needed.</summary>
    public const string Authenticated = "authenticated";

    /// <summary>HotChocolate checks the policy of the value.</summary>
    public const string Policy = "policy";

    /// <summary>HotChocolate asks for one of the roles of the value.</summary>
    public const string Roles = "roles";

    /// <summary>What an attribute asks for: what kind it is, and its value.</summary>
    /// <param name="guard">The guard.</param>
    public static IEnumerable<(string Kind, string Value)> Of(AccessGuard guard)
    {
        var all = guard.Requirement.Clauses.Where(clause => clause.Count == 1).Select(clause => clause[0]).ToList();
        if (all.Count > 0)
        {
            yield return (All, string.Join(",", all));
        }

        foreach (var clause in guard.Requirement.Clauses.Where(clause => clause.Count > 1))
        {
            yield return (Any, string.Join(",", clause));
        }

        foreach (var token in guard.Delegated)
        {
            var colon = token.IndexOf(':');
            yield return colon < 0 ? (token, string.Empty) : (token.Substring(0, colon), token.Substring(colon + 1));
        }

        if (guard.Requirement.Clauses.Count == 0 && guard.Delegated.Count == 0 && !guard.IsNone)
        {
            yield return (Authenticated, string.Empty);
        }
    }

    /// <summary>The properties of a diagnostic whose fix puts the guard on a type.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="canGuardType">Whether the type may ask for it.</param>
    public static ImmutableDictionary<string, string?> Properties(AccessGuard guard, bool canGuardType) => canGuardType
        ? ImmutableDictionary<string, string?>.Empty.Add(
            Property, string.Join("\n", Of(guard).Select(one => one.Kind + ":" + one.Value)))
        : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Reads what <see cref="Properties"/> wrote.</summary>
    /// <param name="text">The value of the property.</param>
    public static IEnumerable<(string Kind, string Value)> Parse(string text) =>
        from line in text.Split('\n')
        let colon = line.IndexOf(':')
        where colon > 0
        select (line.Substring(0, colon), line.Substring(colon + 1));

    /// <summary>The attributes as they are written.</summary>
    /// <param name="guard">The guard.</param>
    internal static string Written(AccessGuard guard) => Names.Enumerate(Of(guard).Select(one => one.Kind switch
    {
        All => $"[RequiresPermission({Quoted(one.Value)})]",
        Any => $"[RequiresPermission({Quoted(one.Value)}, Match = PermissionMatch.Any)]",
        Authenticated => "[RequiresAuthentication]",
        Policy => $"[Authorize(Policy = \"{one.Value}\")]",
        Roles => $"[Authorize(Roles = new[] {{ {Quoted(one.Value)} }})]",
        _ => $"the guard {one.Value}",
    }).ToList());

    private static string Quoted(string names) =>
        string.Join(", ", names.Split(',').Select(name => "\"" + name.Trim() + "\""));
}
