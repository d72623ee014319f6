using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>
/// A compilation, equal to another when their declarations are: what the schema is read from can't differ then. Binding a
/// large project's declarations takes a hundred times longer than comparing their texts, and nearly all typing happens in
/// bodies.
/// </summary>
/// <param name="Key">What the schema is read from.</param>
/// <param name="Source">The compilation, held weakly, because a step's value outlives the run.</param>
internal sealed record Declarations(DeclarationKey Key, WeakReference<Compilation> Source)
{
    /// <summary>Compares by <see cref="Key"/> alone.</summary>
    public static IEqualityComparer<Declarations?> ByKey { get; } = new KeyComparer();

    /// <summary>The declarations; <see langword="null"/> when the compilation doesn't reference the runtime.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The compiler's options.</param>
    /// <param name="permissions">What the project's <c>permissions.json</c> lists.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Declarations? Of(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        EquatableArray<string> permissions,
        CancellationToken cancellation) =>
        compilation.ReferencedAssemblyNames.Any(name => name.Name == RuntimeReference.Assembly)
            ? new Declarations(
                DeclarationKey.Of(compilation, ProjectOptions.Read(options, compilation.SyntaxTrees), permissions, cancellation),
                new WeakReference<Compilation>(compilation))
            : null;

    /// <summary>The compilation, while the run lasts that found it to be new.</summary>
    public Compilation? Compilation => Source.TryGetTarget(out var compilation) ? compilation : null;

    private sealed class KeyComparer : IEqualityComparer<Declarations?>
    {
        public bool Equals(Declarations? x, Declarations? y) => object.Equals(x?.Key, y?.Key);

        public int GetHashCode(Declarations? obj) => obj is null ? 0 : obj.Key.GetHashCode();
    }
}

/// <summary>What a schema is read from, as values.</summary>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="Options">What the project file says. It is part of the key, because what is read once the options change must
/// find the compilation still alive.</param>
/// <param name="Permissions">What the project's <c>permissions.json</c> lists: generated constants can stand for it.</param>
/// <param name="Texts">The files' texts without the bodies that no schema is read from, and their paths.</param>
/// <param name="Environment">Tokens of references and options: other objects, other tokens.</param>
internal sealed record DeclarationKey(
    string AssemblyName,
    ProjectOptions Options,
    EquatableArray<string> Permissions,
    EquatableArray<string> Texts,
    EquatableArray<long> Environment)
{
    /// <summary>The key of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="permissions">What the project's <c>permissions.json</c> lists.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static DeclarationKey Of(
        Compilation compilation, ProjectOptions options, EquatableArray<string> permissions, CancellationToken cancellation)
    {
        var texts = new List<string>();
        var environment = new List<long> { ObjectTokens.Of(compilation.Options) };
        foreach (var tree in compilation.SyntaxTrees)
        {
            texts.Add(DeclarationText.Of(tree, cancellation));
            texts.Add(tree.FilePath);
            environment.Add(ObjectTokens.Of(tree.Options));
        }

        environment.AddRange(compilation.References.Select(ObjectTokens.Of));
        return new DeclarationKey(
            compilation.AssemblyName ?? string.Empty,
            options,
            permissions,
            texts.ToEquatableArray(),
            environment.ToEquatableArray());
    }
}
