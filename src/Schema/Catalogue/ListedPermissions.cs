using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What a project's <c>permissions.json</c> lists, remembered with its compilation: the file is no part of the compilation,
/// and every reader of attributes must know what a generated constant stands for.
/// </summary>
internal static class ListedPermissions
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Known = new();

    /// <summary>The permissions; none where nobody said any.</summary>
    public static EquatableArray<string> Of(Compilation compilation) =>
        Known.TryGetValue(compilation, out var holder) ? holder.Permissions : default;

    /// <summary>Says what the file lists.</summary>
    public static void Set(Compilation compilation, EquatableArray<string> permissions)
    {
        var holder = Known.GetOrCreateValue(compilation);
        lock (holder)
        {
            holder.Permissions = permissions;
        }
    }

    private sealed class Holder
    {
        public EquatableArray<string> Permissions { get; set; }
    }
}
