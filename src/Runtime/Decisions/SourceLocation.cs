namespace GqlAuthTooling;

/// <summary>A place in the text of an operation.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column);
