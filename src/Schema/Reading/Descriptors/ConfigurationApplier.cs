using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Gives types what their descriptors say.</summary>
internal sealed class ConfigurationApplier
{
    private readonly ReadingContext _context;

    public ConfigurationApplier(ReadingContext context) => _context = context;

    /// <summary>Applies every configuration of a C# type.</summary>
    /// <param name="draft">The type.</param>
    /// <param name="type">The C# type.</param>
    /// <param name="extensions">Whether extensions are meant, or what defines the type.</param>
    /// <param name="classAccess">What a class of root fields declares for each of them.</param>
    public void ApplyAll(TypeDraft draft, INamedTypeSymbol type, bool extensions, IReadOnlyList<AccessPart>? classAccess = null)
    {
        foreach (var configuration in _context.Configurations)
        {
            if (configuration is { RuntimeType: { } target, Operation: null }
                && configuration.IsRebinding == extensions
                && (configuration.Kind == SchemaTypeKind.InputObject) == (draft.Kind == SchemaTypeKind.InputObject)
                && TypeRelations.Same(target, type)
                && (configuration.IsExtension || _context.Types.NameOf(configuration) == draft.Name)
                && (configuration.Class is null || _context.Roots.OperationNamed(_context.Roots.NameOf(configuration, configuration.Class)) is null))
            {
                Apply(draft, configuration, classAccess);
                if (extensions && draft.Kind == SchemaTypeKind.Object)
                {
                    Rebind(draft, type, configuration);
                }
            }
        }
    }

    /// <summary>Applies the configurations that name a type instead of its C# type.</summary>
    public void ApplyNamed(TypeDraft draft)
    {
        foreach (var configuration in _context.Configurations)
        {
            if (configuration.Kind == draft.Kind
                && configuration.RuntimeType is null or { TypeKind: TypeKind.Error or TypeKind.TypeParameter }
                && NameOf(configuration) == draft.Name)
            {
                Apply(draft, configuration);
            }
        }
    }

    /// <summary>The GraphQL name of the type a configuration is about, when it has one.</summary>
    public string? NameOf(TypeConfiguration configuration) =>
        configuration.Class is { } owner ? _context.Roots.NameOf(configuration, owner) : configuration.Name;

    /// <summary>Applies one configuration to a type.</summary>
    /// <param name="draft">The type.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="classAccess">What a class of root fields declares for each of them.</param>
    public void Apply(TypeDraft draft, TypeConfiguration configuration, IReadOnlyList<AccessPart>? classAccess = null)
    {
        draft.ExplicitBinding |= configuration.ExplicitBinding && !configuration.IsExtension;
        draft.HasUnreadFields |= configuration.HasUnreadFields;
        draft.IsNode |= configuration.IsNode;
        draft.NodeId ??= configuration.NodeId;

        // On a root type our own attributes hold for the fields of their class; the engine's hold for the whole type.
        var own = draft.Root is null ? new List<AccessPart>() : OwnParts(configuration.Access);
        draft.Access.AddRange(configuration.Access.Except(own));
        own.AddRange(classAccess ?? Array.Empty<AccessPart>());
        foreach (var contract in configuration.Implements.OfType<INamedTypeSymbol>())
        {
            var runtimeType = ConfigurationBase.Match(contract)?.RuntimeType ?? ConfigurationBase.Of(contract)?.RuntimeType;
            draft.Implements.Add(
                (_context.Types.Variants.Of(contract) is { } described ? _context.Types.NameOf(described) : null)
                ?? (runtimeType is null ? contract.Name : _context.Types.NameOf(runtimeType, SchemaTypeKind.Interface)));
        }

        foreach (var possible in configuration.PossibleTypes.OfType<INamedTypeSymbol>())
        {
            var member = _context.Types.EnsureSchemaType(possible, input: false)
                ?? (possible.TypeKind == TypeKind.Error ? null : _context.Types.Ensure(possible, input: false));
            if (member is not null)
            {
                draft.PossibleTypes.Add(member.Name);
            }
        }

        foreach (var field in configuration.Fields)
        {
            ApplyField(draft, configuration, field, own);
        }
    }

    /// <summary>The parts that are ours, not the engine's own authorization.</summary>
    public static List<AccessPart> OwnParts(IEnumerable<AccessPart> parts) =>
        parts.Where(part => part.Facts.Kind
            is not (AccessAttributeKind.HotChocolateAuthorize or AccessAttributeKind.HotChocolateAllowAnonymous)).ToList();

