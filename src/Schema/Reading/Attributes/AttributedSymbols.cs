using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The symbols that carry access or deprecation attributes, file by file and read once for all rules that judge these.
/// </summary>
public sealed class AttributedSymbols
{
    private static readonly ConditionalWeakTable<Compilation, AttributedSymbols> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<AttributedSymbol>> _byFile = new();

    /// <summary>Those of a file; a symbol that several files declare belongs to the first that a person wrote.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ImmutableArray<AttributedSymbol> In(SemanticModel file, CancellationToken cancellation)
    {
        var byFile = Known.GetOrCreateValue(file.Compilation)._byFile;
        if (!byFile.TryGetValue(file.SyntaxTree, out var found))
        {
            found = byFile.GetOrAdd(file.SyntaxTree, Find(file, cancellation));
        }

        return found;
    }

    private static ImmutableArray<AttributedSymbol> Find(SemanticModel file, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<AttributedSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in file.SyntaxTree.GetRoot(cancellation).DescendantNodes(MayContainTypes))
        {
            if (declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                && file.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
                && seen.Add(type))
            {
                AddDeclared(type, file, found);
                if (type.TypeKind != TypeKind.Delegate)
                {
                    foreach (var member in type.GetMembers())
                    {
                        // Nested types are found by their own declarations.
                        if (member is not (INamedTypeSymbol or IFieldSymbol { IsImplicitlyDeclared: true }))
                        {
                            AddDeclared(member, file, found);
                        }
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool MayContainTypes(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static void AddDeclared(ISymbol symbol, SemanticModel file, ImmutableArray<AttributedSymbol>.Builder found)
    {
        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };

        // Most symbols carry nothing, and where one is written is asked last.
        if ((symbol.GetAttributes().IsEmpty && !HaveAttributes(parameters)) || FileOf(symbol) != file.SyntaxTree)
        {
            return;
        }

        Add(symbol, file.Compilation, found);
        foreach (var parameter in parameters)
        {
            if (!parameter.IsImplicitlyDeclared)
            {
                Add(parameter, file.Compilation, found);
            }
        }
    }

    private static bool HaveAttributes(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (!parameter.GetAttributes().IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxTree? FileOf(ISymbol symbol)
    {
        var own = symbol.DeclaringSyntaxReferences;
        if (symbol is IMethodSymbol { PartialImplementationPart: { } implementation })
        {
            own = own.AddRange(implementation.DeclaringSyntaxReferences);
        }

        foreach (var reference in own)
        {
            if (!TreeFacts.Of(reference.SyntaxTree, default).IsGenerated)
            {
                return reference.SyntaxTree;
            }
        }

        return null;
    }

    private static void Add(ISymbol symbol, Compilation compilation, ImmutableArray<AttributedSymbol>.Builder found)
    {
        if (symbol.GetAttributes().IsEmpty)
        {
            return;
        }

        var access = AccessAttributes.Of(symbol, compilation);
        var deprecations = DeprecationAttributes.Of(symbol, compilation);
        if (!access.IsEmpty || !deprecations.IsEmpty)
        {
            found.Add(new AttributedSymbol(symbol, access, deprecations));
        }
    }
}

/// <summary>A symbol and what its own attributes say.</summary>
/// <param name="Symbol">A type, method, property, field or parameter.</param>
/// <param name="Access">Its access attributes, in order; none inherited.</param>
/// <param name="Deprecations">Its deprecation attributes, ours first.</param>
public sealed record AttributedSymbol(
    ISymbol Symbol, ImmutableArray<AccessDeclaration> Access, ImmutableArray<DeprecationDeclaration> Deprecations);
