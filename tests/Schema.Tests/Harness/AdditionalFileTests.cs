using System.Collections.Immutable;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Schema.Tests.Harness.AdditionalFileTests.BadWord, GqlAuthTooling.Schema.Tests.Harness.AdditionalFileTests.Better>;
using VerifyAnalyzer =
    GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Schema.Tests.Harness.AdditionalFileTests.BadWord>;

namespace GqlAuthTooling.Schema.Tests.Harness;

/// <summary>Additional files take part in markup and fixes as sources do.</summary>
public sealed class AdditionalFileTests
{
    private static readonly TestCompilation Code = TestCompilation.Of("class A { }");

    [Fact]
    public async Task MarkupInAdditionalFiles_IsExpected()
    {
        await VerifyAnalyzer.AnalyzerAsync(Code.WithAdditionalFile("words.txt", "good [|bad|]").WithAdditionalFile("more.txt", "[|bad|]"));
        await VerifyAnalyzer.AnalyzerAsync(
            Code.WithAdditionalFile("words.txt", "{|#0:bad|}"), Expect.Diagnostic("TEST2").WithLocation(0).WithMessage("Bad in words.txt"));
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("[|good|]")]
    [InlineData("[|b|]ad")]
    public async Task WrongMarkup_Fails(string text) => Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(
        await Record.ExceptionAsync(() => VerifyAnalyzer.AnalyzerAsync(Code.WithAdditionalFile("words.txt", text))));

    [Fact]
    public void FileOfATakenPath_IsReplaced() => Assert.Equal(
        new TestFile("words.txt", "b"),
        Assert.Single(Code.WithAdditionalFile("words.txt", "a").WithAdditionalFile("words.txt", "b").AdditionalFiles));

    [Fact]
    public async Task Fix_ChangesTheAdditionalFile()
    {
        var marked = Code.WithAdditionalFile("words.txt", "good\n[|bad|]\n");
        await Verify.CodeFixAsync(marked, [new("words.txt", "good\ngood\n")]);
        await Verify.OffersAsync(marked, "Better");
        Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(
            await Record.ExceptionAsync(() => Verify.CodeFixAsync(marked, [new("words.txt", "good\nwell\n")])));
    }

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Rules of a test, not of a package.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class BadWord : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TEST2", "Bad", "Bad in {0}", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterAdditionalFileAction(file =>
            {
                var text = file.AdditionalFile.GetText()!;
                if (text.ToString().IndexOf("bad", StringComparison.Ordinal) is var start and >= 0)
                {
                    var span = new TextSpan(start, 3);
                    var place = Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
                    file.ReportDiagnostic(Diagnostic.Create(Rule, place, file.AdditionalFile.Path));
                }
            });
        }
    }
#pragma warning restore RS1036, RS1038, RS1041, RS2008

    [ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
    public sealed class Better : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["TEST2"];

        public override FixAllProvider? GetFixAllProvider() => null;

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var file = context.TextDocument;
            var text = await file.GetTextAsync(context.CancellationToken);
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Better",
                    _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, text.Replace(context.Span, "good"))),
                    "Better"),
                context.Diagnostics);
        }
    }
}
