using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA103: errors and warnings have the shape that clients read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadListMustBeWellFormed : SchemaRule
{
    /// <summary>The key under which a diagnostic carries the name of the items' type.</summary>
    public const string ItemTypeProperty = "itemType";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PayloadListMustBeWellFormed,
        "userErrors and userWarnings must be lists of objects with message and path",
        "{0}.{1} is no list of objects with message and path, so a client can't show what {2} answers. "
        + "Make it an IReadOnlyList<{3}>.",
        RuleCategories.MutationPayload,
        DiagnosticSeverity.Warning,
        "A client handles the errors of every mutation with one piece of code. It can only do so when all of them have "
        + "the same shape.");

    /// <summary>Makes the rule.</summary>
    public PayloadListMustBeWellFormed()
        : base(Rule, RuleOptions.ErrorsField, RuleOptions.IgnoredRoots, RuleOptions.WarningsField)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        var lists = context.Schema.PayloadFields;
        foreach (var site in PayloadLists.In(context).Where(site => site.IsOwnPayload))
        {
            Check(context, site, site.Payload.UserErrors, lists.Errors, PayloadLists.UserErrorType);
            Check(context, site, site.Payload.UserWarnings, lists.Warnings, PayloadLists.UserWarningType);
        }
    });

    private static void Check(FileRuleContext context, PayloadSite site, PayloadListState state, string field, string itemType)
    {
        if (state != PayloadListState.Malformed)
        {
            return;
        }

        var property = context.Schema.FieldsAt(site.Payload.TypeName + "." + field)
            .FirstOrDefault(candidate => candidate.Position.IsInSource);
        var position = property?.Position ?? site.Position;
        if (position.SourceTree == context.File)
        {
            context.Report(Diagnostic.Create(
                Rule,
                position,
                ImmutableDictionary<string, string?>.Empty.Add(ItemTypeProperty, itemType),
                site.Payload.TypeName,
                field,
                site.Mutation.Coordinate,
                itemType));
        }
    }
}
