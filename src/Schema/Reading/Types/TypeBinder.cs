using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Binds the types that became reachable: their own members, what configures them, what extends them.</summary>
internal sealed class TypeBinder
{
    private readonly ReadingContext _context;
    private readonly ConfigurationApplier _configurations;
    private readonly List<Registration> _extensions;
    private readonly ILookup<string?, Registration> _extensionsByName;

    public TypeBinder(ReadingContext context)
    {
        _context = context;
        _configurations = new ConfigurationApplier(context);

        // Every type of the schema asks what extends it.
        _extensions = context.Registrations.FindAll(registration => registration.Kind == RegistrationKind.Extension);
        _extensionsByName = _extensions.ToLookup(TargetNameOf, StringComparer.Ordinal);
    }

    /// <summary>Binds every type that became reachable, until none is left.</summary>
    public void Drain()
    {
        while (_context.Types.Pending.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            Bind(_context.Types.Pending.Dequeue());
        }

        while (_context.Types.Namesakes.Count > 0)
        {
            var (draft, type) = _context.Types.Namesakes.Dequeue();
            _context.Notes.Add(
                type,
                "it has the GraphQL name of another class, " + draft.Name + ", and both are read as one type",
                "give one of them another name");
            draft.Access.AddRange(AccessResolver.OfClass(type, AccessOrigin.Type, _context.Compilation));
            _context.Sites.Add(new TypeSite(RoleOf(draft.Kind), draft.Name, type, draft.Root));
            if (draft.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.InputObject)
            {
                _context.Binder.BindClass(draft, type, includeStatic: false, Array.Empty<AccessPart>(), isTypeClass: false);
            }
        }

        if (_context.Types.Pending.Count > 0)
        {
            Drain();
        }
    }

    /// <summary>Removes what an extension ignores from the type it extends.</summary>
    public static void Ignore(TypeDraft draft, Registration registration)
    {
        foreach (var ignored in registration.IgnoredMembers)
        {
            if (ignored is not null)
            {
                draft.HandledNames.Add(ignored);
                draft.IgnoredFields.Add(ignored);
                draft.Fields.RemoveAll(field => field.Name == ignored || field.Member?.Name == ignored);
            }
        }
    }

    private void Bind(TypeDraft draft)
    {
        if (draft.Clr is { } type && draft.Root is null)
        {
            _context.Sites.Add(new TypeSite(RoleOf(draft.Kind), draft.Name, type, null));
            draft.Access.AddRange(AccessResolver.OfClass(type, AccessOrigin.Type, _context.Compilation));
            _configurations.ApplyAll(draft, type, extensions: false);
            _configurations.ApplyNamed(draft);
            ApplyExtensions(draft, type, r => r.IsTypeClass);
            if (draft.Kind == SchemaTypeKind.Enum)
            {
                EnumBinder.Bind(draft, type, _context.Binder, _context.Compilation);
            }
            else if (draft.Kind != SchemaTypeKind.Union && !draft.ExplicitBinding && !_context.Options.ExplicitBinding)
            {
                _context.Binder.BindClass(draft, type, includeStatic: false, Array.Empty<AccessPart>(), isTypeClass: false);
            }

            _configurations.ApplyAll(draft, type, extensions: true);

            ApplyExtensions(draft, type, r => !r.IsTypeClass);
        }
        else if (draft.Clr is null)
        {
            if (draft.Root is null)
            {
                _configurations.ApplyNamed(draft);
            }
        }

        if (draft.Root is null)
        {
            foreach (var registration in _extensionsByName[draft.Name])
            {
                Extend(draft, registration);
            }
        }
    }

    /// <summary>The one type that an extension is for: named, or described by the class that is named.</summary>
    private string? TargetNameOf(Registration registration) => registration.TargetName
        ?? (registration.TargetType is INamedTypeSymbol target && _context.Types.Variants.Of(target) is { } configuration
            ? _context.Roots.NameOf(configuration, target)
            : null);

    private void ApplyExtensions(TypeDraft draft, INamedTypeSymbol type, Func<Registration, bool> wanted)
    {
        foreach (var registration in _extensions)
        {
            if (registration.TargetType is { } target
                && wanted(registration)
                && (draft.Kind == SchemaTypeKind.InputObject) == (registration.TypeKind == SchemaTypeKind.InputObject)
                && (registration.IsTypeClass || draft.Kind != SchemaTypeKind.Interface)
                && (TypeRelations.Same(target, type) || (!registration.IsTypeClass && draft.Kind == SchemaTypeKind.Object && TypeRelations.Inherits(type, target))))
            {
                Extend(draft, registration);
            }
        }
    }

    /// <summary>The method of a <c>[Node]</c> extension that resolves the node; HotChocolate makes no field of it.</summary>
    private static ISymbol? NodeResolverOf(INamedTypeSymbol extension, INamedTypeSymbol extended) =>
        extension.GetMembers().FirstOrDefault(member => AttributeIdentity.HasHotChocolate(member, "NodeResolver"))
        ?? extension.GetMembers("Get" + extended.Name).FirstOrDefault()
        ?? extension.GetMembers("Get" + extended.Name + "Async").FirstOrDefault();

    private void Extend(TypeDraft draft, Registration registration)
    {
        var extension = (INamedTypeSymbol)registration.Symbol;
        if (draft.BoundClasses.Contains(extension))
        {
            return;
        }

        if (draft.Clr is { } extended && AttributeIdentity.HasHotChocolate(extension, "Node")
            && NodeResolverOf(extension, extended) is { } resolver)
        {
            draft.HandledMembers.Add(resolver.OriginalDefinition);
        }

        _context.Sites.Add(new TypeSite(TypeRole.ObjectTypeExtension, draft.Name, extension, null));
        draft.Access.AddRange(AccessResolver.OfClass(extension, AccessOrigin.Type, _context.Compilation));
        Ignore(draft, registration);
        _context.Binder.BindClass(
            draft, extension, registration.IncludeStatic || extension.IsStatic, Array.Empty<AccessPart>(), registration.IsTypeClass);
    }

    private static TypeRole RoleOf(SchemaTypeKind kind) => kind switch
    {
        SchemaTypeKind.InputObject => TypeRole.InputType,
        SchemaTypeKind.Enum => TypeRole.EnumType,
        SchemaTypeKind.Interface or SchemaTypeKind.Union => TypeRole.AbstractType,
        _ => TypeRole.ObjectType,
    };
}
