namespace GqlAuthTooling;

/// <summary>What one assembly declares about a type of the schema.</summary>
/// <param name="Name">The GraphQL name of the type.</param>
/// <param name="Root">The operation whose root this type is, or <see langword="null"/>.</param>
/// <param name="Access">The access declared on the type; <see cref="AccessKind.Inherited"/> when nothing is.</param>
/// <param name="Requirement">Where <see cref="PermissionModule.Requirements"/> has what every field of the type needs.</param>
/// <param name="Delegated">What HotChocolate checks for the type, for people to read; <see langword="null"/> when nothing.</param>
public sealed record TypeEntry(string Name, OperationKind? Root, AccessKind Access, int Requirement, string? Delegated);
