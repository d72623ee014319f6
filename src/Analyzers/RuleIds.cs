namespace GqlAuthTooling.Analyzers;

/// <summary>The ids of all rules; an id is never used again for something else.</summary>
public static class RuleIds
{
    /// <summary>A root field has no declared access.</summary>
    public const string RootFieldMustDeclareAccess = "GQLA001";

    /// <summary>A permission is empty or malformed.</summary>
    public const string PermissionMustBeWellFormed = "GQLA002";

    /// <summary>A permission is not in the catalogue.</summary>
    public const string PermissionMustBeInCatalogue = "GQLA003";

    /// <summary>An access attribute stands where it has no effect.</summary>
    public const string AccessAttributeMustHaveEffect = "GQLA004";

    /// <summary>One member is both opened and guarded.</summary>
    public const string AccessMustNotContradict = "GQLA005";

    /// <summary>ASP.NET Core's authorization attributes do nothing on a resolver.</summary>
    public const string AspNetAuthorizationHasNoEffect = "GQLA006";

    /// <summary>A mutation needs only a permission to read.</summary>
    public const string MutationMustNotNeedOnlyReadAccess = "GQLA007";

    /// <summary>Access is weaker than that of a base member, or differs from that of a GraphQL interface.</summary>
    public const string AccessMustAgreeWithBase = "GQLA008";

    /// <summary>A field that looks sensitive declares no access.</summary>
    public const string SensitiveFieldMustDeclareAccess = "GQLA014";

    /// <summary>Something can't be read without running it.</summary>
    public const string FieldMustBeAnalysable = "GQLA015";
    /// <summary>A type is guarded on one way in and open on another.</summary>
    public const string GuardedTypeMustHaveNoOpenPath = "GQLA009";

    /// <summary>A guarded type can be fetched by its id past the guards.</summary>
    public const string GlobalLookupMustNotOpenGuardedType = "GQLA010";

    /// <summary>A field is declared public over a type that requires something.</summary>
    public const string PublicAccessMustNotHideRequirement = "GQLA011";

    /// <summary>A mutation or subscription gives for less what queries guard.</summary>
    public const string SideEntranceMustNotBeWeaker = "GQLA012";

    /// <summary>Filtering or sorting tells the values of guarded fields.</summary>
    public const string FilteringMustNotLeakGuardedFields = "GQLA013";

    /// <summary>A field is public without a reason.</summary>
    public const string PublicAccessMustGiveReason = "GQLA016";

    /// <summary>A mutation payload has no <c>userErrors</c>.</summary>
    public const string PayloadMustHaveUserErrors = "GQLA101";

    /// <summary>A mutation payload has no <c>userWarnings</c>.</summary>
    public const string PayloadMustHaveUserWarnings = "GQLA102";

    /// <summary>A payload list is no list of objects with <c>message</c> and <c>path</c>.</summary>
    public const string PayloadListMustBeWellFormed = "GQLA103";

    /// <summary>A mutation returns no payload.</summary>
    public const string MutationMustReturnPayload = "GQLA104";

    /// <summary>The removal date of a deprecated member has passed.</summary>
    public const string RemovalDateMustNotHavePassed = "GQLA201";

    /// <summary>A removal date is no ISO date.</summary>
    public const string RemovalDateMustBeIsoDate = "GQLA202";

    /// <summary>A deprecation gives no reason.</summary>
    public const string DeprecationMustGiveReason = "GQLA203";

    /// <summary>A deprecation gives no removal date.</summary>
    public const string DeprecationMustGiveRemovalDate = "GQLA204";

    /// <summary>The replacement of a deprecated member doesn't exist.</summary>
    public const string ReplacementMustExist = "GQLA205";

    /// <summary>The replacement of a deprecated member needs other permissions.</summary>
    public const string ReplacementMustNotNeedMore = "GQLA206";

    /// <summary>A member is deprecated by another attribute than ours.</summary>
    public const string DeprecationMustUseOwnAttribute = "GQLA207";

    /// <summary>A required argument or input field is deprecated.</summary>
    public const string RequiredInputMustNotBeDeprecated = "GQLA208";
    /// <summary>The access of a field is not in the approved surface.</summary>
    public const string AccessMustBeApproved = "GQLA301";

    /// <summary>A line of the approved surface approves nothing.</summary>
    public const string ApprovedLineMustExist = "GQLA302";

    /// <summary>The access of a field is weaker than the approved one.</summary>
    public const string AccessMustNotBeWeakerThanApproved = "GQLA303";

    /// <summary>Two members give one coordinate different access.</summary>
    public const string CoordinateMustHaveOneAccess = "GQLA901";

    /// <summary>An option has a wrong value or is unknown.</summary>
    public const string OptionMustBeValid = "GQLA903";
    /// <summary>The HotChocolate version has no adapter.</summary>
    public const string EngineVersionMustHaveAdapter = "GQLA902";
}
