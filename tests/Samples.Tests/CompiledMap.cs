using System;
using System.Reflection;
using Storefront;

namespace GqlAuthTooling.Samples.Tests;

/// <summary>The permission map that the generator compiled into the protected shop.</summary>
internal static class CompiledMap
{
    public static PermissionMap Storefront { get; } = Load();

    private static PermissionMap Load()
    {
        var attribute = typeof(StorefrontServiceCollectionExtensions).Assembly.GetCustomAttribute<GqlAuthModuleAttribute>();
        Assert.NotNull(attribute);
        return PermissionMap.Compose(((IGqlAuthModule)Activator.CreateInstance(attribute.ModuleType)!).Module);
    }
}
