using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>The type of a scope, by the name that it has when a subgraph doesn't import it by another.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class ScopeScalar : StringType
    {
        /// <summary>The GraphQL name.</summary>
        public const string TypeName = "federation__Scope";

        public ScopeScalar()
            : base(TypeName, null, BindingBehavior.Explicit)
        {
        }
    }
}
