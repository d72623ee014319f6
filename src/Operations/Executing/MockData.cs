using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>
/// Values that a team wrote down, to be answered instead of made-up ones: by coordinate of a field, whose value may have the
/// values of fields below it, and so on. Fields that are not named are made up. Immutable.
/// </summary>
public sealed class MockData
{
    private readonly Dictionary<string, JsonElement> _values;

    private MockData(Dictionary<string, JsonElement> values) => _values = values;

    /// <summary>No values.</summary>
    public static MockData None { get; } = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal));

    /// <summary>Reads values.</summary>
    /// <param name="values">An object: <c>{ "Query.order": { "number": 101 }, "Money.value": 12.50 }</c>. An object of an interface or
    /// union type says its type in <c>__typename</c>; without one it is the first possible type.</param>
    /// <param name="schema">The schema.</param>
    /// <exception cref="MockDataException">Some of them are not what the schema asks for.</exception>
    public static MockData Read(JsonElement values, GraphQLSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var checks = new MockDataChecks(schema);
        checks.Check(values);
        return checks.Faults.Count > 0
            ? throw new MockDataException(checks.Faults)
            : new MockData(values.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Clone(), StringComparer.Ordinal));
    }

    /// <summary>The value of a field, or <see langword="null"/>.</summary>
    internal JsonElement? Find(string type, string field) =>
        _values.Count > 0 && _values.TryGetValue(type + "." + field, out var value) ? value : null;
}

/// <summary>Values of a team are not what the schema asks for. The message has everything that is wrong, one a line.</summary>
public sealed class MockDataException : Exception
{
    /// <summary>Refuses values.</summary>
    public MockDataException()
        : this([])
    {
    }

    /// <summary>Refuses values.</summary>
    /// <param name="message">Why.</param>
    public MockDataException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses values.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">What went wrong.</param>
    public MockDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Refuses values.</summary>
    /// <param name="faults">What is wrong.</param>
    public MockDataException(IEnumerable<string> faults)
        : base(string.Join("\n", faults))
    {
    }
}
