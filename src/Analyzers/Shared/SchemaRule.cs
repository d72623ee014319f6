using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// What all rules have in common: they run concurrently, leave generated code alone (the reader doesn't read it
/// either), share one reading of the compilation, and are silent where there is no schema: a rule starts from a field
/// of the schema, from an access attribute or from an additional file, and without any of them never runs.
/// </summary>
public abstract class SchemaRule : DiagnosticAnalyzer
{
    /// <summary>A rule with its descriptor.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="options">The options that it reads, for its page.</param>
    protected SchemaRule(DiagnosticDescriptor descriptor, params RuleOption[] options)
    {
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
        Options = options.ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>The options that the rule reads.</summary>
    public ImmutableArray<RuleOption> Options { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(new RuleRegistration(context));
    }

    /// <summary>Says what the rule looks at.</summary>
    /// <param name="registration">Where to say it.</param>
    private protected abstract void Register(RuleRegistration registration);
}
