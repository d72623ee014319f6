using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Reads uses of the generated constants (<c>Permissions.Order.Read</c>) where generated code is not part of the
/// compilation: in the generator itself, and in a source tree that was never built.
/// </summary>
internal sealed class PermissionConstants
{
    private static readonly ConditionalWeakTable<Compilation, PermissionConstants> Known = new();

    // What two permissions would be called is what neither can be told by.
    private readonly Dictionary<(string Owner, string Name), string?> _byName = new();

    private PermissionConstants(Compilation compilation)
    {
        foreach (var permission in CompilationIndex.Of(compilation).PermissionLiterals
            .Concat(CatalogueClasses.Of(compilation).Names)
            .Distinct(StringComparer.Ordinal))
        {
            Add(permission);
        }
    }

    /// <summary>
    /// The permission an unresolved member access stands for: the one that is written out somewhere in the compilation, or
    /// listed by a catalogue, and whose constant has that name. <see langword="null"/> when there is none or more than one, so
    /// that a misspelt constant stays the compile error it is.
    /// </summary>
    public static string? Resolve(ExpressionSyntax expression, Compilation compilation) =>
        expression is MemberAccessExpressionSyntax access
        && ConstantReader.LastName(access.Expression) is { } owner
        && Known.GetValue(compilation, key => new PermissionConstants(key))._byName.TryGetValue((owner, access.Name.Identifier.ValueText), out var permission)
            ? permission
            : null;

    private void Add(string permission)
    {
        var resource = PermissionIdentifiers.Of(PermissionName.ResourceOf(permission));
        if (PermissionName.ActionOf(permission) is { } action)
        {
            Add(permission, resource, PermissionIdentifiers.Of(action));
            return;
        }

        Add(permission, "Permissions", resource);
        Add(permission, "PermissionNames", resource);
        Add(permission, resource, "Self");
    }

    private void Add(string permission, string owner, string name) =>
        _byName[(owner, name)] = _byName.ContainsKey((owner, name)) ? null : permission;
}
