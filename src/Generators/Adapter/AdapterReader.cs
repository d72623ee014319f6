using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>Finds the engine, and the modules of other assemblies, in what a compilation references.</summary>
internal static class AdapterReader
{
    private const string ModuleAttribute = "GqlAuthModuleAttribute";

    // What the emitted code needs beside our runtime. The first names the engine's assembly, whose version counts.
    private const string EngineType = "HotChocolate.Execution.Configuration.RequestExecutorSetup";
    private const string CostType = "HotChocolate.CostAnalysis.CostMetrics";
    private static readonly string[] DataTypes =
    {
        "HotChocolate.Data.Filters.FilterFieldDefinition",
        "HotChocolate.Data.Filters.FilterFieldConfiguration",
    };

    private static readonly string[] Needed =
    {
        "GqlAuthTooling.OperationPlan`1",
        "Microsoft.Extensions.Logging.LoggerMessage",
        "Microsoft.Extensions.Options.IPostConfigureOptions`1",
        "System.Diagnostics.Metrics.Meter",
    };

    private static readonly string[] NeededForHttp =
    {
        "HotChocolate.AspNetCore.IHttpRequestInterceptor",
        "Microsoft.AspNetCore.Http.HttpContext",
    };

    /// <summary>Reads the facts.</summary>
    /// <param name="references">What is referenced.</param>
    public static AdapterFacts Read(ReferencesOnly references)
    {
        var engine = EngineOf(references.Compilation);
        return new(engine, engine is null ? default : new EquatableArray<string>(ModulesOf(references.Compilation)));
    }

    private static AdapterEngine? EngineOf(Compilation compilation)
    {
        if (!RuntimeReference.IsIn(compilation)
            || Find(compilation, EngineType)?.ContainingAssembly is not { } engine
            || !AdapterTemplates.Has(engine.Identity.Version.Major)
            || !Needed.All(name => Find(compilation, name) is not null))
        {
            return null;
        }

        var hasHttp = NeededForHttp.All(name => Find(compilation, name) is not null);
        return new(
            engine.Identity.Version.Major,
            hasHttp,
            HasCost: Find(compilation, CostType) is not null,
            HasData: DataTypes.Any(name => Find(compilation, name) is not null),
            hasHttp ? FormatterReader.Read(name => Find(compilation, name)) : FormatterMembers.None);
    }

    // What a project declares itself is no engine.
    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name)
            .FirstOrDefault(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    private static IEnumerable<string> ModulesOf(Compilation compilation) => compilation.References
        .Select(compilation.GetAssemblyOrModuleSymbol)
        .OfType<IAssemblySymbol>()
        .SelectMany(assembly => assembly.GetAttributes())
        .Where(attribute => attribute.AttributeClass is { Name: ModuleAttribute } type
            && type.ContainingAssembly.Name == RuntimeReference.Assembly)
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
        .OfType<INamedTypeSymbol>()
        .Where(module => module.DeclaredAccessibility == Accessibility.Public)
        .Select(module => module.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);
}
