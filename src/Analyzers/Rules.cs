using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>The register of all rules.</summary>
public static class Rules
{
    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        CreateAnalyzers().Select(analyzer => analyzer.SupportedDiagnostics[0]).ToImmutableArray();

    /// <summary>Every rule by its id.</summary>
    public static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } =
        All.ToImmutableDictionary(rule => rule.Id, System.StringComparer.Ordinal);

    /// <summary>New analyzers for all rules, sorted by id, for hosts other than the compiler.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray.Create<DiagnosticAnalyzer>(
        new RootFieldMustDeclareAccess(),
        new PermissionMustBeWellFormed(),
        new PermissionMustBeInCatalogue(),
        new AccessAttributeMustHaveEffect(),
        new AccessMustNotContradict(),
        new AspNetAuthorizationHasNoEffect(),
        new MutationMustNotNeedOnlyReadAccess(),
        new AccessMustAgreeWithBase(),
        new GuardedTypeMustHaveNoOpenPath(),
        new GlobalLookupMustNotOpenGuardedType(),
        new PublicAccessMustNotHideRequirement(),
        new SideEntranceMustNotBeWeaker(),
        new FilteringMustNotLeakGuardedFields(),
        new SensitiveFieldMustDeclareAccess(),
        new FieldMustBeAnalysable(),
        new PublicAccessMustGiveReason(),
        new PayloadMustHaveUserErrors(),
        new PayloadMustHaveUserWarnings(),
        new PayloadListMustBeWellFormed(),
        new MutationMustReturnPayload(),
        new RemovalDateMustNotHavePassed(),
        new RemovalDateMustBeIsoDate(),
        new DeprecationMustGiveReason(),
        new DeprecationMustGiveRemovalDate(),
        new ReplacementMustExist(),
        new ReplacementMustNotNeedMore(),
        new DeprecationMustUseOwnAttribute(),
        new RequiredInputMustNotBeDeprecated(),
        new AccessMustBeApproved(),
        new ApprovedLineMustExist(),
        new AccessMustNotBeWeakerThanApproved(),
        new CoordinateMustHaveOneAccess(),
        new EngineVersionMustHaveAdapter(),
        new OptionMustBeValid());
}
