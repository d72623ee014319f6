#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate.Features
{
    public interface IFeatureCollection : IEnumerable<KeyValuePair<Type, object>>
    {
        bool IsReadOnly { get; }
        bool IsEmpty { get; }
        int Revision { get; }
        object? this[Type key] { get; set; }
        TFeature? Get<TFeature>();
        bool TryGet<TFeature>([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TFeature? feature);
        void Set<TFeature>(TFeature? instance);
    }

    public interface IFeatureProvider
    {
        IFeatureCollection Features { get; }
    }
}
