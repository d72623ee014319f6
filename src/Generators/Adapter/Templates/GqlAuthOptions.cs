using System;
using System.Collections.Generic;
using System.Security.Claims;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How a schema enforces and reports.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed partial class GqlAuthOptions
    {
        /// <summary>What happens to an operation that needs more than its caller has. Reject, unless set.</summary>
        public EnforcementMode Mode { get; set; } = EnforcementMode.Reject;

        /// <summary>
        /// Chooses the mode of a request by its services and its user; null as the answer: <see cref="Mode"/>. A request's
        /// global state <see cref="RequestKeys.Mode"/>, which only the host can set, goes before.
        /// </summary>
        public Func<IServiceProvider, ClaimsPrincipal?, EnforcementMode?>? ModeOf { get; set; }

        /// <summary>
        /// Prepares the schema for requests in Partial mode though <see cref="Mode"/> is another; a request that is to be
        /// partial on a schema that isn't prepared is rejected.
        /// </summary>
        public bool AllowPartial { get; set; }

        /// <summary>Whether requests can be in Partial mode.</summary>
        public bool MayBePartial => AllowPartial || Mode == EnforcementMode.Partial || ModeOf is not null;

        /// <summary>What the extensions of a response report. Everything, unless set.</summary>
        public ReportParts Report { get; set; } = ReportParts.All;

        /// <summary>A request header that asks for the report; null: every response has it.</summary>
        public string? ReportHeader { get; set; }

        /// <summary>Whether errors also say code, coordinate and what is missing. Off, unless set.</summary>
        public bool ErrorDetails { get; set; }

        /// <summary>
        /// Whether a refusal has status 401 or 403 where its media type has one of its own; off: the engine's status.
        /// </summary>
        public bool HttpStatus { get; set; } = true;

        /// <summary>
        /// Schemes whose challenge a 401 carries in WWW-Authenticate, besides that of the host's default scheme. One that the
        /// host doesn't have counts for nothing. That of our tokens, unless changed.
        /// </summary>
        public IList<string> ChallengeSchemes { get; } = new List<string> { "GqlAuthToken" };

        /// <summary>Whether the use of deprecated members is told in the headers Deprecation and Sunset.</summary>
        public bool DeprecationHeaders { get; set; } = true;

        /// <summary>Which claims of a user are grants.</summary>
        public ClaimsCallerOptions Claims { get; } = new();

        /// <summary>The claim that names a credential in metrics and logs: never the credential itself.</summary>
        public string CallerNameClaimType { get; set; } = "token_description";

        /// <summary>How many selections and input values an operation may have, fragments put in place.</summary>
        public int OperationLimit { get; set; } = OperationPlanBuilder<object>.DefaultLimit;

        /// <summary>The permissions of the server; null: those of this assembly and of all it references.</summary>
        public PermissionMap? Map { get; set; }
    }

    /// <summary>What the extensions of a response report.</summary>
    [Flags]
    [global::Microsoft.CodeAnalysis.Embedded]
    internal enum ReportParts
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The permissions that the operation requires.</summary>
        PermissionsUsed = 1,

        /// <summary>The deprecated members that the operation uses.</summary>
        DeprecatedFieldsUsed = 2,

        /// <summary>The engine's own cost of the operation, where it computes one.</summary>
        Complexity = 4,

        /// <summary>All of it.</summary>
        All = PermissionsUsed | DeprecatedFieldsUsed | Complexity,
    }
}
