using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Turns finished drafts into the value model, and keeps the symbols beside it.</summary>
internal static class ModelFactory
{
    public static SchemaReading Create(ReadingContext context, string assemblyName)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSite>();
        var defaults = new DefaultLiterals(context.Types);
        var drafts = NameOrder.Of(
            context.Types.All.Where(type => type.Root is null || type.Fields.Count > 0).ToList(), static type => type.Name);
        var types = new TypeModel[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            SetDefaults(drafts[i], defaults);
            types[i] = TypeOf(drafts[i]);
        }

        foreach (var draft in drafts.Where(type => type.Root is not null).Concat(drafts.Where(type => type.Root is null)))
        {
            AddSites(draft, fields);
        }

        var notes = context.Notes.Sites.ToImmutableArray();
        var model = new SchemaModel(
            assemblyName,
            EquatableArray<TypeModel>.Keep(types),
            notes.Select(site => site.Note).ToEquatableArray());
        return new SchemaReading(
            model,
            fields.ToImmutable(),
            context.Sites.GroupBy(site => (site.Role, site.TypeName, SymbolNames.Of(site.Class)))
                .Select(group => group.First()).ToImmutableArray(),

            // A description that several classes inherit is read once for each.
            context.PermissionUses.GroupBy(use => use.Position).Select(group => group.First()).ToImmutableArray(),
            notes)
        {
            DeprecationSites = DeprecationSites.Of(context),
            Completeness = CompleteTypes.Of(context),
        };
    }

    private static void AddSites(TypeDraft draft, ImmutableArray<FieldSite>.Builder sites)
    {
        foreach (var field in draft.Fields)
        {
            if (field.Member is { } member)
            {
                sites.Add(new FieldSite(
                    draft.Name, draft.Root, FieldOf(field), member, field.Position, draft.Kind == SchemaTypeKind.InputObject));
            }
        }
    }

    private static void SetDefaults(TypeDraft draft, DefaultLiterals defaults)
    {
        foreach (var field in draft.Fields)
        {
            if (field is { HasDefault: true, HasOtherDefault: false })
            {
                field.Default = defaults.Of(field.MovedArgument?.Owner ?? field.Member, field.Type);
            }

            for (var i = 0; field.HasArguments && i < field.Arguments.Count; i++)
            {
                var argument = field.Arguments[i];
                if (argument.HasDefault && field.OtherDefaults?.Contains(argument.Name) != true
                    && field.PlaceOf(argument.Name) is { Owner: IParameterSymbol parameter })
                {
                    field.Arguments[i] = argument with { Default = defaults.Of(parameter, argument.Type) };
                }
            }
        }
    }

    private static TypeModel TypeOf(TypeDraft draft) => new(
        draft.Name,
        draft.Kind,
        draft.Root,
        SymbolNames.Of(draft.Clr),
        draft.Origin,
        draft.Root is null ? AccessResolver.Combine(draft.Access, AccessModel.Inherited) : AccessModel.Inherited,
        ImplementedBy(draft),
        draft.PossibleTypes.ToEquatableArray(),
        EquatableArray<FieldModel>.Keep(FieldsOf(draft)))
    {
        Lookup = draft.Lookup,
        Filtering = draft.Filtering,
        Sorting = draft.Sorting,
    };

    private static EquatableArray<string> ImplementedBy(TypeDraft draft) => draft.Implements.Count == 0
        ? default
        : draft.Implements.Where(name => name != draft.Name).ToEquatableArray();

    /// <summary>The fields by name, those of one name as one.</summary>
    private static FieldModel[] FieldsOf(TypeDraft draft)
    {
        var sorted = NameOrder.Of(draft.Fields, static field => field.Name);
        var fields = new FieldModel[sorted.Length];
        var count = 0;
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && sorted[next].Name == sorted[first].Name)
            {
                next++;
            }

            fields[count++] = next == first + 1 ? FieldOf(sorted[first]) : Merge(sorted.Skip(first).Take(next - first).ToList());
        }

        Array.Resize(ref fields, count);
        return fields;
    }

    /// <summary>
    /// One field of all the members that give its name. When they disagree about access the coordinate gets all
    /// requirements, or stays undeclared if one of them declares nothing; GQLA901 reports it.
    /// </summary>
    private static FieldModel Merge(List<FieldDraft> sites)
    {
        var first = FieldOf(sites.Find(site => site.IsDescribed) ?? sites[sites.Count - 1]);
        var access = sites.Exists(site => site.Access.Kind == AccessKind.Undeclared)
            ? AccessModel.Undeclared
            : sites.Select(site => site.Access).Aggregate(AccessResolver.And);
        return first with
        {
            Access = access,
            Arguments = sites.SelectMany(site => site.Arguments)
                .GroupBy(argument => argument.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Aggregate((one, other) => one with
                {
                    Access = AccessResolver.And(one.Access, other.Access),
                    Default = one.Default == other.Default ? one.Default : null,
                }))
                .ToEquatableArray(),
        };
    }

    private static FieldModel FieldOf(FieldDraft field) => field.Model ??= new FieldModel(
        field.Name,
        field.Type,
        field.HasArguments
            ? EquatableArray<ArgumentModel>.Keep(NameOrder.Of(field.Arguments, static argument => argument.Name))
            : default,
        field.Access,
        field.Deprecation,
        field.Payload,
        field.Member is null ? string.Empty : SymbolNames.Of(field.Member))
    {
        HasDefault = field.HasDefault,
        Default = field.Default,
        IsProperty = field.Member is IPropertySymbol,
        PropertyType = field.PropertyType,
        Filtering = field.Filtering,
        Sorting = field.Sorting,
    };
}
