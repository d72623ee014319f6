#nullable enable
using System.Collections;
using System.Collections.Generic;

namespace HotChocolate
{
    public interface IHasContextData
    {
        IDictionary<string, object?> ContextData { get; }
    }

    public interface IHasReadOnlyContextData
    {
        IReadOnlyDictionary<string, object?> ContextData { get; }
    }

    public sealed class ExtensionData : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
    {
        public ExtensionData() => throw null!;
        public object? this[string key] { get => throw null!; set => throw null!; }
        public ICollection<string> Keys => throw null!;
        public ICollection<object?> Values => throw null!;
        public int Count => throw null!;
        public bool IsReadOnly => throw null!;
        IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => throw null!;
        IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => throw null!;
        public void Add(string key, object? value) => throw null!;
        public void Add(KeyValuePair<string, object?> item) => throw null!;
        public void Clear() => throw null!;
        public bool Contains(KeyValuePair<string, object?> item) => throw null!;
        public bool ContainsKey(string key) => throw null!;
        public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => throw null!;
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw null!;
        public bool Remove(string key) => throw null!;
        public bool Remove(KeyValuePair<string, object?> item) => throw null!;
        public bool TryGetValue(string key, out object? value) => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public static partial class WellKnownContextData
    {
        public const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";
    }
}
