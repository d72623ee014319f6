using HotChocolate.Authorization;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Contracts;

/// <summary>An interface with one guarded implementer.</summary>
[InterfaceType("Document")]
public interface IDocument
{
    string Title { get; }
}

/// <summary>A union with one guarded member.</summary>
[UnionType("Attachment")]
public interface IAttachment;

/// <summary>What anyone may read.</summary>
public sealed class Memo : IDocument, IAttachment
{
    public required string Title { get; init; }

    public required string Text { get; init; }
}

/// <summary>What only some may read, on whatever way they reach it; also by its global id.</summary>
[Node]
[RequiresPermission("Contract:read")]
public sealed class Contract : IDocument, IAttachment
{
    public int Id { get; init; }

    public required string Title { get; init; }

    [RequiresPermission("Contract:price")]
    public decimal Price => 100 * Id;

    /// <summary>Guarded twice: by the type's permission, and by HotChocolate itself.</summary>
    [Authorize(Roles = ["auditor"])]
    public string Ledger => $"L{Id}";

    public static Task<Contract?> GetAsync(int id) => Task.FromResult<Contract?>(new() { Id = id, Title = $"Contract {id}" });
}

/// <summary>A type that guards nothing, on the way to one that does.</summary>
public sealed class Folder
{
    public required string Name { get; init; }

    public IReadOnlyList<Contract> Contracts => [new() { Id = 1, Title = "Contract 1" }];

    public IReadOnlyList<Memo> Memos => [new() { Title = "Memo", Text = "Hello" }];
}
