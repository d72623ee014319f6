namespace GqlAuthTooling;

/// <summary>The response names on the way to a field, each knowing the one before it.</summary>
internal sealed class ResponsePath
{
    private readonly ResponsePath? _outer;
    private readonly string _name;
    private readonly int _length;

    public ResponsePath(ResponsePath? outer, string name)
    {
        _outer = outer;
        _name = name;
        _length = (outer?._length ?? 0) + 1;
    }

    /// <summary>The names from the root on.</summary>
    public string[] ToArray()
    {
        var names = new string[_length];
        var step = this;
        for (var i = _length; i > 0; i--)
        {
            names[i - 1] = step!._name;
            step = step._outer;
        }

        return names;
    }
}
