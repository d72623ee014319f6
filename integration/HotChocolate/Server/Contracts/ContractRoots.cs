using HotChocolate.Subscriptions;

namespace GqlAuthTooling.OnHotChocolate.Server.Contracts;

[QueryType]
public static class ContractQueries
{
    [PublicAccess("Memos are for everybody; contracts guard themselves")]
    public static IReadOnlyList<IDocument> GetDocuments() =>
        [new Memo { Title = "Memo", Text = "Hello" }, new Contract { Id = 1, Title = "Contract 1" }];

    [PublicAccess("Memos are for everybody; contracts guard themselves")]
    public static IReadOnlyList<IAttachment> GetAttachments() =>
        [new Memo { Title = "Memo", Text = "Hello" }, new Contract { Id = 1, Title = "Contract 1" }];

    [PublicAccess("Memos are for everybody")]
    public static Memo GetMemo() => new() { Title = "Memo", Text = "Hello" };

    [RequiresPermission("Contract:find")]
    public static Contract? GetContract(int id) => new() { Id = id, Title = $"Contract {id}" };

    /// <summary>Folders are free; whoever filters by an owner's tax number must be allowed to know it.</summary>
    [PublicAccess("The names of folders are on the wall")]
    public static IReadOnlyList<Folder> GetFolders(FolderFilter? filter) => [new() { Name = filter?.Owner?.Name ?? "Sales" }];
}

public sealed record FolderFilter(string? Name, OwnerFilter? Owner, IReadOnlyList<OwnerFilter>? AnyOwner);

public sealed record OwnerFilter(string? Name, [property: RequiresPermission("Owner:read")] string? TaxNumber);

[MutationType]
[RequiresPermission("Folder:write")]
public static class FolderMutations
{
    public static async Task<Folder> RenameFolderAsync(string name, [Service] ITopicEventSender sender, CancellationToken cancellationToken)
    {
        var folder = new Folder { Name = name };
        await sender.SendAsync("folderRenamed", folder, cancellationToken);
        return folder;
    }
}

[SubscriptionType]
[RequiresPermission("Folder:read")]
public static class FolderSubscriptions
{
    [Subscribe]
    [Topic("folderRenamed")]
    public static Folder OnFolderRenamed([EventMessage] Folder folder) => folder;
}
