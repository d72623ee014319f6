using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What the stages of one reading share.</summary>
internal sealed class ReadingContext
{
    public ReadingContext(Compilation compilation, bool isBound, CancellationToken cancellation)
    {
        Compilation = compilation;
        Cancellation = cancellation;
        Index = CompilationIndex.Of(compilation, cancellation);
        Calls = new CallRegistrations(compilation, Index, Notes);
        Types = new TypeTable(compilation, Options, Configurations);
        Roots = new RootNames(this);
        var mapper = new TypeMapper(Types, Options, CustomScalars);
        Prebinding = isBound ? null : Prebinding.Of(compilation, cancellation);
        Binder = new MemberBinder(compilation, Options, Types, mapper, new ParameterFilter(Calls.Services), Prebinding);
    }

    public Compilation Compilation { get; }

    public CancellationToken Cancellation { get; }

    public CompilationIndex Index { get; }

    public CallRegistrations Calls { get; }

    public SchemaOptions Options => Calls.Options;

    public TypeTable Types { get; }

    public RootNames Roots { get; }

    public MemberBinder Binder { get; }

    /// <summary>What binds ahead of the reading; <see langword="null"/> where that was said to be done, or is to stay on one thread.</summary>
    public Prebinding? Prebinding { get; }

    public List<Registration> Registrations { get; } = new();

    public List<TypeConfiguration> Configurations { get; } = new();

    /// <summary>Scalar names by the simple name of the class that defines them.</summary>
    public Dictionary<string, string> CustomScalars { get; } = new(System.StringComparer.Ordinal);

    public NoteList Notes { get; } = new();

    /// <summary>Permissions that descriptors name, with where they do.</summary>
    public List<PermissionUse> PermissionUses { get; } = new();

    public List<TypeSite> Sites { get; } = new();

    /// <summary>Classes in source that name a base class or interface; implementers are looked for among them.</summary>
    public List<INamedTypeSymbol> SourceClasses { get; } = new();

    /// <summary>Whether the roots were marked by our own attribute, so that no engine registers types.</summary>
    public bool IsEngineFree { get; set; }
}
