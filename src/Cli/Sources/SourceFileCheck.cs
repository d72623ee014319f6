using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Whether a file that was named on the command line holds C# at all.</summary>
internal static class SourceFileCheck
{
    /// <summary>Refuses a file that is no C#; C# with errors in it passes.</summary>
    /// <param name="path">The file, a full path.</param>
    /// <exception cref="InputException">The file is unreadable, binary, or text of another kind.</exception>
    public static void MustBeCSharp(string path)
    {
        if (SourceFiles.Read(path, out var problem) is not { } text)
        {
            throw new InputException($"The file '{path}' {problem}. Pass a readable C# file.");
        }

        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var declares = root.Members.Any(member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax);
        if (!declares && root.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            var line = error.Location.GetLineSpan().StartLinePosition;
            throw new InputException(
                $"The file '{path}' is no C#: it declares nothing, and line {line.Line + 1}, column {line.Character + 1} reads as an error "
                + $"({error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.')}). Pass a C# file, or the folder that holds the sources.");
        }
    }
}
