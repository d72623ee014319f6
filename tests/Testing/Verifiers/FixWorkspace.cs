using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>A real solution in an <see cref="AdhocWorkspace"/>, as the IDE applies fixes to it.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly TestCompilation _test;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public FixWorkspace(TestCompilation test, DiagnosticAnalyzer analyzer, int projects = 1)
    {
        _test = test;
        _analyzers = [analyzer];
        Solution = _workspace.CurrentSolution;
        for (var i = 0; i < projects; i++)
        {
            AddProject(i == 0 ? test.AssemblyName : test.AssemblyName + i);
        }
    }

    public Solution Solution { get; private set; }

    /// <summary>Source and additional documents of all projects.</summary>
    public IEnumerable<TextDocument> Documents => Solution.Projects.SelectMany(
        project => project.Documents.Concat(project.AdditionalDocuments));

    public void Dispose() => _workspace.Dispose();

    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        var current = Current(project);
        var additional = await Task.WhenAll(current.AdditionalDocuments.Select(
            async document => new TestFile(document.FilePath!, (await document.GetTextAsync().ConfigureAwait(false)).ToString())))
            .ConfigureAwait(false);
        var options = TestOptionsProvider.For(_test with { AdditionalFiles = [.. additional] });
        var compilation = await current.GetCompilationAsync().ConfigureAwait(false);
        return await AnalyzerRun.RunAsync(compilation!, options, _analyzers).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<string>> CompileErrorsAsync()
    {
        var errors = new List<string>();
        foreach (var project in Solution.Projects)
        {
            errors.AddRange(CompileErrors.Of((await project.GetCompilationAsync().ConfigureAwait(false))!));
        }

        return errors;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>Every test file's text, source or additional, by project and path.</summary>
    public async Task<IReadOnlyDictionary<(string Project, string Path), string>> TextsAsync()
    {
        var texts = new Dictionary<(string, string), string>();
        foreach (var document in Documents)
        {
            if (document.Name != TestCompilation.UsingsPath)
            {
                texts.Add((document.Project.Name, document.Name), (await document.GetTextAsync().ConfigureAwait(false)).ToString());
            }
        }

        return texts;
    }

    private Project Current(Project project) => Solution.GetProject(project.Id)!;

    private void AddProject(string name)
    {
        var id = ProjectId.CreateNewId(name);
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            _test.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: _test.CompilationOptions,
            parseOptions: _test.ParseOptions,
            metadataReferences: _test.AllReferences);
        Solution = Solution.AddProject(info);
        foreach (var file in _test.AllFiles)
        {
            Solution = Solution.AddDocument(
                DocumentId.CreateNewId(id, file.Path), file.Path, SourceText.From(file.Text), filePath: file.Path);
        }

        foreach (var file in _test.AdditionalFiles)
        {
            Solution = Solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id, file.Path), file.Path, SourceText.From(file.Text), filePath: file.Path);
        }
    }
}
