namespace GqlAuthTooling.Analyzers;

/// <summary>The ids of all rules; an id is never used again for something else.</summary>
public static class RuleIds
{
    /// <summary>A root field has no declared access.</summary>
    public const string RootFieldMustDeclareAccess = "GQLA001";

    /// <summary>A permission is empty or malformed.</summary>
    public const string PermissionMustBeWellFormed = "GQLA002";

    /// <summary>An access attribute stands where it has no effect.</summary>
    public const string AccessAttributeMustHaveEffect = "GQLA004";

    /// <summary>One member is both opened and guarded.</summary>
    public const string AccessMustNotContradict = "GQLA005";

    /// <summary>ASP.NET Core's authorization attributes do nothing on a resolver.</summary>
    public const string AspNetAuthorizationHasNoEffect = "GQLA006";

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

    /// <summary>Two members give one coordinate different access.</summary>
    public const string CoordinateMustHaveOneAccess = "GQLA901";
}
