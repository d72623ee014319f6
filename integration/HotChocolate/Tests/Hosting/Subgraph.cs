using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Hosting;

/// <summary>A server as gateways ask one: by keys, with documents that they wrote.</summary>
public sealed class SubgraphQuery
{
    [PublicAccess("Gateways ask here for what they know the key of; types guard themselves")]
    [GraphQLName("_entities")]
    public IReadOnlyList<IEntity?> GetEntities(
        [GraphQLType<NonNullType<ListType<NonNullType<AnyType>>>>] IReadOnlyList<object> representations) =>
        [.. representations.Select(EngineApi.MembersOf).OfType<IReadOnlyDictionary<string, object?>>().Select(Find)];

    [PublicAccess("The schema is no secret")]
    [GraphQLName("_service")]
    public SubgraphService GetService() => new("type Part { sku: String! name: String! cost: Int! }");

    [PublicAccess("What wares there are is in the window; what they cost us is not")]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Ware> GetWares() => Ware.All.AsQueryable();

    [PublicAccess("Parts guard themselves")]
    [UsePaging(IncludeTotalCount = true)]
    public IQueryable<Part> GetParts() => new[] { new Part("B1", "Bolt", 7) }.AsQueryable();

    private static IEntity? Find(IReadOnlyDictionary<string, object?> key) => (string?)key["__typename"] switch
    {
        "Part" => new Part((string)key["sku"]!, "Bolt", 7),
        "Shelf" => new Shelf("S1"),
        _ => null,
    };
}

/// <summary>What is asked for by key.</summary>
[UnionType("_Entity")]
public interface IEntity;

/// <summary>What only some may read.</summary>
[RequiresPermission("Part:read")]
public sealed record Part(string Sku, string Name, [property: RequiresPermission("Part:cost")] int Cost) : IEntity;

/// <summary>What anyone may read, with parts on it.</summary>
public sealed record Shelf(string Code) : IEntity
{
    public IReadOnlyList<Part> Parts => [new("B1", "Bolt", 7)];
}

/// <summary>The subgraph about itself.</summary>
public sealed record SubgraphService(string Sdl);

/// <summary>What is listed, filtered and ordered by.</summary>
public sealed class Ware
{
    public static readonly Ware[] All =
    [
        new() { Name = "Anvil", Cost = 900, Maker = new("Acme", "acme@example.com") },
        new() { Name = "Bolt", Cost = 7, Maker = new("Bolts & Co", "bolts@example.com"), Offers = [new() { Price = 9 }] },
    ];

    public required string Name { get; init; }

    [RequiresPermission("Ware:cost")]
    public required int Cost { get; init; }

    public required Maker Maker { get; init; }

    public IReadOnlyList<Offer> Offers { get; init; } = [];
}

/// <summary>Who makes it.</summary>
public sealed record Maker(string Name, [property: RequiresPermission("Maker:contact")] string Email);

/// <summary>What nobody sees without permission.</summary>
[RequiresPermission("Offer:read")]
public sealed class Offer
{
    public int Price { get; init; }
}

/// <summary>Files come in here.</summary>
public sealed class SubgraphMutation
{
    [PublicAccess("Anyone may ask for an import; files are another matter")]
    public Task<string> ImportAsync([RequiresPermission("File:write")] IFile? file, ImportRequest? request, CancellationToken cancellationToken) =>
        ReadAsync(file ?? request?.Files?.FirstOrDefault() ?? request?.File, cancellationToken);

    private static async Task<string> ReadAsync(IFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return "nothing";
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

/// <summary>Files inside of an input.</summary>
public sealed record ImportRequest(
    string? Note,
    [property: RequiresPermission("File:write")] IFile? File,
    [property: RequiresPermission("File:write")] IReadOnlyList<IFile>? Files);

/// <summary>The subgraph as a server.</summary>
internal static class SubgraphServer
{
    public static Task<RunningServer> StartAsync(EnforcementMode mode = EnforcementMode.Reject, bool guardFilters = true) => RunningServer.StartAsync(
        services =>
        {
            TestCallers.Add(services);
            services.AddGraphQLServer()
                .AddQueryType<SubgraphQuery>()
                .AddMutationType<SubgraphMutation>()
                .AddType<Part>()
                .AddType<Shelf>()
                .AddType<UploadType>()
                .AddFiltering()
                .AddSorting()
                .ModifyCostOptions(options => options.EnforceCostLimits = false)

                // The map has the types of all the schemas that these tests declare.
                .AddGqlAuth(options => (options.Mode, options.AllowUnmapped, options.GuardFilters) = (mode, true, guardFilters));
        },
        app =>
        {
            app.UseAuthentication();
            app.MapGraphQL().WithBatching();
        });
}
