using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GqlAuthTooling.CodeFixes;

/// <summary>A diagnostic and what is around it.</summary>
internal sealed class FixTarget
{
    private readonly DocumentEditor _editor;

    public FixTarget(DocumentEditor editor, Diagnostic diagnostic)
    {
        _editor = editor;
        Diagnostic = diagnostic;
    }

    public Diagnostic Diagnostic { get; }

    public SemanticModel Model => _editor.SemanticModel;

    public SyntaxGenerator Generator => _editor.Generator;

    /// <summary>The node at the diagnostic, the innermost one.</summary>
    public SyntaxNode Node => _editor.OriginalRoot.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The line end that the file uses.</summary>
    public SyntaxTrivia EndOfLine => Layout.EndOfLine(_editor.OriginalRoot);

    /// <summary>The attribute at the diagnostic, or around it when the diagnostic is on a value.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The declaration whose name the diagnostic is on, or <see langword="null"/> when it is on something else.</summary>
    public SyntaxNode? Declaration
    {
        get
        {
            var token = _editor.OriginalRoot.FindToken(Diagnostic.Location.SourceSpan.Start);
            var name = token.Parent switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier,
                MethodDeclarationSyntax method => method.Identifier,
                PropertyDeclarationSyntax property => property.Identifier,
                ParameterSyntax parameter => parameter.Identifier,
                _ => default,
            };
            return token.Span == Diagnostic.Location.SourceSpan && name == token ? token.Parent : null;
        }
    }

    /// <summary>A type of the compilation by its metadata name.</summary>
    /// <param name="metadataName">The name.</param>
    public INamedTypeSymbol? Type(string metadataName) => Model.Compilation.GetTypeByMetadataName(metadataName);

    /// <summary>Whether the code may use a version of the language.</summary>
    /// <param name="version">The version as <see cref="LanguageVersion"/> numbers it: C# 12 is 1200.</param>
    public bool HasLanguage(int version) =>
        Model.SyntaxTree.Options is CSharpParseOptions options && (int)options.LanguageVersion >= version;

    /// <summary>The type as it is written here: simplified, with a using directive where one is needed.</summary>
    /// <param name="type">The type.</param>
    public TypeSyntax Written(ITypeSymbol type) =>
        Imports.Mark((TypeSyntax)Generator.TypeExpression(type), type, Model, Diagnostic.Location.SourceSpan.Start);
}
