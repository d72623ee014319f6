using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>The variables of a request.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal readonly struct Variables : IVariableValues<IValueNode>
    {
        private readonly EngineVariables _values;

        public Variables(EngineVariables values) => _values = values;

        /// <inheritdoc/>
        public bool TryGet(string name, out IValueNode? value) => Engine.TryGetVariable(_values, name, out value);
    }
}
