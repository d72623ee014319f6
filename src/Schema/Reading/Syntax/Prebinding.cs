using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Asks the compiler on other threads what the reading is about to ask. Symbols bind on first use, are safe to ask from several
/// threads and remember their answers, so the reading finds the same symbols, only sooner. It doesn't wait: where it comes to a
/// class that another thread is at, it binds one that nobody has begun meanwhile.
/// </summary>
internal sealed class Prebinding
{
    /// <summary>Below this many classes threads cost more than they bring.</summary>
    private const int WorthThreads = 50;

    /// <summary>More bind no faster: they wait for each other.</summary>
    private const int MostThreads = 8;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly int _mostThreads;
    private readonly ConcurrentDictionary<INamedTypeSymbol, State> _states = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentQueue<TypeDeclarationSyntax> _declarations = new();
    private readonly ConcurrentQueue<INamedTypeSymbol> _types = new();
    private bool _isStarted;
    private volatile bool _isStopped;
    private int _threads;

    private Prebinding(Compilation compilation, int mostThreads, CancellationToken cancellation)
    {
        _mostThreads = mostThreads;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    private enum State
    {
        Queued,
        Begun,
        Done,
    }

    /// <summary>The binding of a compilation; <see langword="null"/> where a build was told to stay on one thread: none is of ours then.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Prebinding? Of(Compilation compilation, CancellationToken cancellation)
    {
        // As many as the pool has at once are as many as there are processors, unless the host says more; one of them reads.
        ThreadPool.GetMinThreads(out var threads, out _);
        return compilation.Options.ConcurrentBuild && threads > 1
            ? new Prebinding(compilation, Math.Min(threads - 1, MostThreads), cancellation)
            : null;
    }

    /// <summary>Begins to bind classes, what their members say, and the classes of this compilation that they lead to.</summary>
    /// <param name="declarations">The classes, as written, in the order in which they are read.</param>
    public void Begin(IReadOnlyCollection<TypeDeclarationSyntax> declarations)
    {
        if (declarations.Count > WorthThreads)
        {
            foreach (var declaration in declarations)
            {
                _declarations.Enqueue(declaration);
            }

            Start();
        }
    }

    /// <summary>Begins to bind the registered classes and the classes of this compilation that their members lead to.</summary>
    /// <param name="registrations">The registrations, in the order in which they are read.</param>
    public void Begin(IReadOnlyCollection<Registration> registrations)
    {
        if (registrations.Count > WorthThreads)
        {
            foreach (var registration in registrations)
            {
                Reach(registration.Symbol as ITypeSymbol ?? registration.Symbol.ContainingType);
                Reach(registration.TargetType);
            }

            Start();
        }
    }

    /// <summary>Begins no further class.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Binds a class that is read now; what another thread binds already is left to it, and another class is bound meanwhile.</summary>
    /// <param name="type">The class.</param>
    public void Arrive(INamedTypeSymbol type)
    {
        var read = type.OriginalDefinition;
        if (!_isStarted || !IsOwn(read))
        {
            return;
        }

        if (!TryBind(read, isQueued: false))
        {
            while (_states.TryGetValue(read, out var state) && state != State.Done && BindNext())
            {
            }
        }
    }

    private void Start()
    {
        _isStarted = true;
        for (var i = 0; i < _mostThreads; i++)
        {
            AddThread();
        }
    }

    private void AddThread()
    {
        if (Volatile.Read(ref _threads) >= _mostThreads)
        {
            return;
        }

        Interlocked.Increment(ref _threads);
        Task.Run(Work, CancellationToken.None);
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "The reading asks the same of the compiler, and fails itself where that fails.")]
    private void Work()
    {
        try
        {
            while (BindNext())
            {
            }
        }
        catch (Exception)
        {
            Stop();
        }
        finally
        {
            Interlocked.Decrement(ref _threads);
        }
    }

    /// <summary>Binds the next class that nobody has begun.</summary>
    /// <returns>Whether there was one.</returns>
    private bool BindNext()
    {
        while (!_isStopped && !_cancellation.IsCancellationRequested)
        {
            if (_declarations.TryDequeue(out var declaration))
            {
                if (Binding.ModelOf(declaration.SyntaxTree, _compilation)?.GetDeclaredSymbol(declaration, _cancellation)
                    is INamedTypeSymbol declared && TryBind(declared, isQueued: false))
                {
                    return true;
                }
            }
            else if (!_types.TryDequeue(out var type))
            {
                return false;
            }
            else if (TryBind(type, isQueued: true))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryBind(INamedTypeSymbol type, bool isQueued)
    {
        if (!_states.TryUpdate(type, State.Begun, State.Queued) && (isQueued || !_states.TryAdd(type, State.Begun)))
        {
            return false;
        }

        Bind(type);
        _states[type] = State.Done;
        return true;
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

    private void Bind(System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters)
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

                if (IsOwn(named) && _states.TryAdd(named.OriginalDefinition, State.Queued))
                {
                    _types.Enqueue(named.OriginalDefinition);
                    if (_isStarted)
                    {
                        AddThread();
                    }
                }

                break;
        }
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);
}
