using System;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA902: the engine is one of those that an adapter is written for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EngineVersionMustHaveAdapter : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.EngineVersionMustHaveAdapter,
        "The HotChocolate version must have an adapter",
        "This project references HotChocolate {0}, for which there is no adapter, so no permission would be enforced. "
        + "Use a version from 13 to 16.",
        RuleCategories.Engine,
        DiagnosticSeverity.Warning,
        "The rules read the schema all the same, but only the adapter makes the server deny.");

    private const int Oldest = 13;

    private const int Newest = 16;

    private static readonly string[] Assemblies =
    {
        "HotChocolate.Types", "HotChocolate.Abstractions", "HotChocolate.Execution", "HotChocolate.Execution.Abstractions",
        "HotChocolate.AspNetCore", "HotChocolate.Core",
    };

    /// <summary>Makes the rule.</summary>
    public EngineVersionMustHaveAdapter()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        // Whether it is this file's to say is asked first: all others need not look at the references.
        if (PlaceIn(context) is { } place
            && VersionOf(context.Compilation) is { } version && version.Major is < Oldest or > Newest)
        {
            context.Report(Diagnostic.Create(Rule, place, version.ToString(3)));
        }
    });

    /// <summary>The engine's version; an assembly that was built without one says nothing.</summary>
    private static Version? VersionOf(Compilation compilation) => compilation.ReferencedAssemblyNames
        .Where(assembly => Assemblies.Contains(assembly.Name, StringComparer.Ordinal) && assembly.Version.Major > 0)
        .OrderBy(assembly => Array.IndexOf(Assemblies, assembly.Name))
        .Select(assembly => assembly.Version)
        .FirstOrDefault();

    /// <summary>The one place of the compilation, when it is in this file: where the server is set up, or the first file.</summary>
    private static Location? PlaceIn(FileRuleContext context)
    {
        if (context.Schema.Reading.Server is { } server)
        {
            return server.SourceTree == context.File ? server : null;
        }

        return context.Compilation.SyntaxTrees.FirstOrDefault(tree => !Places.IsGenerated(tree)) == context.File
            ? Location.Create(context.File, default)
            : null;
    }
}
