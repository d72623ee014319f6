namespace GqlAuthTooling.Testing;

/// <summary>The steps that the compiler names itself. They hold compilations and syntax by nature.</summary>
internal static class CompilerSteps
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Compilation", "CompilationOptions", "MetadataReferences", "ParseOptions", "AdditionalTexts", "AnalyzerConfigOptions",
        "SourceOutput", "ImplementationSourceOutput", "HostOutput", "SyntaxTrees",
    };

    public static bool IsOne(string name) =>
        Names.Contains(name)
        || name.EndsWith("_ForAttribute", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeInternal", StringComparison.Ordinal);
}
