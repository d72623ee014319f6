using System.Collections.Immutable;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>The register of all options.</summary>
public static class RuleOptions
{
    /// <summary>What day it is.</summary>
    public static readonly RuleOption Today = new(
        "gqlauth_today", "GqlAuthToday", OptionKind.Date, string.Empty,
        "The date that counts as today for removal dates, as yyyy-MM-dd. Default: the build's date in UTC.")
    {
        DefaultProperty = "GqlAuthBuildDate",
    };

    /// <summary>Names that sound like data few should see.</summary>
    public static readonly RuleOption SensitiveNames = new(
        "gqlauth_sensitive_names",
        "GqlAuthSensitiveNames",
        OptionKind.Words,
        "password,passwordHash,secret,token,apiKey,accessKey,privateKey,ssn,socialSecurityNumber,taxId,nationalId,passport,iban,"
        + "bankAccount,creditCard,cardNumber,cvv,salary,dateOfBirth,birthDate",
        "Words, separated by commas, that make a field's name look sensitive. Case doesn't matter; a word counts where the "
        + "field's name contains it as whole words.");

    /// <summary>Verbs of permissions and members that read.</summary>
    public static readonly RuleOption ReadVerbs = new(
        "gqlauth_read_verbs",
        "GqlAuthReadVerbs",
        OptionKind.Words,
        "get,find,list,search,fetch,load,read,query,view,watch,subscribe,on",
        "Verbs, separated by commas, that say a member or a permission's action only reads.");

    /// <summary>Verbs of permissions and members that write.</summary>
    public static readonly RuleOption WriteVerbs = new(
        "gqlauth_write_verbs",
        "GqlAuthWriteVerbs",
        OptionKind.Words,
        "create,add,insert,register,update,change,edit,modify,rename,set,save,upsert,put,delete,remove,cancel,publish,unpublish,"
        + "archive,restore,import,export,assign,unassign,revoke,generate",
        "Verbs, separated by commas, that say a member writes.");

    /// <summary>Root types that rules about root fields leave alone.</summary>
    public static readonly RuleOption IgnoredRoots = new(
        "gqlauth_ignored_roots", "GqlAuthIgnoredRoots", OptionKind.Roots, string.Empty,
        "Operations (query, mutation, subscription) and names of root types, separated by commas, whose fields GQLA001, "
        + "GQLA007 and GQLA101 to GQLA104 leave alone. It silences the build and opens nothing.");

    /// <summary>The field of a payload that lists errors.</summary>
    public static readonly RuleOption ErrorsField = new(
        PayloadFields.ErrorsKey, PayloadFields.ErrorsProperty, OptionKind.Name, PayloadFields.Default.Errors,
        "The name of the payload field that lists errors, in the whole project.")
    {
        IsForProject = true,
    };

    /// <summary>The field of a payload that lists warnings.</summary>
    public static readonly RuleOption WarningsField = new(
        PayloadFields.WarningsKey, PayloadFields.WarningsProperty, OptionKind.Name, PayloadFields.Default.Warnings,
        "The name of the payload field that lists warnings, in the whole project.")
    {
        IsForProject = true,
    };

    /// <summary>Every option, sorted by key.</summary>
    public static ImmutableArray<RuleOption> All { get; } = ImmutableArray.Create(
        ErrorsField, IgnoredRoots, ReadVerbs, SensitiveNames, Today, WarningsField, WriteVerbs);
}
