using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Generators.Adapter;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Module;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators;

/// <summary>
/// Emits what the schema of a compilation comes to: constants of its permissions, and the module class with the tables
/// that a host composes its permission map of. It judges nothing; the rules do.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaMapGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Input: the language, shrunk to a value at once.
        var language = context.ParseOptionsProvider
            .Select(static (parse, _) => LanguageFacts.Read(parse))
            .WithTrackingName(Steps.Language);

        // permissions.json, shrunk to what it lists. A description edited there re-emits constants and descriptions, and no table.
        var file = context.AdditionalTextsProvider
            .Where(static text => PermissionsFile.Is(text.Path))
            .Select(static (text, cancellation) => SchemaBorder.CatalogueIn(text, cancellation))
            .Collect()
            .Select(static (files, _) => files.Aggregate(PermissionCatalogueModel.None, static (all, one) => all.Union(one)))
            .WithTrackingName(Steps.CatalogueFile);
        var fileNames = file.Select(static (listed, _) => listed.Names).WithTrackingName(Steps.CatalogueFileNames);

        // Nearly all typing happens in bodies that no schema is read from; nothing behind this step runs then. It has no
        // name, as the compiler's own inputs have none: it is new with every declaration, what stands behind it is not.
        var declarations = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(fileNames)
            .Select(static (inputs, cancellation) =>
                SchemaBorder.Declare(inputs.Left.Left, inputs.Left.Right, inputs.Right, cancellation))
            .WithComparer(Declarations.ByKey);
        var schema = declarations
            .Select(static (declared, cancellation) => SchemaBorder.Read(declared, cancellation))
            .WithTrackingName(Steps.Schema);

        // The catalogue: its names are part of the tables, so that they can be granted; its descriptions are not.
        var catalogue = declarations
            .Select(static (declared, cancellation) => SchemaBorder.CatalogueIn(declared, cancellation))
            .WithTrackingName(Steps.CatalogueClasses)
            .Combine(file)
            .Select(static (listed, _) => listed.Left.Union(listed.Right))
            .WithTrackingName(Steps.Catalogue);
        var names = catalogue.Select(static (listed, _) => listed.Names).WithTrackingName(Steps.CatalogueNames);

        // Everything emitted, as values; each output below looks at its own projection only.
        var tables = schema.Combine(names)
            .Select(static (inputs, _) => inputs.Left is null ? null : ModuleTables.Of(inputs.Left, inputs.Right))
            .WithTrackingName(Steps.Tables);

        // Permissions.g.cs: the constants, in a class whose name is free.
        var place = declarations
            .Select(static (declared, cancellation) => SchemaBorder.Place(declared, cancellation))
            .WithTrackingName(Steps.ConstantsPlace);
        var constants = tables.Combine(catalogue).Combine(file)
            .Select(static (inputs, _) => inputs.Left.Left is { } all
                ? PermissionConstant.Describe(all.Constants, inputs.Left.Right)
                : PermissionConstant.Of(inputs.Right))
            .WithTrackingName(Steps.Constants);
        context.RegisterSourceOutput(
            constants.Combine(place).Combine(language),
            static (output, inputs) => ConstantsSource.Add(output, inputs.Left.Left, inputs.Left.Right, inputs.Right));

        // Assembly.g.cs: the attribute that names the module class.
        var assembly = tables
            .Select(static (all, _) => all?.Head.AssemblyName)
            .WithTrackingName(Steps.Assembly);
        context.RegisterSourceOutput(
            assembly.Combine(language),
            static (output, inputs) => AssemblySource.Add(output, inputs.Left, inputs.Right));

        // Module.Descriptions.g.cs: what permissions are for.
        var descriptions = constants
            .Select(static (all, _) => DescriptionsSource.Of(all))
            .WithTrackingName(Steps.Descriptions);
        context.RegisterSourceOutput(
            descriptions.Combine(assembly).Combine(language),
            static (output, inputs) => DescriptionsSource.Add(output, inputs.Left.Left, inputs.Left.Right, inputs.Right));

        // Module.g.cs: the module class, its requirements, and the joining of the tables.
        var head = tables
            .Select(static (all, _) => all?.Head)
            .WithTrackingName(Steps.Head);
        context.RegisterSourceOutput(
            head.Combine(language),
            static (output, inputs) => HeadSource.Add(output, inputs.Left, inputs.Right));

        // Module.<letter>.g.cs: the tables.
        var parts = tables
            .SelectMany(static (all, _) => (IEnumerable<ModulePart>?)all?.Parts ?? System.Array.Empty<ModulePart>())
            .WithTrackingName(Steps.Parts);
        context.RegisterSourceOutput(
            parts.Combine(assembly).Combine(language),
            static (output, inputs) => PartSource.Add(output, inputs.Left.Left, inputs.Left.Right, inputs.Right));

        // Adapter.*.g.cs: what binds a server to the runtime. It is read from the references alone.
        var isWanted = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => AdapterSwitch.IsOn(options));
        var facts = context.CompilationProvider
            .Select(static (compilation, _) => new ReferencesOnly(compilation))
            .WithComparer(ReferencesOnly.Comparer)
            .Combine(context.ParseOptionsProvider.Select(static (parse, _) => AdapterSwitch.Compiles(parse)))
            .Combine(isWanted)
            .Select(static (inputs, _) => inputs.Right && inputs.Left.Right ? SchemaBorder.Adapter(inputs.Left.Left) : null)
            .WithTrackingName(Steps.Adapter);
        var engine = facts
            .Select(static (read, _) => read?.Engine)
            .WithTrackingName(Steps.AdapterEngine);
        context.RegisterSourceOutput(engine, static (output, known) => AdapterSource.Add(output, known));
        context.RegisterSourceOutput(
            facts.Combine(assembly),
            static (output, inputs) => AdapterSource.AddModules(output, inputs.Left, inputs.Right));
    }
}
