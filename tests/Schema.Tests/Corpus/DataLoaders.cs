namespace Shop;

[QueryType]
public static class Query
{
    public static Task<string?> GetName(int id, IDataLoader<int, string> loader) => loader.LoadAsync(id);

    [DataLoader]
    internal static Task<IReadOnlyDictionary<int, string>> GetNameByIdAsync(
        IReadOnlyList<int> ids, CancellationToken cancellation) => null!;
}
