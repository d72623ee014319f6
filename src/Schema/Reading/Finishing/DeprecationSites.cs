using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Finds where the deprecations of a schema are written.</summary>
internal static class DeprecationSites
{
    public static ImmutableArray<DeprecationSite> Of(ReadingContext context)
    {
        var sites = new List<DeprecationSite>();
        foreach (var type in context.Types.All)
        {
            foreach (var field in type.Fields)
            {
                if (field.Deprecation is not null || HasDeprecatedArgument(field))
                {
                    sites.AddRange(Of(type, field, context.Compilation));
                }
            }
        }

        return ImmutableArray.Create(NameOrder.Of(sites, static site => site.Coordinate));
    }

    private static bool HasDeprecatedArgument(FieldDraft field)
    {
        for (var i = 0; field.HasArguments && i < field.Arguments.Count; i++)
        {
            if (field.Arguments[i].Deprecation is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<DeprecationSite> Of(TypeDraft type, FieldDraft field, Compilation compilation)
    {
        var coordinate = type.Name + "." + field.Name;
        if (field.Deprecation is { } deprecation && field.Member is { } member)
        {
            var kind = KindOf(type.Kind);
            yield return Create(
                kind,
                type.Name,
                coordinate,
                deprecation,
                kind == DeprecationKind.InputField && IsNonNull(field.Type) && !field.HasDefault,
                field.MovedArgument?.Owner ?? member,
                field.MovedArgument?.Position ?? field.Position,
                compilation);
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.Deprecation is { } declared && field.PlaceOf(argument.Name) is { } place)
            {
                yield return Create(
                    DeprecationKind.Argument,
                    type.Name,
                    ArgumentRows.Coordinate(coordinate, argument.Name),
                    declared,
                    IsNonNull(argument.Type) && !argument.HasDefault,
                    place.Owner,
                    place.Position,
                    compilation);
            }
        }
    }

    private static DeprecationSite Create(
        DeprecationKind kind,
        string typeName,
        string coordinate,
        DeprecationModel deprecation,
        bool isRequired,
        ISymbol owner,
        Location position,
        Compilation compilation)
    {
        // A code-first description has no attribute; one on its member says something of its own.
        var declared = DeprecationAttributes.DeclaredFor(owner, compilation);
        if (declared?.Declaration is not { } attribute || attribute.Source != deprecation.Source)
        {
            return new(kind, typeName, coordinate, deprecation, isRequired, owner, null, position);
        }

        return new(
            kind,
            typeName,
            coordinate,
            deprecation,
            isRequired,
            declared.Value.Owner,
            attribute.Data,
            attribute.Data.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? position);
    }

    private static DeprecationKind KindOf(SchemaTypeKind kind) => kind switch
    {
        SchemaTypeKind.InputObject => DeprecationKind.InputField,
        SchemaTypeKind.Enum => DeprecationKind.EnumValue,
        _ => DeprecationKind.Field,
    };

    private static bool IsNonNull(TypeReference type) => type.Syntax.EndsWith("!", System.StringComparison.Ordinal);
}
