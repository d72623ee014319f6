using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Asks the compiler in parallel what the reading asks one by one. Symbols bind on first use, are safe to ask from several
/// threads and remember their answers, so the reading finds the same symbols, only sooner.
/// </summary>
internal sealed class Prebinding
{
    /// <summary>Below this many registrations threads cost more than they bring.</summary>
    private const int WorthThreads = 50;

    private readonly IAssemblySymbol _assembly;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _seen = new(SymbolEqualityComparer.Default);
    private ConcurrentQueue<INamedTypeSymbol> _next = new();

    private Prebinding(Compilation compilation, CancellationToken cancellation)
    {
        _assembly = compilation.Assembly;
        _cancellation = cancellation;
    }

    /// <summary>Binds the registered classes and the classes of this compilation that their members lead to.</summary>
    public static void Run(ReadingContext context)
    {
        // The compiler's own switch: a build told to stay on one thread gets none of ours.
        if (context.Compilation.Options.ConcurrentBuild && context.Registrations.Count > WorthThreads)
        {
            new Prebinding(context.Compilation, context.Cancellation).Run(context.Registrations);
        }
    }

    private void Run(IEnumerable<Registration> registrations)
    {
        foreach (var registration in registrations)
        {
            Reach(registration.Symbol as ITypeSymbol ?? registration.Symbol.ContainingType);
            Reach(registration.TargetType);
        }

        var options = new ParallelOptions { CancellationToken = _cancellation };
        while (!_next.IsEmpty)
        {
            var types = _next.ToArray();
            _next = new ConcurrentQueue<INamedTypeSymbol>();
            try
            {
                Parallel.ForEach(types, options, Bind);
            }
            catch (AggregateException failures)
            {
                // The caller is to see what it would have seen on one thread.
                ExceptionDispatchInfo.Capture(failures.Flatten().InnerExceptions[0]).Throw();
            }
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

                if (SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, _assembly)
                    && _seen.TryAdd(named.OriginalDefinition, true))
                {
                    _next.Enqueue(named.OriginalDefinition);
                }

                break;
        }
    }
}
