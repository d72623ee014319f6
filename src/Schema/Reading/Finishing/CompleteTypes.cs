using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Tells types all of whose fields are known from those that another assembly may add to, so that a rule doesn't call
/// something missing that is only elsewhere.
/// </summary>
internal sealed class CompleteTypes
{
    private static readonly string[] OwnLibraries = { "HotChocolate", "GreenDonut", "GqlAuthTooling", "System", "Microsoft" };

    private CompleteTypes(Location? server, bool isWhole, HashSet<string> names)
    {
        Server = server;
        IsWhole = isWhole;
        Names = names;
    }

    /// <summary>Where the compilation sets up its first server.</summary>
    public Location? Server { get; }

    /// <summary>Whether no other assembly adds to the schema.</summary>
    public bool IsWhole { get; }

    /// <summary>The types all of whose fields are known.</summary>
    public HashSet<string> Names { get; }

    public static CompleteTypes Of(ReadingContext context)
    {
        var server = context.Calls.Server;
        var isWhole = server is not null && !context.Calls.AddsUnreadTypes && !HasSchemaAssembly(context.Compilation);
        var complete = context.Types.All.Where(type => IsComplete(type, isWhole)).Select(type => type.Name);
        return new CompleteTypes(server?.GetLocation(), isWhole, new HashSet<string>(complete, StringComparer.Ordinal));
    }

    private static bool IsComplete(TypeDraft type, bool isWhole) =>
        type.Origin == TypeOrigin.Source
        && !type.HasUnreadFields
        && (type.Root is null || isWhole)
        && !HasUnresolvedBase(type.Clr);

    private static bool HasUnresolvedBase(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error
                || (current.TypeKind == TypeKind.Interface && current.AllInterfaces.Any(contract => contract.TypeKind == TypeKind.Error)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a referenced assembly may bring types or extensions: it references an engine or our attributes itself. Where
    /// no engine is resolved the references are not known, so one may.
    /// </summary>
    private static bool HasSchemaAssembly(Compilation compilation)
    {
        var engineSeen = false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            engineSeen |= Is(assembly.Identity.Name, "HotChocolate");
            if (!IsOwnLibrary(assembly.Identity.Name)
                && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => IsSchemaLibrary(reference.Name))))
            {
                return true;
            }
        }

        return !engineSeen;
    }

    private static bool IsSchemaLibrary(string name) =>
        Is(name, "HotChocolate") || Is(name, "GqlAuthTooling");

    private static bool IsOwnLibrary(string name) => OwnLibraries.Any(library => Is(name, library));

    private static bool Is(string name, string library) =>
        name.StartsWith(library, StringComparison.Ordinal) && (name.Length == library.Length || name[library.Length] == '.');
}
