using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>The types of a schema that is being made, each as soon as it is complete.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class CompletedTypes : TypeFacts
    {
        private readonly Dictionary<string, EngineAnyShape> _types = new(StringComparer.Ordinal);

        /// <summary>Adds a type that is complete.</summary>
        public void Add(EngineAnyShape type) => _types[type.Name] = type;

        /// <summary>The interfaces of an object type.</summary>
        public IEnumerable<string> InterfacesOf(string objectType) => Find(objectType) is EngineObjectShape type
            ? type.Implements.Select(parent => parent.Name)
            : Array.Empty<string>();

        /// <inheritdoc/>
        protected override EngineAnyShape? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

        /// <inheritdoc/>
        protected override IEnumerable<string> ObjectTypesOf(EngineAnyShape type) => type is EngineUnionShape union
            ? union.Types.Select(member => member.Name)
            : _types.Values
                .OfType<EngineObjectShape>()
                .Where(composite => composite.Implements.Any(parent => parent.Name == type.Name))
                .Select(composite => composite.Name);
    }
}
