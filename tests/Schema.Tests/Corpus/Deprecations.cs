namespace Shop;

[QueryType]
public class Query
{
    [Deprecated("Use ObjectWithTranslations instead of Localizable", RemovalDate = "2023-09-04", Replacement = "Query.translations")]
    public IEnumerable<Display> GetDisplays() => [];

    [GraphQLDeprecated("Use displays")]
    public int OldCount => 1;

    [Obsolete("Use displays")]
    public int Older() => 1;

    public int Find(
        string text,
        [Deprecated("Use text")] string? name,
        [GraphQLDeprecated("Use text")] int? id,
        Filter filter) => 1;

    public IEnumerable<Display> Translations => [];
}

public abstract class Localizable
{
    [Deprecated("Renamed localized to translations", RemovalDate = "2023-09-04")]
    public string Localized { get; set; } = "";
}

public class Display : Localizable
{
    public int Id { get; set; }
    public State State { get; set; }
    public Category? Category { get; set; }
}

public class Category : Localizable { public int Id { get; set; } }

public class Filter
{
    [Deprecated("Use text")] public string? Name { get; set; }
    public string? Text { get; set; }
}

public enum State
{
    Open,
    [Deprecated("Use OPEN")] Opened,
    [GraphQLDeprecated("Use OPEN")] Begun,
}
