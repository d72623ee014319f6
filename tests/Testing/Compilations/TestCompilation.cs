using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Testing;

/// <summary>
/// A compilation for a test, with the ceremony supplied: references, usings, options. Immutable; <c>With…</c> methods and
/// <c>with</c> expressions make variants.
/// </summary>
public sealed record TestCompilation
{
    /// <summary>The name of the file that holds the default usings.</summary>
    public const string UsingsPath = "TestUsings.cs";

    private TestCompilation()
    {
    }

    /// <summary>The source files, in order.</summary>
    public ImmutableArray<TestFile> Files { get; init; } = [];

    /// <summary>Additional files, for example the approved surface; verifiers read markup in them as in sources.</summary>
    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>What the compilation knows of HotChocolate.</summary>
    public HotChocolateFlavour HotChocolate { get; init; } = HotChocolateFlavour.V15;

    /// <summary>The framework.</summary>
    public TestFramework Framework { get; init; } = TestFramework.Net80;

    /// <summary>The C# version.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Whether nullable reference types are on.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the default usings are there: the SDK's implicit ones, ours and HotChocolate's.</summary>
    public bool DefaultUsings { get; init; } = true;

    /// <summary>Whether our runtime is referenced.</summary>
    public bool ReferencesRuntime { get; init; } = true;

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "Shop";

    /// <summary>MSBuild properties by name, as the compiler sees them under <c>build_property.</c>.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("RootNamespace", "Shop");

    /// <summary>Severities set by the user for diagnostic ids.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>Other assemblies built from source that this one references.</summary>
    public ImmutableArray<TestCompilation> References { get; init; } = [];

    /// <summary>Whether compile errors are part of the test; always so when HotChocolate is unresolved.</summary>
    public bool AllowCompileErrors { get; init; }

    /// <summary>A compilation of the sources, in files <c>Test0.cs</c>, <c>Test1.cs</c>, ….</summary>
    /// <param name="sources">The sources; markup is the verifiers' business, not this class's.</param>
    public static TestCompilation Of(params string[] sources) => new()
    {
        Files = [.. sources.Select((text, index) => new TestFile($"Test{index}.cs", text))],
    };

    /// <summary>A compilation of named files.</summary>
    /// <param name="files">The files.</param>
    public static TestCompilation OfFiles(params TestFile[] files) => new() { Files = [.. files] };

    /// <summary>The same with a file added, or replaced when the path is taken.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">Its text.</param>
    public TestCompilation WithFile(string path, string text) => this with { Files = Set(Files, new(path, text)) };

    /// <summary>The same with an additional file added, or replaced when the path is taken.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">Its text.</param>
    public TestCompilation WithAdditionalFile(string path, string text) =>
        this with { AdditionalFiles = Set(AdditionalFiles, new(path, text)) };

    /// <summary>The same with an MSBuild property.</summary>
    /// <param name="property">The property's name, for example <c>GqlAuthToday</c>.</param>
    /// <param name="value">Its value.</param>
    public TestCompilation WithOption(string property, string value) => this with { Options = Options.SetItem(property, value) };

    /// <summary>The same in another flavour.</summary>
    /// <param name="flavour">The flavour.</param>
    public TestCompilation WithHotChocolate(HotChocolateFlavour flavour) => this with { HotChocolate = flavour };

    /// <summary>The same with a severity set by the user.</summary>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="severity">The severity.</param>
    public TestCompilation WithSeverity(string id, ReportDiagnostic severity) =>
        this with { Severities = Severities.SetItem(id, severity) };

    /// <summary>The same with a reference to another assembly built from source.</summary>
    /// <param name="other">The other assembly; give it a name of its own.</param>
    public TestCompilation WithReference(TestCompilation other) => this with { References = References.Add(other) };

    /// <summary>The same without our or HotChocolate's or the SDK's usings.</summary>
    public TestCompilation WithoutUsings() => this with { DefaultUsings = false };

    /// <summary>The files as they are compiled: with the default usings.</summary>
    public IEnumerable<TestFile> AllFiles => DefaultUsings && LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp10
        ? Files.Prepend(new TestFile(UsingsPath, TestUsings.For(HotChocolate)))
        : Files;

    /// <summary>How the files are parsed.</summary>
    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion);

    /// <summary>How they are compiled.</summary>
    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, specificDiagnosticOptions: Severities);

    /// <summary>Every metadata reference.</summary>
    public IEnumerable<MetadataReference> AllReferences =>
    [
        .. TestReferences.Framework(Framework),
        .. ReferencesRuntime ? new[] { TestReferences.Runtime(Framework) } : [],
        .. TestReferences.Engine(HotChocolate),
        .. References.Select(reference => reference.Build().ToMetadataReference()),
    ];

    /// <summary>The compilation.</summary>
    public CSharpCompilation Build() => CSharpCompilation.Create(
        AssemblyName,
        AllFiles.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
        AllReferences,
        CompilationOptions);

    internal bool ExpectsCompileErrors => AllowCompileErrors || !HotChocolate.IsResolved();

    private static ImmutableArray<TestFile> Set(ImmutableArray<TestFile> files, TestFile file)
    {
        var index = files.ToList().FindIndex(candidate => candidate.Path == file.Path);
        return index < 0 ? files.Add(file) : files.SetItem(index, file);
    }
}

/// <summary>A file of a test.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
public sealed record TestFile(string Path, string Text);
