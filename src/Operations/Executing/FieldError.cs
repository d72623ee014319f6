using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Why a field of a response is null.</summary>
/// <param name="Message">What the client reads.</param>
/// <param name="Category">The value of <c>extensions.category</c>; <see langword="null"/> where permissions have nothing to do
/// with it.</param>
/// <param name="Location">Where the field stands in the document.</param>
/// <param name="Path">The response path: names as strings, list indexes as integers.</param>
public sealed record FieldError(string Message, string? Category, SourceLocation Location, IReadOnlyList<object> Path);
