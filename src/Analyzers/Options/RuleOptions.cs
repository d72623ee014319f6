using System.Collections.Immutable;

namespace GqlAuthTooling.Analyzers;

/// <summary>The register of all options.</summary>
public static class RuleOptions
{
    /// <summary>What day it is.</summary>
    public static readonly RuleOption Today = new(
        "gqlauth_today", "GqlAuthToday", string.Empty,
        "The date that counts as today for removal dates, as yyyy-MM-dd. The build sets it to its UTC date.");

    /// <summary>Names that sound like data few should see.</summary>
    public static readonly RuleOption SensitiveNames = new(
        "gqlauth_sensitive_names",
        "GqlAuthSensitiveNames",
        "password,passwordHash,secret,token,apiKey,accessKey,privateKey,ssn,socialSecurityNumber,taxId,nationalId,passport,iban,"
        + "bankAccount,creditCard,cardNumber,cvv,salary,dateOfBirth,birthDate",
        "Words, separated by commas, that make a field's name look sensitive. Case doesn't matter; a word counts where the "
        + "field's name contains it as whole words.");

    /// <summary>Verbs of permissions and members that read.</summary>
    public static readonly RuleOption ReadVerbs = new(
        "gqlauth_read_verbs",
        "GqlAuthReadVerbs",
        "get,find,list,search,fetch,load,read,query,view,watch,subscribe,on",
        "Verbs, separated by commas, that say a member or a permission's action only reads.");

    /// <summary>Verbs of permissions and members that write.</summary>
    public static readonly RuleOption WriteVerbs = new(
        "gqlauth_write_verbs",
        "GqlAuthWriteVerbs",
        "create,add,insert,register,update,change,edit,modify,rename,set,save,upsert,put,delete,remove,cancel,publish,unpublish,"
        + "archive,restore,import,export,assign,unassign,revoke,generate",
        "Verbs, separated by commas, that say a member writes.");

    /// <summary>Root types that rules about root fields leave alone.</summary>
    public static readonly RuleOption IgnoredRoots = new(
        "gqlauth_ignored_roots", "GqlAuthIgnoredRoots", string.Empty,
        "Names of root types, separated by commas, whose fields the rules about root fields leave alone.");

    /// <summary>The field of a payload that lists errors.</summary>
    public static readonly RuleOption ErrorsField = new(
        "gqlauth_errors_field", "GqlAuthErrorsField", "userErrors",
        "The name of the payload field that lists errors.");

    /// <summary>The field of a payload that lists warnings.</summary>
    public static readonly RuleOption WarningsField = new(
        "gqlauth_warnings_field", "GqlAuthWarningsField", "userWarnings",
        "The name of the payload field that lists warnings.");

    /// <summary>Every option, sorted by key.</summary>
    public static ImmutableArray<RuleOption> All { get; } = ImmutableArray.Create(
        ErrorsField, IgnoredRoots, ReadVerbs, SensitiveNames, Today, WarningsField, WriteVerbs);
}
