using System;
using System.Threading;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// A value that is made once for all rules. Unlike <see cref="Lazy{T}"/> it can be made ahead without anybody waiting, and
/// a making that was stopped is not remembered.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
internal sealed class Once<T>
    where T : class
{
    private readonly object _gate = new();
    private volatile T? _value;

    /// <summary>The value when it is there.</summary>
    public T? Known => _value;

    /// <summary>The value, which is made when nobody has made it; who asks while another makes it waits.</summary>
    /// <param name="make">Makes the value.</param>
    public T Get(Func<T> make)
    {
        lock (_gate)
        {
            return _value ??= make();
        }
    }

    /// <summary>Makes the value unless it is there or being made; never waits.</summary>
    /// <param name="make">Makes the value.</param>
    /// <returns>The value; <see langword="null"/> while another makes it.</returns>
    public T? Ahead(Func<T> make)
    {
        if (_value is null && Monitor.TryEnter(_gate))
        {
            try
            {
                _value ??= make();
            }
            finally
            {
                Monitor.Exit(_gate);
            }
        }

        return _value;
    }
}
