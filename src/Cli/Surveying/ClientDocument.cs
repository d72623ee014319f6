namespace GqlAuthTooling.Cli.Surveying;

/// <summary>A document of a client, before it is parsed.</summary>
/// <param name="Client">The client.</param>
/// <param name="Source">The file, and in a manifest the entry.</param>
/// <param name="Id">The id under which it is kept, or <see langword="null"/>.</param>
/// <param name="Text">The document.</param>
/// <param name="IsPersisted">Whether it is complete by itself, as servers keep it; otherwise fragments of the client's other files
/// count too.</param>
internal sealed record ClientDocument(string Client, string Source, string? Id, string Text, bool IsPersisted);
