using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>Who calls, as the command line says.</summary>
/// <param name="Caller">The caller.</param>
/// <param name="Grants">What the caller holds; <see langword="null"/> for one without a credential.</param>
/// <param name="Notes">What is odd about it.</param>
internal sealed record CallerInput(Caller Caller, IReadOnlyList<string>? Grants, IReadOnlyList<string> Notes)
{
    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n'];

    /// <summary>The caller in words.</summary>
    public string Words => Grants is null ? "without a credential"
        : Grants.Count == 0 ? "with a credential and no permission"
        : $"with {string.Join(", ", Grants)}";

    /// <summary>A caller without a credential.</summary>
    /// <param name="catalog">The permissions of the server.</param>
    public static CallerInput Anonymous(PermissionCatalog catalog) => new(Caller.Anonymous(catalog), null, []);

    /// <summary>A caller with permissions.</summary>
    /// <param name="written">Permissions with commas or blanks between them, or a file with such; what follows <c>#</c> on a line
    /// of a file is for people.</param>
    /// <param name="catalog">The permissions of the server.</param>
    /// <param name="currentFolder">What a file's path is relative to.</param>
    /// <exception cref="InputException">Something is no permission.</exception>
    public static CallerInput Read(string written, PermissionCatalog catalog, string currentFolder)
    {
        var isFile = written.Length > 0 && File.Exists(Path.GetFullPath(written, currentFolder));
        var text = isFile ? WithoutComments(InputFile.ReadText(written, currentFolder, "file of permissions")) : written;
        var grants = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var grant in grants)
        {
            if (!PermissionName.IsGrant(grant))
            {
                throw new InputException(
                    $"'{grant}' is no permission. Write Resource, Resource:action, Resource:*, *:action or *, with commas between "
                    + "them, or pass a file that exists.");
            }
        }

        var caller = Caller.Authenticated(catalog, grants);
        return new CallerInput(
            caller,
            grants,
            [.. caller.Permissions.IgnoredGrants.Select(grant => $"'{grant}' gives no permission that the server knows")]);
    }

    /// <summary>A text without what is for people.</summary>
    /// <param name="text">Lines that may end with <c>#</c> and a comment.</param>
    public static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Split('#')[0]));
}
