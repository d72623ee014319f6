using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Carries out registrations: makes root types of root classes, and types of what is registered.</summary>
internal sealed class RegistrationApplier
{
    private readonly ReadingContext _context;
    private readonly ConfigurationApplier _configurations;
    private readonly List<Registration> _late = new();

    public RegistrationApplier(ReadingContext context)
    {
        _context = context;
        _configurations = new ConfigurationApplier(context);
    }

    /// <summary>Carries out one registration.</summary>
    public void Apply(Registration registration)
    {
        switch (registration.Kind)
        {
            case RegistrationKind.RootClass when registration.Symbol is INamedTypeSymbol type:
                _context.IsEngineFree |= registration.IsEngineFree;
                ApplyRoot(
                    _context.Roots.Ensure(
                        registration.Operation!.Value,
                        registration.TargetType is { } named ? _context.Types.NameOf(named, SchemaTypeKind.Object) : null),
                    type,
                    registration);
                break;
            case RegistrationKind.RootMethod:
                ApplyRootMethod(registration);
                break;
            case RegistrationKind.Extension when RootNameOf(registration) is { } root
                && _context.Roots.OperationNamed(root) is { } operation:
                ApplyRoot(_context.Roots.Ensure(operation, root), (INamedTypeSymbol)registration.Symbol, registration);
                break;
            case RegistrationKind.RuntimeType when registration.Symbol is INamedTypeSymbol type:
                ApplyRuntimeType(type, registration);
                break;
            case RegistrationKind.Configuration when registration.Symbol is INamedTypeSymbol type:
                ApplyConfigurationClass(type, registration);
                break;
            case RegistrationKind.Extension when registration.IsTypeClass && registration.TargetType is INamedTypeSymbol target:
                _context.Types.Ensure(target, registration.TypeKind == SchemaTypeKind.InputObject);
                break;
        }
    }

    /// <summary>Configures the root types, once all root classes are known.</summary>
    public void ApplyRootConfigurations()
    {
        foreach (var late in _late.ToArray())
        {
            Apply(late);
        }

        foreach (var configuration in _context.Configurations)
        {
            if (configuration is { Class: null, RuntimeType: null, Name: { } inline, Operation: null, IsExtension: false }
                && _context.Roots.OperationNamed(inline) is null)
            {
                _context.Types.EnsureNamed(inline, configuration.Kind, TypeOrigin.Source);
            }

            if (configuration.Kind != SchemaTypeKind.Object)
            {
                continue;
            }

            var name = configuration.Class is null
                ? _context.Types.NameOf(configuration)
                : _context.Roots.NameOf(configuration, configuration.Class);
            var operation = configuration.Operation ?? (name is null ? null : _context.Roots.OperationNamed(name));
            if (operation is null)
            {
                continue;
            }

            ApplyRootConfiguration(_context.Roots.Ensure(operation.Value, name), configuration);
        }
    }

    private void ApplyRootConfiguration(TypeDraft root, TypeConfiguration configuration)
    {
        if (configuration.RuntimeType is not INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } runtimeType)
        {
            _configurations.Apply(root, configuration);
            return;
        }

