using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What a project's <c>permissions.json</c> lists, as a file of the compilation that says nothing to the compiler: generated constants
/// stand for permissions that only the JSON spells out, and whoever reads attributes must know them. Being a file, they stay where
/// the compilation is copied, and what is read of a compilation depends on it alone.
/// </summary>
public static class ListedPermissions
{
    private const string FileName = "GqlAuthTooling.ListedPermissions.g.cs";
    private const string Mark = "// ";

    private static readonly ConditionalWeakTable<Compilation, Extension> Known = new();

    /// <summary>The compilation with what the file lists; the same one where it lists nothing.</summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="permissions">The permissions that the file lists.</param>
    public static Compilation AddTo(Compilation compilation, EquatableArray<string> permissions)
    {
        if (permissions.Count == 0 || compilation.SyntaxTrees.FirstOrDefault()?.Options is not CSharpParseOptions options)
        {
            return compilation;
        }

        // The same compilation each time, since what was read of it is remembered with it.
        var known = Known.GetOrCreateValue(compilation);
        lock (known)
        {
            if (known.Compilation is not { } extended || known.Permissions != permissions)
            {
                var text = string.Concat(permissions.Select(permission => Mark + permission + "\n"));
                known.Compilation = extended = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, options, FileName));
                known.Permissions = permissions;
            }

            return extended;
        }
    }

    /// <summary>The permissions that a file of a compilation lists for the JSON; none for every other file.</summary>
    internal static IEnumerable<string> In(SyntaxTree tree) => tree.FilePath == FileName
        ? tree.GetText().Lines.Select(line => line.ToString())
            .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => line.Substring(Mark.Length))
            .Where(PermissionName.IsPermission)
        : Enumerable.Empty<string>();

    private sealed class Extension
    {
        public EquatableArray<string> Permissions { get; set; }

        public Compilation? Compilation { get; set; }
    }
}
