using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>An operation that a client sends.</summary>
/// <param name="Client">The client.</param>
/// <param name="Id">The id under which it is kept, or <see langword="null"/>.</param>
/// <param name="Source">The file, and in a manifest the entry.</param>
/// <param name="Judged">What it needs.</param>
internal sealed record ClientOperation(string Client, string? Id, string Source, JudgedOperation Judged)
{
    /// <summary>What a reader knows it by.</summary>
    public string Name => Judged.Operation?.Name ?? Id ?? "(anonymous)";
}

/// <summary>A document or an operation that can't be understood.</summary>
/// <param name="Client">The client.</param>
/// <param name="Source">The file, and in a manifest the entry.</param>
/// <param name="Operation">The operation's name or id, or <see langword="null"/>.</param>
/// <param name="Place">Where, with what the document is called.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record OperationFailure(string Client, string Source, string? Operation, string Place, string Message);
