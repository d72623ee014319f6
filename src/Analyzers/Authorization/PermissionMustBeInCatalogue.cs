using System.Collections.Immutable;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA003: a permission is one that the team's catalogue lists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PermissionMustBeInCatalogue : SchemaRule
{
    /// <summary>The property of a diagnostic that holds the nearest permission, where there is one.</summary>
    public const string Nearest = nameof(Nearest);

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PermissionMustBeInCatalogue,
        "A permission must be in the catalogue",
        "{0} {1}. {2}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "A misspelt permission is a permission of its own, which nobody holds: the field is closed to everybody, and whoever "
        + "gives it to a token to open the field again opens less or more than was meant.");

    /// <summary>Makes the rule.</summary>
    public PermissionMustBeInCatalogue()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration)
    {
        registration.OnAttributes(
            CheckAttributes, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter);
        registration.OnFiles(CheckDescriptors);
        registration.OnSymbols(CheckConstant, SymbolKind.Field);
        registration.OnAdditionalFiles(CheckFile);
    }

    private static void CheckAttributes(AttributeRuleContext context)
    {
        foreach (var attribute in context.Access)
        {
            for (var i = 0; attribute.Kind == AccessAttributeKind.RequiresPermission && i < attribute.Permissions.Length; i++)
            {
                if (attribute.Permissions[i] is { } permission && context.Catalogue is var catalogue && catalogue.Lacks(permission))
                {
                    context.Report(Missing(
                        permission, context.Symbol, Places.OfArgument(attribute.Data, context.Symbol, i), catalogue));
                }
            }
        }
    }

    private static void CheckDescriptors(FileRuleContext context)
    {
        foreach (var use in context.Schema.Reading.DescribedPermissions)
        {
            if (use.Position.SourceTree == context.File && context.Catalogue is var catalogue && catalogue.Lacks(use.Permission))
            {
                context.Report(Missing(use.Permission, use.Subject, use.Position, catalogue));
            }
        }
    }

    private static Diagnostic Missing(string permission, ISymbol subject, Location place, ProjectCatalogue catalogue)
    {
        var nearest = PermissionSpelling.Nearest(permission, catalogue.Model.Names);
        return Diagnostic.Create(
            Rule,
            place,
            ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest),
            $"The permission \"{permission}\" on {Names.Of(subject)}",
            "is not in the permission catalogue",
            nearest is null
                ? "Use one that is, or add the permission to the catalogue"
                : $"Write \"{nearest}\" if that is meant, or add the permission to the catalogue");
    }

    private static void CheckConstant(SymbolAnalysisContext context)
    {
        // Grants with a wildcard may stand beside the permissions that they cover.
        if (context.Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string value } constant
            && !PermissionName.IsGrant(value)
            && CatalogueClasses.Lists(constant)
            && Places.OfSymbol(constant) is { } place)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                place,
                $"The permission \"{value}\" that {Names.Of(constant)} lists",
                PermissionName.Explain(value),
                "Write Resource or Resource:action, for example Order:read"));
        }
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!PermissionsFile.Is(file.Path))
        {
            return;
        }

        var lines = file.GetText(context.CancellationToken)?.Lines;
        foreach (var fault in PermissionsFileReader.Read(file, context.CancellationToken).Faults)
        {
            var span = new Microsoft.CodeAnalysis.Text.TextSpan(fault.Start, fault.Length);
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Create(file.Path, span, lines?.GetLinePositionSpan(span) ?? default),
                "The permission catalogue " + System.IO.Path.GetFileName(file.Path),
                fault.Clause,
                fault.Advice));
        }
    }
}
