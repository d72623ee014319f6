using System.Collections.Generic;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>What a sandbox shall be.</summary>
/// <param name="Paths">One map's file, or source paths.</param>
internal sealed record SandboxOptions(IReadOnlyList<string> Paths)
{
    /// <summary>The port; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>What happens to an operation that needs more than its caller has.</summary>
    public EnforcementMode Mode { get; init; }

    /// <summary>The file with values; <see langword="null"/> for the one beside the sources, if there is one.</summary>
    public string? DataFile { get; init; }

    /// <summary>The SQLite file; <see langword="null"/> for one that is gone in the end.</summary>
    public string? Database { get; init; }

    /// <summary>The permissions of the token that is printed; empty for what the file says, else all.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Whether test projects found in folders and solutions count.</summary>
    public bool IncludeTests { get; init; }
}
