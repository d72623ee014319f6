namespace GqlAuthTooling.Schema;

/// <summary>What a <c>permissions.json</c> lists, as values only.</summary>
/// <param name="Permissions">The permissions in the order of the file.</param>
/// <param name="Faults">What is wrong with the file, in its order.</param>
/// <param name="IsComplete">Whether all of it could be read; a single wrong name leaves the rest readable.</param>
public sealed record PermissionsFile(
    EquatableArray<CatalogueEntry> Permissions, EquatableArray<CatalogueFault> Faults, bool IsComplete)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "permissions.json";

    /// <summary>Whether it is a catalogue, and no file of another tool that has the same name.</summary>
    public bool IsCatalogue { get; init; } = true;

    /// <summary>The catalogue that the file is.</summary>
    public PermissionCatalogueModel Catalogue =>
        IsCatalogue ? PermissionCatalogueModel.Of(Permissions, IsComplete) : PermissionCatalogueModel.None;

    /// <summary>Whether a path names a file that may be one.</summary>
    /// <param name="path">The path, with slashes of either kind.</param>
    public static bool Is(string path) => ProjectFiles.IsNamed(path, FileName);
}

/// <summary>Something wrong in a <c>permissions.json</c>.</summary>
/// <param name="Clause">What, as a clause that follows the file's name.</param>
/// <param name="Advice">What to do, as a sentence without a full stop.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is.</param>
public sealed record CatalogueFault(string Clause, string Advice, int Start, int Length);
