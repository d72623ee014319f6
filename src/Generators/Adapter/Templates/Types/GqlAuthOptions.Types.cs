using System;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the adapter does to the schema itself.</summary>
    internal sealed partial class GqlAuthOptions
    {
        /// <summary>
        /// Whether a server starts whose schema is not the one that the build judged. What differs is logged then; what the map
        /// doesn't know is denied either way.
        /// </summary>
        public bool AllowUnmapped { get; set; }

        /// <summary>
        /// Whether filtering and ordering by a value, with HotChocolate.Data, needs what selecting the value needs.
        /// </summary>
        public bool GuardFilters { get; set; } = true;

        /// <summary>Whether the schema shows requirements as <c>@requiresScopes</c> and <c>@authenticated</c>.</summary>
        public bool ScopeDirectives { get; set; } = true;

        /// <summary>
        /// The field of generated mutation payloads that has the errors of users; null: generated payloads get none.
        /// </summary>
        public string? UserErrorsField { get; set; } = "userErrors";

        /// <summary>The field of mutation payloads that has the warnings; null: generated payloads get none.</summary>
        public string? UserWarningsField { get; set; } = "userWarnings";

        /// <summary>Whether the errors of mutation conventions are shown as user errors too.</summary>
        public bool MapErrorsToUserErrors { get; set; } = true;

        /// <summary>Makes a user error of an error of mutation conventions; null, or null for an error: of its fields
        /// <c>message</c> and <c>path</c>.</summary>
        public Func<object, UserError?>? UserErrorOf { get; set; }
    }
}
