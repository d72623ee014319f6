#nullable enable
using System.Collections.Generic;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution
{
    public interface IVariableValueCollection : IEnumerable<VariableValue>
    {
        T? GetVariable<T>(string name);
        bool TryGetVariable<T>(string name, out T? value);
    }

    public readonly struct VariableValue
    {
        public VariableValue(string name, IInputType type, IValueNode value) => throw null!;
        public string Name => throw null!;
        public IInputType Type => throw null!;
        public IValueNode Value => throw null!;
    }
}
