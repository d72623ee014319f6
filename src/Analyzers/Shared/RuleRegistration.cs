using System;
using System.Collections.Immutable;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>What a rule can look at; all of it live in the editor, nothing waits for the end of the compilation.</summary>
internal sealed class RuleRegistration
{
    private readonly AnalysisContext _analysis;

    public RuleRegistration(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>Runs for every declared symbol of the kind. Symbols come while the compiler binds: ask for no schema.</summary>
    /// <param name="check">The check.</param>
    /// <param name="kind">The kind.</param>
    public void OnSymbols(Action<SymbolAnalysisContext> check, SymbolKind kind) => _analysis.RegisterSymbolAction(check, kind);

    /// <summary>
    /// Runs for every symbol of the kinds that carries an access or deprecation attribute, file by file. Files come when the
    /// compiler has bound everything it needs itself, so that whoever then asks for the schema is not billed for that too.
    /// </summary>
    /// <param name="check">The check.</param>
    /// <param name="kinds">The kinds.</param>
    public void OnAttributes(Action<AttributeRuleContext> check, params SymbolKind[] kinds) =>
        _analysis.RegisterSemanticModelAction(context =>
        {
            foreach (var symbol in AttributedSymbols.In(context.SemanticModel, context.CancellationToken))
            {
                if (Array.IndexOf(kinds, symbol.Symbol.Kind) >= 0)
                {
                    check(new AttributeRuleContext(context, symbol));
                }
            }
        });

    /// <summary>
    /// Runs for every source file of a compilation that has a schema. A field's position decides to which file it
    /// belongs, so that also a field of a lambda or of a base class in another assembly has exactly one place.
    /// </summary>
    /// <param name="check">The check.</param>
    public void OnFiles(Action<FileRuleContext> check) =>
        _analysis.RegisterSemanticModelAction(context =>
        {
            var index = SchemaIndex.Of(
                context.SemanticModel.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
            if (!index.IsEmpty)
            {
                check(new FileRuleContext(context, index));
            }
        });

    /// <summary>
    /// Reads the schema before the first file asks for it. Files come in parallel and would all wait, each billed for its
    /// waiting; nobody waits for what a method begins, and methods come when the compiler has bound all declarations. A few
    /// rules that nobody switches off say this, as most methods are looked at in vain.
    /// </summary>
    /// <param name="next">What else to make of the schema ahead; must not wait.</param>
    public void ReadAhead(Action<SchemaIndex>? next = null) =>
        _analysis.RegisterSymbolAction(
            context =>
            {
                if (SchemaIndex.Ahead(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)
                    is { } index)
                {
                    next?.Invoke(index);
                }
            },
            SymbolKind.Method);

    /// <summary>Runs for every additional file, also in a compilation without a schema.</summary>
    /// <param name="check">The check.</param>
    public void OnAdditionalFiles(Action<AdditionalFileAnalysisContext> check) => _analysis.RegisterAdditionalFileAction(check);
}

/// <summary>One symbol with attributes, and on demand the schema around it.</summary>
internal readonly struct AttributeRuleContext
{
    private readonly SemanticModelAnalysisContext _context;
    private readonly AttributedSymbol _attributed;

    public AttributeRuleContext(SemanticModelAnalysisContext context, AttributedSymbol attributed)
    {
        _context = context;
        _attributed = attributed;
    }

    public ISymbol Symbol => _attributed.Symbol;

    /// <summary>The access attributes written on the symbol.</summary>
    public ImmutableArray<AccessDeclaration> Access => _attributed.Access;

    /// <summary>The deprecation attributes written on the symbol.</summary>
    public ImmutableArray<DeprecationDeclaration> Deprecations => _attributed.Deprecations;

    public Compilation Compilation => _context.SemanticModel.Compilation;

    /// <summary>The options in the file that declares the symbol.</summary>
    public RuleSettings Settings => new(_context.Options.AnalyzerConfigOptionsProvider, _context.SemanticModel.SyntaxTree);

    /// <summary>The schema; asking for it reads the compilation, so ask last.</summary>
    public SchemaIndex Schema => SchemaIndex.Of(
        Compilation, _context.Options.AnalyzerConfigOptionsProvider, _context.CancellationToken);

    /// <summary>The permission catalogue; asking for it reads it, so ask last.</summary>
    public ProjectCatalogue Catalogue => ProjectCatalogue.Of(
        Compilation, _context.Options.AdditionalFiles, _context.CancellationToken);

    public void Report(Diagnostic diagnostic) => _context.ReportDiagnostic(diagnostic);
}

/// <summary>One source file and the schema around it.</summary>
internal readonly struct FileRuleContext
{
    private readonly SemanticModelAnalysisContext _context;

    public FileRuleContext(SemanticModelAnalysisContext context, SchemaIndex schema)
    {
        _context = context;
        Schema = schema;
    }

    public SchemaIndex Schema { get; }

    public SyntaxTree File => _context.SemanticModel.SyntaxTree;

    public Compilation Compilation => _context.SemanticModel.Compilation;

    /// <summary>The options in this file.</summary>
    public RuleSettings Settings => new(Options, File);

    /// <summary>The options of all files, as written.</summary>
    public AnalyzerConfigOptionsProvider Options => _context.Options.AnalyzerConfigOptionsProvider;

    /// <summary>The additional files of the project.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => _context.Options.AdditionalFiles;

    /// <summary>The permission catalogue; asking for it reads it, so ask last.</summary>
    public ProjectCatalogue Catalogue => ProjectCatalogue.Of(Compilation, AdditionalFiles, Cancellation);

    public CancellationToken Cancellation => _context.CancellationToken;

    public void Report(Diagnostic diagnostic) => _context.ReportDiagnostic(diagnostic);
}