        root.Clr ??= runtimeType;
        var access = AccessResolver.OfClass(runtimeType, AccessOrigin.RootClass, _context.Compilation);
        var own = ConfigurationApplier.OwnParts(access);
        root.Access.AddRange(access.Except(own));
        _context.Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, runtimeType, root.Root));
        _configurations.Apply(root, configuration, own);
        if (!configuration.ExplicitBinding && !_context.Options.ExplicitBinding)
        {
            own.AddRange(ConfigurationApplier.OwnParts(configuration.Access));
            _context.Binder.BindClass(root, runtimeType, runtimeType.IsStatic, own, isTypeClass: false);
        }
    }

    private void ApplyRoot(TypeDraft root, INamedTypeSymbol type, Registration registration)
    {
        var declared = AccessResolver.OfClass(type, AccessOrigin.RootClass, _context.Compilation);

        // HotChocolate merges [Authorize] of one extension into the whole root type; ours stays with its class.
        var own = ConfigurationApplier.OwnParts(declared);
        root.Access.AddRange(declared.Except(own).Select(part => part with { Source = part.Source with { Origin = AccessOrigin.Type } }));
        _context.Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, type, root.Root));
        TypeBinder.Ignore(root, registration);
        if (registration.TargetType is not null && SymbolEqualityComparer.Default.Equals(registration.TargetType, type))
        {
            root.Clr ??= type;
            _configurations.ApplyAll(root, type, extensions: false, own);
        }

        if (!root.ExplicitBinding)
        {
            _context.Binder.BindClass(root, type, registration.IncludeStatic || type.IsStatic, own, isTypeClass: false);
        }
    }

    private void ApplyRootMethod(Registration registration)
    {
        var root = _context.Roots.Ensure(registration.Operation!.Value);
        var declared = ConfigurationApplier.OwnParts(
            AccessResolver.OfClass(registration.Symbol.ContainingType, AccessOrigin.RootClass, _context.Compilation));
        _context.Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, registration.Symbol.ContainingType, root.Root));
        _context.Binder.BindMember(root, registration.Symbol, declared, null);
    }

    private void ApplyRuntimeType(INamedTypeSymbol type, Registration registration)
    {
        var attributed = ClassRegistrations.OfAttributes(type, _context.Compilation).ToList();
        if (attributed.Find(r => r.Kind is RegistrationKind.Extension or RegistrationKind.RootClass) is not null)
        {
            // AddType<OrderExtensions>() of a class in another assembly: its own attributes say what it is.
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _context.Compilation.Assembly))
            {
                foreach (var own in attributed.Where(r => r.Kind != RegistrationKind.RuntimeType))
                {
                    _late.Add(own);
                }
            }

            return;
        }

        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || type.IsStatic)
        {
            return;
        }

        if (registration.TypeKind is SchemaTypeKind.Interface or SchemaTypeKind.Union)
        {
            _context.Types.DeclareKind(type, registration.TypeKind);
        }

        var name = _context.Types.NameOf(type, SchemaTypeKind.Object);
        if (_context.Roots.OperationNamed(name) is { } operation && registration.TypeKind == SchemaTypeKind.Object)
        {
            ApplyRoot(_context.Roots.Ensure(operation, name), type, registration with { TargetType = type });
            return;
        }

        _context.Types.Ensure(type, registration.TypeKind == SchemaTypeKind.InputObject);
    }

    private void ApplyConfigurationClass(INamedTypeSymbol type, Registration registration)
    {
        var configuration = _context.Configurations.Find(c => SymbolEqualityComparer.Default.Equals(c.Class, type));
        if (configuration is null)
        {
            return;
        }

        var name = _context.Roots.NameOf(configuration, type);
        _context.Sites.Add(new TypeSite(TypeRole.TypeConfiguration, name, type, _context.Roots.OperationNamed(name)));
        if (configuration.Operation is not null || (configuration.Kind == SchemaTypeKind.Object && _context.Roots.OperationNamed(name) is not null))
        {
            return; // Roots are configured together, after all root classes are known.
        }

        if (configuration.RuntimeType is INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } runtimeType)
        {
            if (!configuration.IsExtension)
            {
                _context.Types.Ensure(runtimeType, configuration);
            }
        }
        else if (!configuration.IsExtension)
        {
            _context.Types.EnsureNamed(name, configuration.Kind, TypeOrigin.Source);
        }
    }

    /// <summary>The name of the type an extension is for, as far as it can be a root type.</summary>
    private string? RootNameOf(Registration registration) =>
        registration.TargetName
        ?? DescribedTarget(registration)
        ?? (registration.TargetType is { } type && registration.TypeKind == SchemaTypeKind.Object
            ? _context.Types.NameOf(type, SchemaTypeKind.Object)
            : null);

    /// <summary>The name that a class gives to the type it describes, when an extension names that class.</summary>
    private string? DescribedTarget(Registration registration) =>
        registration.TargetType is INamedTypeSymbol target && _context.Types.Variants.Of(target) is { } configuration
            ? _context.Roots.NameOf(configuration, target)
            : null;
}