    /// <summary>
    /// An <c>ObjectTypeExtension&lt;T&gt;</c> binds all members of <c>T</c> once more, so what the type itself ignored or
    /// renamed is back under its own name: HotChocolate does so, and a map that said otherwise would hide an open field.
    /// </summary>
    private void Rebind(TypeDraft draft, INamedTypeSymbol type, TypeConfiguration configuration)
    {
        if (configuration.ExplicitBinding)
        {
            return;
        }

        var described = new HashSet<string?>(configuration.Fields.Select(field => field.MemberName), StringComparer.Ordinal);
        foreach (var member in MemberFilter.MembersOf(type, includeStatic: false))
        {
            if (described.Contains(member.Name))
            {
                continue;
            }

            draft.HandledMembers.Remove(member.OriginalDefinition);
            var name = _context.Binder.NameOf(member);
            var before = draft.Fields.Find(field => field.IsDescribed && field.Name == name && field.Member?.Name == member.Name);
            if (before is not null)
            {
                draft.Fields.Remove(before);
            }

            if (!draft.HasField(name))
            {
                _context.Binder.BindMember(draft, member, Array.Empty<AccessPart>(), null, type);
                KeepArguments(draft, name, before);
            }
            else if (!configuration.Fields.Exists(field => field.Name == name)
                && draft.Fields.Find(field => field.IsDescribed && field.Name == name) is { } there)
            {
                there.Access = AccessResolver.And(
                    there.Access,
                    AccessResolver.Combine(AccessResolver.OfMember(member, type, _context.Compilation), AccessModel.Inherited));
                _context.Binder.Merge(draft, there, member, type);
            }
        }
    }

    /// <summary>The type is bound anew, but the arguments that a description added stay, and so does what it declared.</summary>
    private static void KeepArguments(TypeDraft draft, string name, FieldDraft? before)
    {
        if (before is null || draft.Fields.Find(field => field.Name == name) is not { } field)
        {
            return;
        }

        ArgumentBinder.Keep(field, before);
        if (field.Access.Kind == AccessKind.Inherited)
        {
            field.Access = before.Access;
        }
    }

    private void ApplyField(
        TypeDraft draft, TypeConfiguration configuration, FieldConfiguration field, IReadOnlyList<AccessPart> classAccess)
    {
        if (draft.Kind == SchemaTypeKind.Enum)
        {
            ApplyValue(draft, field);
            return;
        }

        var members = field.MemberName is { } name && configuration.RuntimeType is INamedTypeSymbol owner
            ? MemberFilter.MembersOf(owner, includeStatic: true).Where(m => m.Name == name).ToList()
            : new List<ISymbol>();
        if (field.Ignored || (members.Count > 0 && !configuration.IsRebinding))
        {
            draft.HandledMembers.UnionWith(members.Select(member => member.OriginalDefinition));
            draft.Fields.RemoveAll(existing => !existing.IsDescribed
                && members.Exists(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, existing.Member)));
        }

        if (field.Ignored)
        {
            if (field.Name is { } ignored)
            {
                draft.IgnoredFields.Add(ignored);
                draft.Fields.RemoveAll(existing => existing.Name == ignored);
            }
        }
        else if (members.Count > 0)
        {
            _context.Binder.BindMember(draft, members[0], classAccess, field, configuration.RuntimeType as INamedTypeSymbol);
        }
        else
        {
            DescribeByName(draft, field, classAccess, configuration.IsExtension);
        }
    }

    /// <summary><c>.Field("x")</c> describes an existing field further, or makes a new one.</summary>
    private void DescribeByName(
        TypeDraft draft, FieldConfiguration field, IReadOnlyList<AccessPart> classAccess, bool isExtension)
    {
        var before = field.Name is { } text ? draft.Fields.Find(existing => existing.Name == text && !existing.IsDescribed) : null;
        if (before is not null)
        {
            draft.Fields.Remove(before);
        }

        _context.Binder.BindDescribed(draft, field, classAccess);
        if (before is not null && draft.Fields.Find(existing => existing.Name == before.Name) is { } after)
        {
            after.Access = AccessResolver.And(after.Access, before.Access);
            after.Deprecation ??= before.Deprecation;
            KeepArguments(draft, before.Name, before);
            if (!isExtension)
            {
                // What is there already comes from an extension, which the engine merges into the type's own description.
                after.Type = before.Type;
                ArgumentBinder.Keep(before, after);
                after.Arguments = before.Arguments;
            }

            if (!field.GivesType && field.ResolvedType is null && field.Member is null)
            {
                after.Type = before.Type;
                after.Member = before.Member;
            }
        }
    }

    private static void ApplyValue(TypeDraft draft, FieldConfiguration field)
    {
        if (field.MemberName is not { } value)
        {
            return;
        }

        if (field.Ignored)
        {
            draft.HandledNames.Add(value);
        }
        else
        {
            draft.ValueNames[value] = field.Name ?? string.Empty;
            if (field.Deprecation is { } deprecation)
            {
                draft.ValueDeprecations[value] = (deprecation, field.Position.GetLocation());
            }
        }
    }
}
