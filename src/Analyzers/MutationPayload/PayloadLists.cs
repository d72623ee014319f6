using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The two lists that every payload has, in what the rules about payloads say.</summary>
public static class PayloadLists
{
    /// <summary>The key under which a diagnostic carries the C# property of the missing list; none when no property gives it.</summary>
    public const string ListProperty = "list";

    /// <summary>The key under which a diagnostic carries the C# property of the errors.</summary>
    public const string ErrorsProperty = "errors";

    /// <summary>The key under which a diagnostic carries the C# property of the warnings.</summary>
    public const string WarningsProperty = "warnings";

    internal const string UserErrorType = "UserError";

    internal const string UserWarningType = "UserWarning";

    /// <summary>What mutations return, without those that an option leaves alone.</summary>
    /// <param name="context">The file that asks.</param>
    internal static IEnumerable<PayloadSite> In(FileRuleContext context)
    {
        // Asked once a file and rule: the option is a list in text.
        var ignored = context.Settings.List(RuleOptions.IgnoredRoots);
        return ignored.IsEmpty
            ? context.Schema.Payloads.Sites
            : context.Schema.Payloads.Sites.Where(site => !RuleSettings.IsOfRoot(site.Mutation, ignored));
    }

    /// <summary>Says that a payload lacks a list.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="site">The payload.</param>
    /// <param name="field">The list's name.</param>
    internal static Diagnostic Missing(DiagnosticDescriptor rule, PayloadSite site, string field)
    {
        var property = PayloadFields.MemberOf(field);
        return Diagnostic.Create(
            rule,
            site.Position,
            ImmutableDictionary<string, string?>.Empty.Add(ListProperty, property),
            site.Payload.TypeName,
            site.Mutation.Coordinate,
            field,
            property ?? field);
    }
}
