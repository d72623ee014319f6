using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>A path pattern of a project: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal sealed class Glob
{
    private readonly string _folder;
    private readonly Regex? _pattern;

    /// <summary>A pattern relative to a folder.</summary>
    /// <param name="folder">The folder the pattern is relative to.</param>
    /// <param name="pattern">The pattern as written.</param>
    public Glob(string folder, string pattern)
    {
        var parts = PathNames.Native(pattern).Split(Path.DirectorySeparatorChar);
        var literal = parts.TakeWhile(part => !HasWildcard(part)).ToArray();
        if (literal.Length == parts.Length)
        {
            _folder = Path.GetFullPath(Path.Combine(folder, PathNames.Native(pattern)));
            return;
        }

        var prefix = string.Join(Path.DirectorySeparatorChar, literal);
        _folder = Path.GetFullPath(prefix.Length == 0 && literal.Length == 0 ? folder : Path.Combine(folder, PathNames.WithSeparator(prefix)))
            .TrimEnd(Path.DirectorySeparatorChar);
        _pattern = new Regex(
            ToRegex(parts[literal.Length..]),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            | (ReferenceEquals(PathNames.Comparer, StringComparer.Ordinal) ? RegexOptions.None : RegexOptions.IgnoreCase));
    }

    /// <summary>Whether a file is meant.</summary>
    /// <param name="path">A full path.</param>
    public bool Matches(string path)
    {
        if (_pattern is null)
        {
            return PathNames.Comparer.Equals(path, _folder);
        }

        var folder = PathNames.WithSeparator(_folder);
        return path.Length > folder.Length && PathNames.Comparer.Equals(path[..folder.Length], folder)
            && _pattern.IsMatch(path[folder.Length..].Replace('\\', '/'));
    }

    /// <summary>The C# files meant, sorted; a pattern over a whole drive means none.</summary>
    public IEnumerable<string> Files() => Files(".cs");

    /// <summary>The files meant, sorted; a pattern over a whole drive means none.</summary>
    /// <param name="extensions">The extensions that a pattern finds; a file that is named may have any.</param>
    public IEnumerable<string> Files(params string[] extensions)
    {
        if (_pattern is null)
        {
            return File.Exists(_folder) ? [_folder] : [];
        }

        return _folder.Length == 0 || Path.GetPathRoot(_folder) == _folder || !Directory.Exists(_folder)
            ? []
            : FileTree.Files(_folder, extensions).Where(Matches);
    }

    private static bool HasWildcard(string part) => part.Contains('*', StringComparison.Ordinal) || part.Contains('?', StringComparison.Ordinal);

    private static string ToRegex(string[] parts)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (parts[i] == "**")
            {
                regex.Append(last ? ".*" : "(?:[^/]+/)*");
                continue;
            }

            // "*.*" means every file, also one without an extension.
            var name = parts[i] == "*.*" ? "*" : parts[i];
            regex.Append(Regex.Escape(name).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal));
            regex.Append(last ? "$" : "/");
        }

        return regex.ToString();
    }
}
