using System.Reflection;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>
/// Serves a library that knows no GraphQL engine: what it marks with <see cref="GraphQLRootAttribute"/> becomes fields of the root
/// types. No class is listed here, so none can be forgotten.
/// </summary>
internal static class LibraryRoots
{
    public static IRequestExecutorBuilder AddRootsOf(this IRequestExecutorBuilder builder, Assembly library)
    {
        foreach (var root in library.GetExportedTypes().Where(type => type.IsDefined(typeof(GraphQLRootAttribute))))
        {
            builder.AddTypeExtension(typeof(RootFields<>).MakeGenericType(root));
        }

        return builder;
    }

    /// <summary>The members of a root class as fields of the root type; each request takes the class from its services.</summary>
    private sealed class RootFields<T> : ObjectTypeExtension<T>
    {
        protected override void Configure(IObjectTypeDescriptor<T> descriptor) =>
            descriptor.Name(typeof(T).GetCustomAttribute<GraphQLRootAttribute>()!.Operation.ToString());
    }
}
