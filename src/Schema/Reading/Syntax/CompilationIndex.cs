using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>The facts of all hand-written trees of one compilation.</summary>
internal sealed class CompilationIndex
{
    private static readonly ConditionalWeakTable<Compilation, CompilationIndex> Known = new();

    private CompilationIndex(
        ImmutableArray<TypeDeclarationSyntax> types,
        ImmutableArray<MethodDeclarationSyntax> methods,
        ImmutableArray<InvocationExpressionSyntax> calls,
        ImmutableArray<string> globalUsings,
        ImmutableArray<string> permissionLiterals,
        ImmutableArray<string> aliases,
        ImmutableArray<AssignmentExpressionSyntax> fallbackPolicies)
    {
        FallbackPolicies = fallbackPolicies;
        Aliases = aliases;
        PermissionLiterals = permissionLiterals;
        Types = types;
        Methods = methods;
        Calls = calls;
        GlobalUsings = globalUsings;
    }

    public ImmutableArray<TypeDeclarationSyntax> Types { get; }

    public ImmutableArray<MethodDeclarationSyntax> Methods { get; }

    public ImmutableArray<InvocationExpressionSyntax> Calls { get; }

    public ImmutableArray<string> GlobalUsings { get; }

    /// <summary>Aliases of types in any file, as <see cref="TreeFacts.Aliases"/> has them.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Assignments to something that is called like the fallback policy of ASP.NET Core's authorization.</summary>
    public ImmutableArray<AssignmentExpressionSyntax> FallbackPolicies { get; }

    /// <summary>Permissions written out as literals anywhere or listed by a <c>permissions.json</c>, each once.</summary>
    public ImmutableArray<string> PermissionLiterals { get; }

    public static CompilationIndex Of(Compilation compilation, CancellationToken cancellation = default)
    {
        if (Known.TryGetValue(compilation, out var index))
        {
            return index;
        }

        index = Read(compilation, cancellation);
        return Known.GetValue(compilation, _ => index);
    }

    private static CompilationIndex Read(Compilation compilation, CancellationToken cancellation)
    {
        var types = ImmutableArray.CreateBuilder<TypeDeclarationSyntax>();
        var methods = ImmutableArray.CreateBuilder<MethodDeclarationSyntax>();
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        var fallbacks = ImmutableArray.CreateBuilder<AssignmentExpressionSyntax>();
        var usings = new HashSet<string>(System.StringComparer.Ordinal);
        var permissions = new HashSet<string>(System.StringComparer.Ordinal);
        var aliases = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            var facts = TreeFacts.Of(tree, cancellation);
            usings.UnionWith(facts.GlobalUsings);
            permissions.UnionWith(facts.PermissionLiterals);
            aliases.UnionWith(facts.Aliases);
            types.AddRange(facts.Types);
            methods.AddRange(facts.Methods);
            calls.AddRange(facts.Calls);
            fallbacks.AddRange(facts.FallbackPolicies);
        }

        return new CompilationIndex(
            types.ToImmutable(),
            methods.ToImmutable(),
            calls.ToImmutable(),
            Sorted(usings),
            Sorted(permissions),
            Sorted(aliases),
            fallbacks.ToImmutable());
    }

    private static ImmutableArray<string> Sorted(HashSet<string> all) =>
        all.ToImmutableArray().Sort(System.StringComparer.Ordinal);
}
