using System.Collections.Generic;
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

        // Nearly all typing happens in bodies that no schema is read from; nothing behind this step runs then. It has no
        // name, as the compiler's own inputs have none: it is new with every declaration, what stands behind it is not.
        var declarations = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (inputs, cancellation) => SchemaBorder.Declare(inputs.Left, inputs.Right, cancellation))
            .WithComparer(Declarations.ByKey);
        var schema = declarations
            .Select(static (declared, cancellation) => SchemaBorder.Read(declared, cancellation))
            .WithTrackingName(Steps.Schema);

        // Everything emitted, as values; each output below looks at its own projection only.
        var tables = schema
            .Select(static (model, _) => model is null ? null : ModuleTables.Of(model))
            .WithTrackingName(Steps.Tables);

        // Permissions.g.cs: the constants, in a class whose name is free.
        var place = declarations
            .Select(static (declared, cancellation) => SchemaBorder.Place(declared, cancellation))
            .WithTrackingName(Steps.ConstantsPlace);
        var constants = tables
            .Select(static (all, _) => all?.Constants ?? default)
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
    }
}
