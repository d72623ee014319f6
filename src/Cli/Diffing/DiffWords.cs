using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>How reports speak of changes.</summary>
internal static class DiffWords
{
    private const int MostNamed = 5;

    /// <summary>Who passes an access.</summary>
    /// <param name="access">The access.</param>
    /// <param name="coordinate">The coordinate it belongs to.</param>
    /// <param name="isRoot">Whether that is a root field.</param>
    public static string Who(AccessState access, string coordinate, bool isRoot) => access switch
    {
        { Kind: AccessKind.Undeclared } => "nobody, because nothing is declared",
        { Requirement.IsNever: true } => "nobody, because what is required can't be held",
        { Requirement.IsNone: true, Delegated: null } when access.Kind == AccessKind.Public || isRoot => "anybody",
        { Requirement.IsNone: true, Delegated: null } when IsSupplied(coordinate) => "anybody who may use the field",
        { Requirement.IsNone: true, Delegated: null } => $"anybody who reaches {DiffSide.TypeOf(coordinate)}",
        { Requirement: { Clauses.Count: 0, IsNone: false }, Delegated: null or DelegatedAccess.AnyCaller } => SignedIn,
        { Requirement.IsNone: true, Delegated: DelegatedAccess.AnyCaller } => SignedIn,
        _ => access.Text,
    };

    /// <summary>Who passes what a type asks of all its fields.</summary>
    /// <param name="access">The access declared on the type.</param>
    public static string Asks(AccessState access) => access switch
    {
        { Requirement.IsNone: true, Delegated: null } => "nothing",
        { Requirement.Clauses.Count: 0, Delegated: null or DelegatedAccess.AnyCaller } => "somebody who is signed in",
        _ => access.Text,
    };

    /// <summary>Fields of a few types, counted and some of them named: <c>12 fields of Order (a, b, c and 9 others)</c>.</summary>
    /// <param name="coordinates">The coordinates.</param>
    public static string Fields(IReadOnlyList<string> coordinates)
    {
        var types = coordinates.GroupBy(DiffSide.TypeOf, StringComparer.Ordinal)
            .OrderByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal).ToArray();
        return types.Length == 1
            ? $"{CheckText.Amount(coordinates.Count, "field")} of {types[0].Key} ({Some(types[0].Select(MemberOf))})"
            : $"{CheckText.Amount(coordinates.Count, "field")} of {Some(types.Select(type => type.Key), 3)}";
    }

    /// <summary>A few of many names: <c>a, b and 3 others</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are named.</param>
    public static string Some(IEnumerable<string> names, int most = MostNamed)
    {
        var all = names.ToArray();
        return all.Length <= most + 1
            ? all.Length > 1 ? string.Join(", ", all[..^1]) + " and " + all[^1] : string.Concat(all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(most))} and {all.Length - most} others");
    }

    /// <summary>What stands behind the type of a coordinate.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public static string MemberOf(string coordinate) => coordinate[(coordinate.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private const string SignedIn = "anybody who is signed in";

    private static bool IsSupplied(string coordinate) => coordinate.EndsWith(')');
}
