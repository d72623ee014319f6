using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Asks the compiler in parallel what the reading asks one by one. Symbols bind on first use, are safe to ask from several
/// threads and remember their answers, so the reading finds the same symbols, only sooner.
/// </summary>
internal sealed class Prebinding
{
    /// <summary>Below this many classes threads cost more than they bring.</summary>
    private const int WorthThreads = 50;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _seen = new(SymbolEqualityComparer.Default);
    private ConcurrentQueue<INamedTypeSymbol> _next = new();

    private Prebinding(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>The binding of a compilation; <see langword="null"/> where a build was told to stay on one thread: none is of ours then.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Prebinding? Of(Compilation compilation, CancellationToken cancellation) =>
        compilation.Options.ConcurrentBuild ? new Prebinding(compilation, cancellation) : null;

    /// <summary>Binds classes, what their members say, and the classes of this compilation that they lead to.</summary>
    /// <param name="declarations">The classes, as written.</param>
    public void Run(IReadOnlyCollection<TypeDeclarationSyntax> declarations)
    {
        if (declarations.Count > WorthThreads)
        {
            InParallel(declarations, declaration =>
            {
                if (Binding.ModelOf(declaration.SyntaxTree, _compilation)?.GetDeclaredSymbol(declaration, _cancellation)
                    is INamedTypeSymbol type && _seen.TryAdd(type, true))
                {
                    Bind(type);
                }
            });
            Continue();
        }
    }

    /// <summary>Binds the registered classes and the classes of this compilation that their members lead to.</summary>
    /// <param name="registrations">The registrations.</param>
    public void Run(IReadOnlyCollection<Registration> registrations)
    {
        if (registrations.Count > WorthThreads)
        {
            foreach (var registration in registrations)
            {
                Reach(registration.Symbol as ITypeSymbol ?? registration.Symbol.ContainingType);
                Reach(registration.TargetType);
            }

            Continue();
        }
    }

    private void Continue()
    {
        while (!_next.IsEmpty)
        {
            var types = _next.ToArray();
            _next = new ConcurrentQueue<INamedTypeSymbol>();
            InParallel(types, Bind);
        }
    }

    private void InParallel<T>(IEnumerable<T> items, Action<T> action)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { CancellationToken = _cancellation }, action);
        }
        catch (AggregateException failures)
        {
            // The caller is to see what it would have seen on one thread.
            ExceptionDispatchInfo.Capture(failures.Flatten().InnerExceptions[0]).Throw();
        }
    }

    private void Bind(INamedTypeSymbol type)
    {
        type.GetAttributes();
        Reach(type.BaseType);
        foreach (var contract in type.AllInterfaces)
        {
            Reach(contract);
        }

        foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public))
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case IPropertySymbol property:
                    Reach(property.Type);
                    property.GetAttributes();
                    break;
                case IFieldSymbol when type.TypeKind == TypeKind.Enum:
                    member.GetAttributes();
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } method:
                    Reach(method.ReturnType);
                    method.GetAttributes();
                    Bind(method.Parameters);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } method when type.IsRecord:
                    // What is written on a record's parameter counts for its property.
                    Bind(method.Parameters);
                    break;
            }
        }
    }

    private void Bind(IEnumerable<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            Reach(parameter.Type);
            parameter.GetAttributes();
        }
    }

    private void Reach(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Reach(array.ElementType);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    Reach(argument);
                }

                if (SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, _compilation.Assembly)
                    && _seen.TryAdd(named.OriginalDefinition, true))
                {
                    _next.Enqueue(named.OriginalDefinition);
                }

                break;
        }
    }
}
