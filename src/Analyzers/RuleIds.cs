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

    /// <summary>The access of a field is not in the approved surface.</summary>
    public const string AccessMustBeApproved = "GQLA301";

    /// <summary>A line of the approved surface approves nothing.</summary>
    public const string ApprovedLineMustExist = "GQLA302";

    /// <summary>The access of a field is weaker than the approved one.</summary>
    public const string AccessMustNotBeWeakerThanApproved = "GQLA303";

    /// <summary>Two members give one coordinate different access.</summary>
    public const string CoordinateMustHaveOneAccess = "GQLA901";
}
