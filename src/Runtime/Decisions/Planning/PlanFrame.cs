using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>A field or fragment that was entered and not yet left.</summary>
internal sealed class PlanFrame<TValue>
{
    /// <summary>The operation itself.</summary>
    public PlanFrame(Scope scope) => Inside = scope;

    /// <summary>Something in another frame.</summary>
    public PlanFrame(PlanFrame<TValue> outer, SourceLocation location)
    {
        Outside = outer.Inside;
        Inside = outer.Inside;
        Path = outer.Path;
        Field = outer.Field;
        Condition = outer.Condition;
        IsLeftOut = outer.IsLeftOut;
        Location = location;
        IsOpen = true;
    }

    /// <summary>Where it was entered.</summary>
    public Scope? Outside { get; }

    /// <summary>Where what it contains is selected.</summary>
    public Scope Inside { get; set; }

    /// <summary>The name of the field; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; set; }

    /// <summary>Where it, or the field around it, stands in the document.</summary>
    public SourceLocation Location { get; }

    /// <summary>The response path of the field, or of the one around.</summary>
    public ResponsePath? Path { get; set; }

    /// <summary>The field, or the nearest one around, that has entries.</summary>
    public PlanField? Field { get; set; }

    /// <summary>The condition under which it runs.</summary>
    public int Condition { get; set; }

    /// <summary>Whether the document itself says that it never runs.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Whether conditions and arguments may still come.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The arguments of the field.</summary>
    public List<KeyValuePair<string, TValue>>? Arguments { get; set; }
}
