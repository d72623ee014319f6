using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>How reports say what a map holds.</summary>
internal static class MapWords
{
    private static readonly (AccessKind Kind, string Word)[] Kinds =
    [
        (AccessKind.Undeclared, "undeclared"), (AccessKind.Public, "public"), (AccessKind.Authenticated, "authenticated"),
        (AccessKind.Permission, "permission"), (AccessKind.Delegated, "delegated"), (AccessKind.Inherited, "inherited"),
    ];

    private static readonly (AccessOrigin Origin, string Word)[] Origins =
    [
        (AccessOrigin.Member, "member"), (AccessOrigin.BaseMember, "base member"), (AccessOrigin.InterfaceMember, "interface member"),
        (AccessOrigin.RootClass, "root class"), (AccessOrigin.Type, OwnType), (AccessOrigin.Descriptor, "descriptor"),
        (AccessOrigin.ReturnType, "ReturnType"), (AccessOrigin.Endpoint, "Endpoint"),
    ];

    /// <summary>The word for the type that a guarded field belongs to.</summary>
    public const string OwnType = "type";

    /// <summary>The word for the guarded type that a field returns.</summary>
    public const string ReturnType = "return type";

    /// <summary>The words for all kinds of access.</summary>
    public static IEnumerable<string> Accesses => Kinds.Select(kind => kind.Word);

    /// <summary>The word for an access.</summary>
    /// <param name="access">The access.</param>
    public static string Of(AccessKind access) => Kinds.First(kind => kind.Kind == access).Word;

    /// <summary>The access of a word; <see langword="null"/> when it stands for none.</summary>
    /// <param name="word">The word.</param>
    public static AccessKind? AccessOf(string word) =>
        Kinds.Where(kind => kind.Word == word).Select(kind => (AccessKind?)kind.Kind).FirstOrDefault();

    /// <summary>The word for a place that contributed to an access.</summary>
    /// <param name="origin">The kind of place.</param>
    public static string Of(AccessOrigin origin) => Origins.First(item => item.Origin == origin).Word;

    /// <summary>The kind of place of a word; <see langword="null"/> when it stands for none.</summary>
    /// <param name="word">The word.</param>
    public static AccessOrigin? OriginOf(string word) =>
        Origins.Where(item => item.Word == word).Select(item => (AccessOrigin?)item.Origin).FirstOrDefault();

    /// <summary>The word for what is deprecated.</summary>
    /// <param name="kind">What is deprecated.</param>
    public static string Of(DeprecationKind kind) => kind switch
    {
        DeprecationKind.Argument => "argument",
        DeprecationKind.InputField => "inputField",
        DeprecationKind.EnumValue => "enumValue",
        _ => "field",
    };

    /// <summary>The access of a field with what HotChocolate checks.</summary>
    /// <param name="access">The field's access.</param>
    public static string Of(FieldAccess access) =>
        access.Delegated is null ? Of(access.Access)
            : access.Access == AccessKind.Delegated ? Left(access.Delegated)
            : $"{Of(access.Access)} & {Left(access.Delegated)}";

    /// <summary>What there is to say about a type: its operation, what it needs, the shortest way to it.</summary>
    /// <param name="type">The type.</param>
    public static string Of(MapType type)
    {
        var parts = new List<string>();
        if (type.Access.Root is { } root)
        {
            parts.Add($"{root.ToString().ToLowerInvariant()} root");
        }

        if (!type.Access.Requirement.IsNone)
        {
            parts.Add($"needs {type.Access.Requirement.Text}");
        }

        if (type.Access.Delegated is { } delegated)
        {
            parts.Add(Left(delegated));
        }

        if (type.Path.Count > 0)
        {
            parts.Add($"via {string.Join(" > ", type.Path)}");
        }

        return string.Join("; ", parts);
    }

    /// <summary>What a caller needs, all parts together.</summary>
    /// <param name="field">The field.</param>
    public static string Needs(MapField field)
    {
        if (field.Access.IsDenied)
        {
            return "denied";
        }

        var parts = field.Delegations.Select(left => left.Text).Distinct(StringComparer.Ordinal).Select(Left)
            .Prepend(field.Access.Effective.Text).Where(part => part.Length > 0).ToArray();
        return parts.Length == 0 ? "-" : string.Join(" & ", parts);
    }

    /// <summary>What else there is to say about a field: where the requirement comes from, why it is public, its deprecation.</summary>
    /// <param name="field">The field.</param>
    public static IEnumerable<string> Remarks(MapField field)
    {
        foreach (var source in field.Provenance.Where(source => !source.OnMember))
        {
            yield return $"from {source}";
        }

        foreach (var left in field.Delegations.Where(left => left.Name != field.Access.Coordinate))
        {
            yield return $"{Left(left.Text)} of {left.Name}";
        }

        if (field.Access.PublicReason is { } reason)
        {
            yield return reason.Length == 0 ? "public without a reason" : $"public: {reason}";
        }

        if (field.Deprecation is { } deprecation)
        {
            yield return Of(deprecation);
        }
    }

    /// <summary>A deprecation in a few words.</summary>
    /// <param name="deprecation">The deprecation.</param>
    public static string Of(DeprecationEntry deprecation) =>
        "deprecated"
        + (deprecation.RemovalDate is { } date ? $", removal {date}" : string.Empty)
        + (deprecation.Reason.Length > 0 ? $": {deprecation.Reason}" : string.Empty);

    /// <summary>What a permission of the catalogue is for, on one line.</summary>
    /// <param name="permission">The permission.</param>
    public static string Of(MapPermission permission)
    {
        var description = string.Join(' ', (permission.Description ?? string.Empty).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return description + (permission.IsNeeded ? string.Empty : description.Length > 0 ? "; no field needs it" : "no field needs it");
    }

    /// <summary>The line that sums up a map.</summary>
    /// <param name="view">The map.</param>
    public static string Summary(MapView view)
    {
        var counts = Kinds.Select(kind => (kind.Word, Count: view.Map.Fields.Count(field => field.Access == kind.Kind)))
            .Where(item => item.Count > 0)
            .Select(item => $"{item.Count} {item.Word}");
        return $"{CheckText.Amount(view.Map.Fields.Count, "field")} of {CheckText.Amount(view.Types.Count, "type")}: {string.Join(", ", counts)}";
    }

    private static string Left(string delegated) => $"delegated({delegated})";

    /// <summary>The input fields that require something, by input type.</summary>
    /// <param name="view">The map.</param>
    public static IEnumerable<IGrouping<string, ArgumentAccess>> GuardedInputs(MapView view) =>
        view.Map.Arguments.Where(argument => !argument.Coordinate.EndsWith(')'))
            .GroupBy(argument => argument.Coordinate[..argument.Coordinate.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal);
}
