using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What the stages of a reading could not analyse; each note once, where it was written first.</summary>
internal sealed class NoteList
{
    private readonly Dictionary<ReaderNote, Location> _notes = new();

    /// <summary>The notes, sorted.</summary>
    public IEnumerable<NoteSite> Sites => _notes
        .OrderBy(note => note.Key.Subject, System.StringComparer.Ordinal)
        .ThenBy(note => note.Key.Message, System.StringComparer.Ordinal)
        .Select(note => new NoteSite(note.Key, note.Value));

    /// <summary>Adds a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="position">Where it is written; <see cref="Location.None"/> when that is in no file of the compilation.</param>
    public void Add(ReaderNote note, Location position)
    {
        if (!_notes.TryGetValue(note, out var known) || known == Location.None)
        {
            _notes[note] = position;
        }
    }

    /// <summary>Adds a note about a symbol where the symbol is declared.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="message">Why it can't be analysed.</param>
    /// <param name="advice">What to do.</param>
    public void Add(ISymbol symbol, string message, string advice) =>
        Add(new ReaderNote(SymbolNames.Of(symbol), message, advice), PlaceOf(symbol));

    /// <summary>Where a person wrote a symbol.</summary>
    /// <param name="symbol">The symbol, or <see langword="null"/>.</param>
    public static Location PlaceOf(ISymbol? symbol) =>
        symbol?.Locations.FirstOrDefault(location =>
            location.SourceTree is { } tree && !TreeFacts.Of(tree, default).IsGenerated)
        ?? Location.None;
}
