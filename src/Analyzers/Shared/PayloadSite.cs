using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>What mutations return, with the place where a developer would change it.</summary>
/// <param name="Payload">The facts.</param>
/// <param name="Mutation">The mutation; the first by coordinate when several return the same class.</param>
/// <param name="Class">The payload's class when it is written in this compilation.</param>
/// <param name="Position">The class, or the mutation's member when the class is written elsewhere.</param>
internal sealed record PayloadSite(PayloadModel Payload, FieldSite Mutation, INamedTypeSymbol? Class, Location Position)
{
    /// <summary>Whether the mutation returns a payload that the developer writes, rather than a convention.</summary>
    public bool IsOwnPayload => Payload.Shape == PayloadShape.Payload && !Payload.FromConvention;

    /// <summary>Whether the place is in a file.</summary>
    /// <param name="file">The file.</param>
    public bool IsIn(SyntaxTree file) => Position.SourceTree == file;

    /// <summary>Every payload class of the compilation once, every mutation that returns something else.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="fields">Its fields, with places in the compilation's own code.</param>
    /// <param name="assembly">The compilation's assembly: a payload of another project can't be changed here.</param>
    public static ImmutableArray<PayloadSite> All(
        SchemaReading reading, IEnumerable<FieldSite> fields, IAssemblySymbol assembly)
    {
        var classes = reading.TypeSites
            .Where(site => site.Role == TypeRole.ObjectType
                && SymbolEqualityComparer.Default.Equals(site.Class.ContainingAssembly, assembly))
            .ToLookup(site => site.TypeName, site => site.Class, System.StringComparer.Ordinal);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var sites = ImmutableArray.CreateBuilder<PayloadSite>();
        foreach (var mutation in fields
            .Where(site => site.Root == OperationKind.Mutation && site.Field.Payload is not null)
            .OrderBy(site => site.Coordinate, System.StringComparer.Ordinal))
        {
            var payload = mutation.Field.Payload!;
            var type = payload.Shape == PayloadShape.Payload && !payload.FromConvention
                ? classes[payload.TypeName].FirstOrDefault(candidate => Places.OfSymbol(candidate) is not null)
                : null;
            if (type is null)
            {
                sites.Add(new PayloadSite(payload, mutation, null, mutation.Position));
            }
            else if (seen.Add(type.OriginalDefinition))
            {
                sites.Add(new PayloadSite(payload, mutation, type, Places.OfSymbol(type)!));
            }
        }

        return sites.ToImmutable();
    }
}
