namespace GqlAuthTooling.Testing;

/// <summary>The usings that test sources need not write.</summary>
internal static class TestUsings
{
    private static readonly string[] Sdk =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
    ];

    // Without an Authorization namespace: HotChocolate's and ASP.NET Core's attributes have the same names, and which of
    // them a resolver carries is what a test is about.
    private static readonly string[] Engine =
    [
        "GreenDonut", "HotChocolate", "HotChocolate.Data", "HotChocolate.Execution", "HotChocolate.Execution.Configuration",
        "HotChocolate.Resolvers", "HotChocolate.Subscriptions", "HotChocolate.Types", "HotChocolate.Types.Pagination",
        "HotChocolate.Types.Relay", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.DependencyInjection",
    ];

    public static string For(HotChocolateFlavour flavour) => string.Concat(
        Sdk.Append("GqlAuthTooling")
            .Concat(flavour.UsesHotChocolate() ? Engine : [])
            .Select(name => $"global using global::{name};\n"));
}
