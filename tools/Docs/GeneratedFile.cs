using System;

namespace GqlAuthTooling.Docs;

/// <summary>A file that has facts of the code in it.</summary>
/// <param name="Path">Where it is, below the repository's root.</param>
/// <param name="Rewrite">Makes the text as it should be from the text as it is; <see langword="null"/> when there is none.</param>
internal sealed record GeneratedFile(string Path, Func<string?, string> Rewrite);
