using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The primary constructor parameter that a record's property comes from. An attribute written there without
/// <c>property:</c> sits on the parameter; whoever wrote it meant the field, so it counts.
/// </summary>
internal static class RecordParameters
{
    /// <summary>The parameters that may stand for a property; none for what is no record's property.</summary>
    /// <param name="symbol">A symbol of any kind.</param>
    public static ImmutableArray<IParameterSymbol> Of(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType: { IsRecord: true } record } property
            ? Of(property, record)
            : ImmutableArray<IParameterSymbol>.Empty;

    private static ImmutableArray<IParameterSymbol> Of(IPropertySymbol property, INamedTypeSymbol record)
    {
        var found = ImmutableArray<IParameterSymbol>.Empty;
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                // By name and type, so that it also holds for records of other assemblies, which have no syntax here.
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    found = found.Add(parameter);
                }
            }
        }

        return found;
    }
}
