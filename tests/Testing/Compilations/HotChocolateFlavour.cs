namespace GqlAuthTooling.Testing;

/// <summary>What a test compilation knows of HotChocolate.</summary>
public enum HotChocolateFlavour
{
    /// <summary>It references no GraphQL engine; its sources mention none.</summary>
    None,

    /// <summary>HotChocolate 13.</summary>
    V13,

    /// <summary>HotChocolate 14.</summary>
    V14,

    /// <summary>HotChocolate 15, the default.</summary>
    V15,

    /// <summary>HotChocolate 16.</summary>
    V16,

    /// <summary>The sources use HotChocolate, but its packages were not restored.</summary>
    Unresolved,
}

/// <summary>Questions about flavours.</summary>
public static class HotChocolateFlavours
{
    /// <summary>The versions of HotChocolate that declarations exist for.</summary>
    public static IReadOnlyList<HotChocolateFlavour> Versions { get; } =
        [HotChocolateFlavour.V13, HotChocolateFlavour.V14, HotChocolateFlavour.V15, HotChocolateFlavour.V16];

    /// <summary>Every flavour in which sources may use HotChocolate.</summary>
    public static IReadOnlyList<HotChocolateFlavour> All { get; } = [.. Versions, HotChocolateFlavour.Unresolved];

    /// <summary>Whether sources of this flavour may use HotChocolate, restored or not.</summary>
    public static bool UsesHotChocolate(this HotChocolateFlavour flavour) => flavour != HotChocolateFlavour.None;

    /// <summary>Whether the references are there.</summary>
    public static bool IsResolved(this HotChocolateFlavour flavour) => flavour != HotChocolateFlavour.Unresolved;

    internal static string[] DeclarationFolders(this HotChocolateFlavour flavour) => flavour switch
    {
        HotChocolateFlavour.V13 => ["Common", "V13"],
        HotChocolateFlavour.V14 => ["Common", "From14", "V14"],
        HotChocolateFlavour.V15 => ["Common", "From14", "From15"],
        HotChocolateFlavour.V16 => ["Common", "From14", "From15", "V16"],
        _ => [],
    };

    internal static string AssemblyVersion(this HotChocolateFlavour flavour) => flavour switch
    {
        HotChocolateFlavour.V13 => "13.9.0.0",
        HotChocolateFlavour.V14 => "14.3.0.0",
        HotChocolateFlavour.V15 => "15.1.3.0",
        HotChocolateFlavour.V16 => "16.0.0.0",
        _ => throw new ArgumentOutOfRangeException(nameof(flavour), flavour, "This flavour has no assembly."),
    };
}
