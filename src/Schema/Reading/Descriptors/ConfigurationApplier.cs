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
    public void ApplyAll(TypeDraft draft, INamedTypeSymbol type, bool extensions)
    {
        foreach (var configuration in _context.Configurations)
        {
            if (configuration.RuntimeType is { } target
                && configuration.IsRebinding == extensions
                && (configuration.Kind == SchemaTypeKind.InputObject) == (draft.Kind == SchemaTypeKind.InputObject)
                && TypeRelations.Same(target, type)
                && (configuration.Class is null || _context.Roots.OperationNamed(_context.Roots.NameOf(configuration, configuration.Class)) is null))
            {
                Apply(draft, configuration);
                if (extensions && draft.Kind == SchemaTypeKind.Object)
                {
                    Rebind(draft, type, configuration);
                }
            }
        }
    }

    /// <summary>Applies one configuration to a type.</summary>
    public void Apply(TypeDraft draft, TypeConfiguration configuration)
    {
        draft.ExplicitBinding |= configuration.ExplicitBinding && !configuration.IsExtension;
        draft.Access.AddRange(configuration.Access);
        foreach (var contract in configuration.Implements.OfType<INamedTypeSymbol>())
        {
            var runtimeType = ConfigurationBase.Match(contract)?.RuntimeType ?? ConfigurationBase.Of(contract)?.RuntimeType;
            draft.Implements.Add(runtimeType is null ? contract.Name : _context.Types.NameOf(runtimeType, SchemaTypeKind.Interface));
        }

        foreach (var possible in configuration.PossibleTypes.OfType<INamedTypeSymbol>())
        {
            var runtimeType = ConfigurationBase.Match(possible)?.RuntimeType ?? ConfigurationBase.Of(possible)?.RuntimeType ?? possible;
            if (runtimeType is INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
            {
                draft.PossibleTypes.Add(_context.Types.Ensure(named, input: false).Name);
            }
        }

        foreach (var field in configuration.Fields)
        {
            ApplyField(draft, configuration, field);
        }
    }

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

            draft.HandledMembers.Remove(member.Name);
            var name = _context.Binder.NameOf(member);
            var before = draft.Fields.Find(field => field.IsDescribed && field.Name == name && field.Member?.Name == member.Name);
            if (before is not null)
            {
                draft.Fields.Remove(before);
            }

            if (!draft.HasField(name))
            {
                _context.Binder.BindMember(draft, member, Array.Empty<AccessPart>(), null);
                KeepArguments(draft, name, before);
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

        field.Arguments.AddRange(before.Arguments.Where(argument => !field.Arguments.Exists(known => known.Name == argument.Name)));
        if (field.Access.Kind == AccessKind.Inherited)
        {
            field.Access = before.Access;
        }
    }

    private void ApplyField(TypeDraft draft, TypeConfiguration configuration, FieldConfiguration field)
    {
        var owner = configuration.RuntimeType as INamedTypeSymbol;
        var member = field.MemberName is { } name && owner is not null
            ? MemberFilter.MembersOf(owner, includeStatic: true).FirstOrDefault(m => m.Name == name)
            : null;
        if (field.Ignored)
        {
            if (field.MemberName is { } ignored)
            {
                draft.HandledMembers.Add(ignored);
                draft.Fields.RemoveAll(existing => existing.Member?.Name == ignored && !existing.IsDescribed);
            }

            if (field.Name is { } ignoredName)
            {
                draft.IgnoredFields.Add(ignoredName);
                draft.Fields.RemoveAll(existing => existing.Name == ignoredName);
            }

            return;
        }

        if (draft.Kind == SchemaTypeKind.Enum)
        {
            if (field.MemberName is { } value)
            {
                draft.ValueNames[value] = field.Name ?? string.Empty;
            }

            return;
        }

        if (field.MemberName is { } handled && !configuration.IsRebinding)
        {
            draft.HandledMembers.Add(handled);
            draft.Fields.RemoveAll(existing => existing.Member?.Name == handled && !existing.IsDescribed);
        }

        if (member is not null)
        {
            _context.Binder.BindMember(draft, member, Array.Empty<AccessPart>(), field);
        }
        else
        {
            if (field.Name is { } text)
            {
                // .Field("x") names an existing member's field when there is one, and describes it further.
                draft.Fields.RemoveAll(existing => existing.Name == text && !existing.IsDescribed);
            }

            _context.Binder.BindDescribed(draft, field);
        }
    }
}
