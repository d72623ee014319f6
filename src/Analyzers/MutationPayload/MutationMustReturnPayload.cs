using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA104: a mutation answers with an object that has room for errors and warnings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutationMustReturnPayload : SchemaRule
{
    /// <summary>The key under which a diagnostic carries the name of the payload that the fix makes.</summary>
    public const string PayloadProperty = "payload";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.MutationMustReturnPayload,
        "A mutation must return a payload",
        "{0} returns {1}, which has no room for {3} and {4}. Return a payload of its own, for example {2}.",
        RuleCategories.MutationPayload,
        DiagnosticSeverity.Warning,
        "A payload of its own can grow: errors, warnings and whatever the mutation learns to answer later. A scalar, a list "
        + "or an entity can't, without breaking clients.");

    /// <summary>Makes the rule.</summary>
    public MutationMustReturnPayload()
        : base(Rule, RuleOptions.ErrorsField, RuleOptions.IgnoredRoots, RuleOptions.WarningsField)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in PayloadLists.In(context).Where(site => IsNoPayload(site.Payload) && site.IsIn(context.File)))
        {
            var lists = context.Schema.PayloadFields;
            var name = PayloadNames.For(site.Mutation.Field.Name);
            context.Report(Diagnostic.Create(
                Rule,
                ReturnType(site.Mutation, context),
                ImmutableDictionary<string, string?>.Empty
                    .Add(PayloadProperty, name)
                    .Add(PayloadLists.ErrorsProperty, PayloadFields.MemberOf(lists.Errors))
                    .Add(PayloadLists.WarningsProperty, PayloadFields.MemberOf(lists.Warnings)),
                site.Mutation.Coordinate,
                Described(site.Payload, site.Mutation.Field.Type),
                name,
                lists.Errors,
                lists.Warnings));
        }
    });

    private static bool IsNoPayload(PayloadModel payload) => !payload.FromConvention && payload.Shape switch
    {
        PayloadShape.Payload => false,
        PayloadShape.Abstract => payload.UserErrors != PayloadListState.WellFormed
            || payload.UserWarnings != PayloadListState.WellFormed,
        _ => true,
    };

    private static string Described(PayloadModel payload, TypeReference type) => payload.Shape switch
    {
        PayloadShape.Scalar => "the scalar " + type.Name,
        PayloadShape.List => "the list " + type.Syntax,
        PayloadShape.Entity => "the entity " + type.Name,
        _ => "the abstract type " + type.Name,
    };

    private static Location ReturnType(FieldSite mutation, FileRuleContext context)
    {
        foreach (var reference in mutation.Member.DeclaringSyntaxReferences)
        {
            var type = reference.GetSyntax(context.Cancellation) switch
            {
                MethodDeclarationSyntax method => method.ReturnType,
                PropertyDeclarationSyntax property => property.Type,
                _ => null,
            };
            if (type is not null && type.SyntaxTree == context.File
                && type.Parent!.Span.Contains(mutation.Position.SourceSpan)
                && !IsInBody(type.Parent, mutation.Position))
            {
                return type.GetLocation();
            }
        }

        return mutation.Position;
    }

    /// <summary>A field that a descriptor's lambda gives is written inside a method whose return type is another matter.</summary>
    private static bool IsInBody(SyntaxNode member, Location position) =>
        member.ChildNodes().Any(child =>
            child is BlockSyntax or ArrowExpressionClauseSyntax && child.Span.Contains(position.SourceSpan));
}

/// <summary>Names for payloads that don't exist yet.</summary>
internal static class PayloadNames
{
    /// <summary>The payload's name for a mutation: <c>UpdateProductPayload</c>.</summary>
    /// <param name="field">The mutation's GraphQL name.</param>
    public static string For(string field) =>
        field.Length == 0 ? "MutationPayload" : char.ToUpperInvariant(field[0]) + field.Substring(1) + "Payload";
}
