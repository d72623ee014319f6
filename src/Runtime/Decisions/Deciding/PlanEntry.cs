namespace GqlAuthTooling;

/// <summary>Something used by an operation that requires something or is deprecated. What is neither leaves no trace.</summary>
internal sealed class PlanEntry
{
    public PlanEntry(PlanField field, Need need, int condition)
    {
        Field = field;
        Need = need;
        Condition = condition;
    }

    /// <summary>The field itself, or the one it is an argument or input of.</summary>
    public PlanField Field { get; }

    /// <summary>What it needs.</summary>
    public Need Need { get; }

    /// <summary>The condition under which it is used.</summary>
    public int Condition { get; }
}

/// <summary>A field of an operation that has entries.</summary>
internal sealed class PlanField
{
    public PlanField(PlanField? outer, string name, ResponsePath path, SourceLocation location, Scope scope)
    {
        Outer = outer;
        Name = name;
        Path = path;
        Location = location;
        Objects = scope.Objects.Length > 0 ? scope.Objects : new[] { scope.TypeName };
    }

    /// <summary>The nearest field around it that has entries.</summary>
    public PlanField? Outer { get; }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>Where its value stands in the response; the same object for all fields that stand there.</summary>
    public ResponsePath Path { get; }

    /// <summary>Where it stands in the document.</summary>
    public SourceLocation Location { get; }

    /// <summary>The object types on which it may run; never empty, so that what is unknown is denied on something.</summary>
    public string[] Objects { get; }
}
