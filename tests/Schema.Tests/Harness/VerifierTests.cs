using System.Collections.Immutable;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Schema.Tests.Harness.VerifierTests.LowerCaseClass, GqlAuthTooling.Schema.Tests.Harness.VerifierTests.Capitalize>;

namespace GqlAuthTooling.Schema.Tests.Harness;

/// <summary>The verifiers must object when a test is wrong: each is given one that is.</summary>
public sealed class VerifierTests
{
    [Fact]
    public async Task ExpectedDiagnostics_Pass()
    {
        await Verify.AnalyzerAsync("class [|a|] { } class B { }");
        await Verify.AnalyzerAsync(
            "class {|#0:a|} { }", Expect.Diagnostic("TEST1").WithLocation(0).WithArguments("a").WithSeverity(DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("class a { }")]
    [InlineData("class [|B|] { }")]
    [InlineData("[|class|] a { }")]
    [InlineData("class {|TEST2:a|} { }")]
    [InlineData("class [|a|] : DoesNotExist { }")]
    public Task UnexpectedOrMissingDiagnostics_Fail(string source) => FailsAsync(() => Verify.AnalyzerAsync(source));

    [Fact]
    public Task WrongArguments_Fail() => FailsAsync(() => Verify.AnalyzerAsync(
        "class {|#0:a|} { }", Expect.Diagnostic("TEST1").WithLocation(0).WithArguments("b")));

    [Fact]
    public async Task AnalyzerThatThrows_Fails()
    {
        await FailsAsync(() => AnalyzerVerifier<Throwing>.AnalyzerAsync("class A { }"));
        await FailsAsync(() => AnalyzerRun.RunAsync(TestCompilation.Of("class A { }"), new Throwing()));
    }

    [Fact]
    public async Task Fix_Capitalizes()
    {
        await Verify.CodeFixAsync("class [|a|] { } class [|b|] { }", "class A { } class B { }");
        await Verify.CodeFixAsync("class [|a|] { }", "class A { }", equivalenceKey: "Capitalize");
        await Verify.CodeFixAsync("class [|a|] { }", "class AA { }", index: 1);
        await Verify.OffersAsync("class [|a|] { }", "Capitalize", "Capitalize twice");
    }

    [Fact]
    public async Task WrongFix_Fails()
    {
        await FailsAsync(() => Verify.CodeFixAsync("class [|a|] { }", "class  A { }"));
        await FailsAsync(() => Verify.CodeFixAsync("class [|a|] { }", "class A { }", equivalenceKey: "Other"));
        await FailsAsync(() => Verify.CodeFixAsync("class [|a|] { } class A { }", "class A { } class A { }"));
        await FailsAsync(() => Verify.OffersAsync("class [|a|] { }", "Capitalize"));
    }

    [Fact]
    public async Task FixAll_Capitalizes()
    {
        await Verify.FixAllAsync("class [|a|] { } class [|b|] { }", "class A { } class B { }");
        await Verify.FixAllAsync(
            TestCompilation.Of("class [|a|] { }", "class [|b|] { }", "class C { }"),
            [new("Test0.cs", "class A { }"), new("Test1.cs", "class B { }")]);
        await FailsAsync(() => Verify.FixAllAsync("class [|a|] { } class [|b|] { }", "class A { } class b { }"));
    }

    [Fact]
    public void Names_MustKeepTheirPromise()
    {
        Assert.Empty(TestNames.BrokenPromisesIn("""class T { void A_Reports() => V("[|a|]"); void B_DoesNotReport() => V("a"); }"""));
        Assert.Single(TestNames.BrokenPromisesIn("""class T { void A_Reports() => V("a"); }"""));
        Assert.Single(TestNames.BrokenPromisesIn("""class T { void B_DoesNotReport() => V("{|GQLA001:a|}"); }"""));
    }

    private static async Task FailsAsync(Func<Task> verification) =>
        Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(await Record.ExceptionAsync(verification));

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Rules of a test, not of a package.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class LowerCaseClass : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule =
            new("TEST1", "Lower case", "Class '{0}' is lower case", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(
                symbol =>
                {
                    if (char.IsLower(symbol.Symbol.Name[0]))
                    {
                        symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                    }
                },
                SymbolKind.NamedType);
        }
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class Throwing : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TEST9", "Throws", "Throws", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(_ => throw new InvalidOperationException("On purpose."), SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1036, RS1038, RS1041, RS2008

    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class Capitalize : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["TEST1"];

        public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
            var declaration = root!.FindToken(context.Span.Start).Parent!.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
            foreach (var (title, times) in new[] { ("Capitalize", 1), ("Capitalize twice", 2) })
            {
                var name = string.Concat(Enumerable.Repeat(declaration.Identifier.ValueText.ToUpperInvariant(), times));
                var renamed = declaration.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(declaration.Identifier));
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, renamed))),
                        title),
                    context.Diagnostics);
            }
        }
    }
}
