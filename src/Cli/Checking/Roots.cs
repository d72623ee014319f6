using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>Whether there is a GraphQL schema to speak of.</summary>
internal static class Roots
{
    private const string LookedFor =
        "[QueryType], [MutationType], [SubscriptionType], [ExtendObjectType(\"Query\")] and its other forms, [ExtendObjectType<Query>], "
        + "AddQueryType<T>(), AddMutationType<T>(), AddSubscriptionType<T>(), AddTypeExtension<T>(), AddType<T>(), "
        + "ObjectType<T> and ObjectTypeExtension subclasses, [GraphQLRoot(OperationKind.Query)]";

    /// <summary>Whether a reading has a root type.</summary>
    /// <param name="reading">The reading.</param>
    public static bool Has(SchemaReading reading) =>
        reading.Model.Types.Any(type => type.Root is not null)
        || reading.TypeSites.Any(site => site.Role == TypeRole.RootClass)
        || reading.FieldSites.Any(site => site.Root is not null);

    /// <summary>Refuses input without any root.</summary>
    /// <param name="any">Whether there is one.</param>
    /// <param name="tree">The input.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static void MustExist(bool any, SourceTree tree)
    {
        if (!any)
        {
            var files = tree.Projects.Sum(project => project.Compilation.SyntaxTrees.Length);
            throw new InputException(
                $"no GraphQL roots found; looked for {LookedFor} in {files} file{(files == 1 ? "" : "s")} of {Names(tree.Projects)}. "
                + "Pass the project that declares the resolvers, or mark resolver classes of an engine-free library with "
                + "[GraphQLRoot(OperationKind.Query)].");
        }
    }

    private static string Names(IReadOnlyList<LoadedProject> projects) =>
        projects.Count <= 5
            ? string.Join(", ", projects.Select(project => project.Name))
            : string.Join(", ", projects.Take(5).Select(project => project.Name)) + $" and {projects.Count - 5} more projects";
}
