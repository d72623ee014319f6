using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>What a chain of calls on a descriptor is about, and where what it says goes.</summary>
internal sealed class DescriptorScope
{
    /// <summary>What to do about something that is computed.</summary>
    public const string Constant = "write a literal or a constant";

    private readonly DescriptorReader _reader;
    private readonly NoteList _notes;

    public DescriptorScope(
        Compilation compilation, DescriptorReader reader, NoteList notes, TypeConfiguration type, ISymbol containing, bool isConditional)
    {
        _reader = reader;
        _notes = notes;
        Compilation = compilation;
        Values = new CallValues(compilation);
        Type = type;
        Containing = containing;
        IsConditional = isConditional;
    }

    public Compilation Compilation { get; }

    public CallValues Values { get; }

    /// <summary>What is said about the type so far.</summary>
    public TypeConfiguration Type { get; }

    /// <summary>The method that contains the chain.</summary>
    public ISymbol Containing { get; }

    /// <summary>Whether the chain may not run, or more than once.</summary>
    public bool IsConditional { get; }

    /// <summary>Remembers that a permission is named.</summary>
    public void Uses(string permission, Location place) => _reader.Uses.Add(new PermissionUse(permission, Containing, place));

    /// <summary>Reads the lambda that describes a type where it is given.</summary>
    /// <returns>The description; <see langword="null"/> for a type that no lambda describes.</returns>
    public TypeConfiguration? Describe(GivenType given) =>
        given is { Engine: { IsExtension: false } engine, Lambda: { } lambda }
            ? _reader.ReadInline(new TypeConfiguration(engine.Kind, isExtension: false, given.Class) { IsInline = true }, lambda, Containing)
            : null;

    /// <summary>Follows a call of an extension method of the user's own.</summary>
    /// <returns>Whether all that it does is understood.</returns>
    public bool Follow(InvocationExpressionSyntax call, FieldConfiguration? field) =>
        _reader.Helpers.Follow(call, Type, field, IsConditional);

    /// <summary>Says that a call can't be analysed.</summary>
    public void Note(InvocationExpressionSyntax call, string message, string advice) => Note(SchemaCalls.PlaceOf(call), message, advice);

    /// <summary>Says that something can't be analysed.</summary>
    public void Note(Location place, string message, string advice) =>
        _notes.Add(new ReaderNote(SymbolNames.Of(Containing.OriginalDefinition), message, advice), place);
}
