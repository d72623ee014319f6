using GqlAuthTooling.Adapter;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>How a schema of this server enforces and reports; the adapter's own options are internal to the project it is emitted into.</summary>
/// <param name="Mode">What happens to an operation that needs more than its caller has.</param>
/// <param name="Complexity">Whether responses say what the operation costs.</param>
/// <param name="PermissionsUsed">Whether responses say what the operation needs.</param>
public sealed record EnforcementSettings(
    EnforcementMode Mode = EnforcementMode.Reject, bool Complexity = true, bool PermissionsUsed = true)
{
    internal void Configure(GqlAuthOptions options)
    {
        options.Mode = Mode;
        options.Report = (Complexity ? ReportParts.Complexity : ReportParts.None)
            | (PermissionsUsed ? ReportParts.PermissionsUsed : ReportParts.None)
            | ReportParts.DeprecatedFieldsUsed;
    }
}
