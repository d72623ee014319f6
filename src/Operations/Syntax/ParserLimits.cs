namespace GqlAuthTooling.Operations;

/// <summary>What parsing a document may cost. Whatever is over a limit is refused with a <see cref="GraphQLSyntaxException"/>.</summary>
public sealed record ParserLimits
{
    /// <summary>The limits for files: large enough for any schema that is in use.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>How many bytes a document may have. Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many tokens a document may have. Default: 2,000,000. A token costs less than 100 bytes of memory.</summary>
    public int MaxTokens { get; init; } = 2_000_000;

    /// <summary>How deep selections, values and types may be nested, counted together. Default: 200. Where the stack of the thread
    /// is too small for that, less is refused already.</summary>
    public int MaxDepth { get; init; } = 200;
}
