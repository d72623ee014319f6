using System;
using Microsoft.CodeAnalysis.Editing;

namespace GqlAuthTooling.CodeFixes;

/// <summary>One way to mend a diagnostic.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Key">The equivalence key: a constant, so that all diagnostics can be mended the same way.</param>
/// <param name="Edit">The edit; it must bear other edits of the same file.</param>
internal sealed record FixOffer(string Title, string Key, Action<SyntaxEditor> Edit);
