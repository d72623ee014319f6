using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Adapter
{
    /// <summary>A schema of HotChocolate 16, as far as the analysis of operations asks.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaFacts : TypeFacts
    {
        public SchemaFacts(EngineSchema schema) => Schema = schema;

        /// <summary>The schema.</summary>
        public EngineSchema Schema { get; }

        /// <inheritdoc/>
        protected override EngineAnyShape? Find(string name) => Schema.Types.TryGetType(name, out var type) ? type : null;

        /// <inheritdoc/>
        protected override IEnumerable<string> ObjectTypesOf(EngineAnyShape type) =>
            Schema.GetPossibleTypes(type).Select(possible => possible.Name);
    }
}
