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

    /// <summary>Runs for every declared symbol of the kinds.</summary>
    /// <param name="check">The check.</param>
    /// <param name="kinds">The kinds.</param>
    public void OnSymbols(Action<SymbolRuleContext> check, params SymbolKind[] kinds) =>
        _analysis.RegisterSymbolAction(context => check(new SymbolRuleContext(context)), kinds);

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

    /// <summary>Runs for every additional file, also in a compilation without a schema.</summary>
    /// <param name="check">The check.</param>
    public void OnAdditionalFiles(Action<AdditionalFileAnalysisContext> check) => _analysis.RegisterAdditionalFileAction(check);
}

/// <summary>One symbol, and on demand the schema around it.</summary>
internal readonly struct SymbolRuleContext
{
    private readonly SymbolAnalysisContext _context;

    public SymbolRuleContext(SymbolAnalysisContext context) => _context = context;

    public ISymbol Symbol => _context.Symbol;

    public Compilation Compilation => _context.Compilation;

    /// <summary>The options in the file that declares the symbol.</summary>
    public RuleSettings Settings => new(
        _context.Options.AnalyzerConfigOptionsProvider,
        Symbol.DeclaringSyntaxReferences.IsEmpty ? null : Symbol.DeclaringSyntaxReferences[0].SyntaxTree);

    /// <summary>The additional files of the project.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => _context.Options.AdditionalFiles;

    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>The schema; asking for it reads the compilation, so ask last.</summary>
    public SchemaIndex Schema => SchemaIndex.Of(
        _context.Compilation, _context.Options.AnalyzerConfigOptionsProvider, _context.CancellationToken);

    /// <summary>The permission catalogue; asking for it reads it, so ask last.</summary>
    public ProjectCatalogue Catalogue => ProjectCatalogue.Of(_context.Compilation, AdditionalFiles, Cancellation);

    /// <summary>The access attributes written on the symbol.</summary>
    public ImmutableArray<AccessDeclaration> AccessAttributes() => WrittenAccess.Of(Compilation).On(Symbol);

    /// <summary>The deprecation attributes written on the symbol.</summary>
    public ImmutableArray<DeprecationDeclaration> DeprecationAttributes() =>
        GqlAuthTooling.Schema.DeprecationAttributes.Of(Symbol, Compilation);

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
