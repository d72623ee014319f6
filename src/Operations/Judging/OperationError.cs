using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Why an operation can't be understood, or its variables can't be used: what a server would answer.</summary>
/// <param name="Message">The reason, in the words of graphql-js.</param>
/// <param name="Source">What the document is called.</param>
/// <param name="Locations">The places in the document.</param>
public sealed record OperationError(string Message, string Source, IReadOnlyList<SourceLocation> Locations)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Source}{string.Concat(Locations.Take(1).Select(at => string.Create(CultureInfo.InvariantCulture, $":{at.Line}:{at.Column}")))}: {Message}";
}
