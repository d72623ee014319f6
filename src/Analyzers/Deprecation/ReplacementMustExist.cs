using System.Collections.Immutable;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA205: who follows a deprecation arrives somewhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplacementMustExist : SchemaRule
{
    /// <summary>The property of a diagnostic that holds what was probably meant.</summary>
    public const string Nearest = "Nearest";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ReplacementMustExist,
        "The replacement of a deprecated member must exist",
        "The replacement \"{0}\" of {1} {2}. Write {3}.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Error,
        "A client that follows the deprecation finds nothing, and stays where it is.");

    /// <summary>Makes the rule.</summary>
    public ReplacementMustExist()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var sites in context.Schema.DeprecationsIn(context.File))
        {
            foreach (var site in sites)
            {
                if (context.Schema.ReplacementOf(site) is { State: not (ReplacementState.Exists or ReplacementState.Unknown) } found)
                {
                    context.Report(Of(site, found));
                    break;
                }
            }
        }
    });

    private static Diagnostic Of(DeprecationSite site, Replacement found)
    {
        var problem = found.State switch
        {
            ReplacementState.Malformed => "is no schema coordinate",
            ReplacementState.Itself => "is what is deprecated",
            _ => "doesn't exist",
        };
        return Diagnostic.Create(
            Rule,
            PlaceOf(site),
            found.Nearest is { } nearest
                ? ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest)
                : ImmutableDictionary<string, string?>.Empty,
            site.Deprecation.Replacement,
            site.Coordinate,
            problem,
            found.Nearest is null
                ? "the coordinate of what replaces it, as Type.field, Type.field(argument:) or Enum.VALUE"
                : "\"" + found.Nearest + "\", or the coordinate of whatever replaces it");
    }

    /// <summary>The replacement as written.</summary>
    /// <param name="site">The deprecation, whose attribute names one.</param>
    internal static Location PlaceOf(DeprecationSite site) => site.Attribute is { } attribute
        ? Places.OfNamedArgument(attribute, site.Owner, nameof(DeprecationDeclaration.Replacement))
        : site.Position;
}
