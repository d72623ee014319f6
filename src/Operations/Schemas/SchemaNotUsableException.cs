using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>Something is wrong with a schema.</summary>
/// <param name="Message">What is wrong, in the words of graphql-js where it has them.</param>
/// <param name="Location">Where, in SDL.</param>
public sealed record SchemaFault(string Message, SourceLocation? Location = null)
{
    /// <inheritdoc/>
    public override string ToString() => Location is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"{Message} ({place.Line}:{place.Column})")
        : Message;
}

/// <summary>A schema can't be used. The message has everything that is wrong, one a line.</summary>
public sealed class SchemaNotUsableException : Exception
{
    private const int Listed = 20;

    /// <summary>A schema can't be used.</summary>
    public SchemaNotUsableException()
        : this([])
    {
    }

    /// <summary>A schema can't be used.</summary>
    /// <param name="message">Why.</param>
    public SchemaNotUsableException(string message)
        : this([new SchemaFault(message)])
    {
    }

    /// <summary>A schema can't be used.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">What went wrong.</param>
    public SchemaNotUsableException(string message, Exception innerException)
        : base(message, innerException) => Faults = [new SchemaFault(message)];

    /// <summary>A schema can't be used.</summary>
    /// <param name="faults">What is wrong.</param>
    public SchemaNotUsableException(IReadOnlyList<SchemaFault> faults)
        : base(Text(faults)) => Faults = faults;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<SchemaFault> Faults { get; }

    private static string Text(IReadOnlyList<SchemaFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var lines = faults.Take(Listed).Select(fault => fault.ToString());
        return faults.Count > Listed
            ? string.Join("\n", lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {faults.Count - Listed} more")))
            : string.Join("\n", lines);
    }
}
