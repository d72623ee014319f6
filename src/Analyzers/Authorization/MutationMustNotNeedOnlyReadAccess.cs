using System;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA007: whoever may only look may not change anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutationMustNotNeedOnlyReadAccess : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.MutationMustNotNeedOnlyReadAccess,
        "A mutation must not need only a permission to read",
        "{0} needs only {1}{2}, so a caller who may only read may run it. Require a permission to write, for example {3}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "A permission to read is handed out generously: to reports, dashboards and partners who must not change anything.");

    // What they hand back is made for the caller; nothing that others see changes.
    private static readonly string[] Producing =
    {
        "generate", "export", "validate", "calculate", "compute", "estimate", "preview", "check", "verify", "download", "print",
        "render", "simulate", "count", "compare", "translate",
    };

    private static readonly string[] Particles = { "in", "out", "off", "up", "down" };

    /// <summary>Makes the rule.</summary>
    public MutationMustNotNeedOnlyReadAccess()
        : base(Rule, RuleOptions.IgnoredRoots, RuleOptions.ReadVerbs, RuleOptions.SensitiveNames, RuleOptions.WriteVerbs)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in context.Schema.FieldsIn(context.File)
            .Where(site => site.Root == OperationKind.Mutation && !site.IsInput)
            .GroupBy(site => (site.Coordinate, site.Position)).Select(group => group.First()))
        {
            Check(context, site);
        }
    });

    private static void Check(FileRuleContext context, FieldSite site)
    {
        // What is public or undeclared is another rule's, what is delegated can't be judged by its name.
        if (context.Schema.Access.Field(site.Coordinate) is not { } field
            || field.Access is not (AccessKind.Permission or AccessKind.Authenticated) || field.Delegated is not null
            || context.Schema.Access.Type(field.ReturnType)?.Delegated is not null)
        {
            return;
        }

        var needs = context.Schema.Access.Of(field);
        var verbs = Verbs.Of(context.Settings);
        if (needs.Clauses.Count == 0 || needs.IsNever || !needs.Clauses.All(clause => clause.Any(verbs.OnlyReads))
            || site.Field.Arguments.Any(argument => argument.Access.Requirement.Permissions.Any(name => !verbs.OnlyReads(name)))
            || context.Settings.Ignores(site)
            || OnlyProduces(site, verbs, context.Settings))
        {
            return;
        }

        var schema = context.Schema;
        var example = PermissionGuess.For(
            OperationKind.Mutation, field.ReturnType, schema.HasComposite(field.ReturnType), site.Field.Name, verbs);
        context.Report(Diagnostic.Create(Rule, site.Position, site.Coordinate, needs.Text, From(site.Field.Access), example));
    }

    /// <summary>Such a mutation reads, unless what it makes is a key to something: then it hands out access.</summary>
    private static bool OnlyProduces(FieldSite site, Verbs verbs, RuleSettings settings)
    {
        var name = Places.IsDescribed(site) ? site.Field.Name : site.Member.Name;
        var words = NameWords.Of(name);
        return verbs.StartsReading(name)
            || (words.Length > 0 && Producing.Contains(words[0], StringComparer.OrdinalIgnoreCase) && !IsAnotherVerb(words)
                && !settings.List(RuleOptions.SensitiveNames).Any(secret => NameWords.IndexOf(words, NameWords.Of(secret)) >= 0));
    }

    /// <summary>Who checks in or out is recorded: with such a word behind it, a verb means something else.</summary>
    private static bool IsAnotherVerb(ImmutableArray<string> words) =>
        words.Length > 1 && Particles.Contains(words[1], StringComparer.OrdinalIgnoreCase);

    private static string From(AccessModel access) =>
        access.Provenance.All(source => source.Origin == AccessOrigin.ReturnType) ? ", which its return type asks for"
        : access.Provenance.All(source => source.Origin == AccessOrigin.RootClass) ? ", which its class asks for"
        : string.Empty;
}
