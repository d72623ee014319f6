namespace GqlAuthTooling.Schema;

/// <summary>A field on its way into the module: all that members say under one name, nearly always one member.</summary>
internal readonly struct FieldRow
{
    private readonly FieldModel[]? _all;

    /// <summary>A field that one member gives.</summary>
    /// <param name="only">What it says.</param>
    public FieldRow(FieldModel only)
    {
        First = only;
        _all = null;
    }

    /// <summary>A field that several members may give.</summary>
    /// <param name="all">What they say, at least one.</param>
    public FieldRow(FieldModel[] all)
    {
        First = all[0];
        _all = all;
    }

    /// <summary>What the first member says.</summary>
    public FieldModel First { get; }

    /// <summary>How many members give the field.</summary>
    public int Count => _all?.Length ?? 1;

    /// <summary>What one of the members says.</summary>
    /// <param name="index">Which, from 0.</param>
    public FieldModel this[int index] => _all is null ? First : _all[index];

    /// <summary>What all members say.</summary>
    public FieldModel[] ToArray() => _all ?? new[] { First };
}
