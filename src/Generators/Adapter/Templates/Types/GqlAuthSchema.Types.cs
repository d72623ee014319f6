using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the making of a schema leaves behind for its requests.</summary>
    internal sealed partial class GqlAuthSchema
    {
        private PermissionMap? _buildMap;

        /// <summary>What the build proved; <see cref="Map"/> knows more as soon as the schema's types are complete.</summary>
        public PermissionMap BuildMap => _buildMap ??= Map;

        /// <summary>Access that descriptors ask for and the build did not see.</summary>
        public IReadOnlyList<SchemaProblem> UnseenDeclarations { get; set; } = Array.Empty<SchemaProblem>();

        /// <summary>Tells fields whether any request is under way that may run in part only.</summary>
        public PartialGate Partial { get; } = new();
    }
}
