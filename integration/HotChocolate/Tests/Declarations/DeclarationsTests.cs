using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.OnHotChocolate.Tests.Declarations;

/// <summary>The declarations that tests/Generators.Tests compiles the adapter against say what HotChocolate has.</summary>
public class DeclarationsTests
{
    private static readonly string[] Sets =
#if HOTCHOCOLATE13
        ["Common", "Until15", "V13"];
#elif HOTCHOCOLATE16
        ["Common", "From14", "V16"];
#else
        ["Common", "Until15", "From14", "V14To15", "V15"];
#endif

    // Every assembly may use those before it.
    private static readonly string[] Assemblies =
    [
        "HotChocolate.Primitives", "HotChocolate.Features", "HotChocolate.Language.SyntaxTree", "HotChocolate.Types.Abstractions",
        "HotChocolate.Abstractions", "HotChocolate.Execution.Abstractions", "HotChocolate.Execution.Operation.Abstractions",
        "HotChocolate.Types", "HotChocolate.Execution", "HotChocolate.CostAnalysis", "HotChocolate.Data", "Microsoft.AspNetCore.Http",
        "HotChocolate.AspNetCore",
    ];

    [Fact]
    public void Members_Exist_In_RealAssemblies()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var real = CSharpCompilation.Create("Real", references: platform.Select(Reference));
        var references = platform.Where(path => !IsDeclared(Path.GetFileName(path))).Select(Reference).ToList();
        var differences = new List<string>();
        var count = 0;
        foreach (var assembly in Assemblies)
        {
            var declared = CSharpCompilation.Create(
                assembly, TreesOf(assembly), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.Empty(declared.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
            references.Add(declared.ToMetadataReference());
            count += declared.SyntaxTrees.Count();
            differences.AddRange(DeclaredApi.Differences(declared.Assembly, real).Where(difference => !IsKnown(difference)));
        }

        Assert.True(count > 20, "The declarations were not copied to the output.");
        Assert.Empty(differences);
    }

#if HOTCHOCOLATE13
    // Its field classes are generic, and a reason may not be null: the adapter names the first nowhere and always has the second.
    private static bool IsKnown(string difference) => difference
        is "HotChocolate.Types.FieldBase is no public type" or "HotChocolate.Types.OutputFieldBase is no public type"
        || difference.StartsWith("HotChocolate.Types.IInterfaceFieldDescriptor: no HotChocolate.Types.IInterfaceFieldDescriptor", StringComparison.Ordinal);
#else
    private static bool IsKnown(string difference) => false;
#endif

    private static IEnumerable<SyntaxTree> TreesOf(string assembly) => Sets
        .Select(set => Path.Combine(AppContext.BaseDirectory, "Declarations", set, assembly))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs"))
        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file));

    private static bool IsDeclared(string file) =>
        file.StartsWith("HotChocolate", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
