using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>One reading of one compilation, from registrations to finished drafts.</summary>
internal sealed class ReadingSession
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly CallRegistrations _calls;
    private readonly List<Registration> _registrations = new();
    private readonly List<Registration> _lateRegistrations = new();
    private readonly List<TypeConfiguration> _configurations = new();
    private readonly Dictionary<string, string> _customScalars = new(StringComparer.Ordinal);
    private readonly Dictionary<OperationKind, string> _rootNames = new();
    private readonly MemberBinder _binder;

    public ReadingSession(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        Index = CompilationIndex.Of(compilation, cancellation);
        _calls = new CallRegistrations(compilation, Index.Calls);
        Types = new TypeTable(compilation, Options, _configurations);
        var mapper = new TypeMapper(Types, Options, _customScalars, _configurations);
        _binder = new MemberBinder(compilation, Options, Types, mapper, new ParameterFilter(_calls.Services));
        Descriptors = new DescriptorReader(compilation, Notes);
    }

    public CompilationIndex Index { get; }

    public SchemaOptions Options => _calls.Options;

    public TypeTable Types { get; }

    public List<ReaderNote> Notes { get; } = new();

    public List<TypeSite> Sites { get; } = new();

    /// <summary>Classes in source that name a base class or interface; implementers are looked for among them.</summary>
    public List<INamedTypeSymbol> SourceClasses { get; } = new();

    /// <summary>Whether the roots were marked by our own attribute, so that no engine registers types.</summary>
    public bool IsEngineFree { get; private set; }

    private DescriptorReader Descriptors { get; }

    public void Run()
    {
        var classes = new ClassScan(_compilation, Index, _cancellation);
        SourceClasses.AddRange(classes.WithBases);
        foreach (var scalar in classes.CustomScalars)
        {
            _customScalars[scalar.Key] = scalar.Value;
        }

        _registrations.AddRange(classes.Registrations);
        _registrations.AddRange(_calls.Registrations);
        ReadConfigurations();
        NameRoots();
        DeclareKinds();
        foreach (var registration in _registrations)
        {
            _cancellation.ThrowIfCancellationRequested();
            Apply(registration);
        }

        ApplyRootConfigurations();
        Drain();
    }

    /// <summary>Binds every type that became reachable, until none is left.</summary>
    public void Drain()
    {
        while (Types.Pending.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            Bind(Types.Pending.Dequeue());
        }
    }

    /// <summary>The name of an operation's root type.</summary>
    public string RootName(OperationKind operation) =>
        _rootNames.TryGetValue(operation, out var name) ? name : operation.ToString();

    private void ReadConfigurations()
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var registration in _registrations)
        {
            if (registration.Kind == RegistrationKind.Configuration
                && registration.Symbol is INamedTypeSymbol type
                && ConfigurationBase.Of(type) is { } configured)
            {
                if (!seen.Add(type))
                {
                    SetOperation(type, registration.Operation);
                    continue;
                }

                var configuration = new TypeConfiguration(configured.Kind, configured.IsExtension, configured.RuntimeType)
                {
                    Class = type,
                    Operation = registration.Operation,
                };
                Descriptors.ReadClass(type, configuration);
                configuration.Access.AddRange(AccessResolver.Own(type, AccessOrigin.Type, _compilation));
                _configurations.Add(configuration);
            }
            else if (registration is { IsTypeClass: true, Symbol: INamedTypeSymbol typeClass, TargetType: not null })
            {
                var configuration = new TypeConfiguration(registration.TypeKind, true, registration.TargetType);
                Descriptors.ReadClass(typeClass, configuration);
                _configurations.Add(configuration);
            }
        }

        foreach (var inline in _calls.Inline)
        {
            var configuration = new TypeConfiguration(inline.Kind, false, inline.RuntimeType) { Operation = inline.Operation };
            if (inline.Lambda is { } lambda)
            {
                var containing = _compilation.GetSemanticModel(lambda.SyntaxTree).GetEnclosingSymbol(lambda.SpanStart, _cancellation);
                Descriptors.ReadLambda(lambda, containing ?? _compilation.Assembly, configuration);
            }

            _configurations.Add(configuration);
        }
    }

    private void SetOperation(INamedTypeSymbol type, OperationKind? operation)
    {
        var known = _configurations.Find(configuration => SymbolEqualityComparer.Default.Equals(configuration.Class, type));
        if (known is not null)
        {
            known.Operation ??= operation;
        }
    }

    private void NameRoots()
    {
        foreach (var configuration in _configurations.Where(c => c.Operation is not null))
        {
            var name = configuration.Name
                ?? (configuration.RuntimeType is { } type ? Types.NameOf(type, SchemaTypeKind.Object) : configuration.Class?.Name);
            if (name is not null && !_rootNames.ContainsKey(configuration.Operation!.Value))
            {
                _rootNames[configuration.Operation.Value] = name;
            }
        }

        foreach (var registration in _registrations)
        {
            if (registration is { Kind: RegistrationKind.RootClass, Operation: { } operation, TargetType: { } type }
                && !_rootNames.ContainsKey(operation))
            {
                _rootNames[operation] = Types.NameOf(type, SchemaTypeKind.Object);
            }
        }
    }

    private void DeclareKinds()
    {
        foreach (var configuration in _configurations)
        {
            if (configuration is { IsExtension: false, RuntimeType: INamedTypeSymbol type }
                && configuration.Kind is SchemaTypeKind.Interface or SchemaTypeKind.Union)
            {
                Types.DeclareKind((INamedTypeSymbol)configuration.RuntimeType, configuration.Kind);
            }
        }
    }

    private void Apply(Registration registration)
    {
        switch (registration.Kind)
        {
            case RegistrationKind.RootClass when registration.Symbol is INamedTypeSymbol type:
                IsEngineFree |= registration.IsEngineFree;
                ApplyRoot(Root(registration.Operation!.Value), type, registration);
                break;
            case RegistrationKind.RootMethod:
                ApplyRootMethod(registration);
                break;
            case RegistrationKind.Extension when RootOf(registration) is { } operation:
                ApplyRoot(Root(operation), (INamedTypeSymbol)registration.Symbol, registration);
                break;
            case RegistrationKind.RuntimeType when registration.Symbol is INamedTypeSymbol type:
                ApplyRuntimeType(type, registration);
                break;
            case RegistrationKind.Configuration when registration.Symbol is INamedTypeSymbol type:
                ApplyConfigurationClass(type, registration);
                break;
            case RegistrationKind.Extension when registration.IsTypeClass && registration.TargetType is INamedTypeSymbol target:
                if (registration.TypeKind == SchemaTypeKind.Interface)
                {
                    Types.DeclareKind(target, SchemaTypeKind.Interface);
                }

                Types.Ensure(target, registration.TypeKind == SchemaTypeKind.InputObject);
                break;
        }
    }

    private void ApplyRoot(TypeDraft root, INamedTypeSymbol type, Registration registration)
    {
        var declared = AccessResolver.OfClass(type, AccessOrigin.RootClass, _compilation).ToList();

        // HotChocolate merges [Authorize] of one extension into the whole root type; ours stays with its class.
        root.Access.AddRange(declared.Where(IsEnginesOwn).Select(part => part with { Source = part.Source with { Origin = AccessOrigin.Type } }));
        var own = declared.Where(part => !IsEnginesOwn(part)).ToList();
        Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, type, root.Root));
        Ignore(root, registration);
        if (registration.TargetType is not null && SymbolEqualityComparer.Default.Equals(registration.TargetType, type))
        {
            root.Clr ??= type;
            ApplyConfigurations(root, type);
        }

        if (!root.ExplicitBinding)
        {
            _binder.BindClass(root, type, registration.IncludeStatic || type.IsStatic, own, isTypeClass: false);
        }
    }

    private void ApplyRootMethod(Registration registration)
    {
        var root = Root(registration.Operation!.Value);
        var declared = AccessResolver.OfClass(registration.Symbol.ContainingType, AccessOrigin.RootClass, _compilation)
            .Where(part => !IsEnginesOwn(part)).ToList();
        Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, registration.Symbol.ContainingType, root.Root));
        _binder.BindMember(root, registration.Symbol, declared, null);
    }

    private void ApplyRuntimeType(INamedTypeSymbol type, Registration registration)
    {
        var attributed = ClassRegistrations.OfAttributes(type, _compilation).ToList();
        if (attributed.Find(r => r.Kind is RegistrationKind.Extension or RegistrationKind.RootClass) is not null)
        {
            // AddType<OrderExtensions>() of a class in another assembly: its own attributes say what it is.
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))
            {
                foreach (var own in attributed.Where(r => r.Kind != RegistrationKind.RuntimeType))
                {
                    _lateRegistrations.Add(own);
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
            Types.DeclareKind(type, registration.TypeKind);
        }

        var name = Types.NameOf(type, SchemaTypeKind.Object);
        if (OperationNamed(name) is { } operation && registration.TypeKind == SchemaTypeKind.Object)
        {
            ApplyRoot(Root(operation), type, registration with { TargetType = type });
            return;
        }

        Types.Ensure(type, registration.TypeKind == SchemaTypeKind.InputObject);
    }

    private void ApplyConfigurationClass(INamedTypeSymbol type, Registration registration)
    {
        var configuration = _configurations.Find(c => SymbolEqualityComparer.Default.Equals(c.Class, type));
        if (configuration is null)
        {
            return;
        }

        var name = NameOf(configuration, type);
        Sites.Add(new TypeSite(TypeRole.TypeConfiguration, name, type, OperationNamed(name)));
        if (configuration.Operation is not null || (configuration.Kind == SchemaTypeKind.Object && OperationNamed(name) is not null))
        {
            return; // Roots are configured together, after all root classes are known.
        }

        if (configuration.RuntimeType is INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } runtimeType)
        {
            if (!configuration.IsExtension)
            {
                Types.Ensure(runtimeType, configuration.Kind == SchemaTypeKind.InputObject);
            }
        }
        else if (!configuration.IsExtension)
        {
            Types.EnsureNamed(name, configuration.Kind, TypeOrigin.Source);
        }
    }

    private void ApplyRootConfigurations()
    {
        foreach (var late in _lateRegistrations.ToArray())
        {
            Apply(late);
        }

        foreach (var configuration in _configurations)
        {
            if (configuration.Kind != SchemaTypeKind.Object)
            {
                continue;
            }

            var name = configuration.Class is null
                ? configuration.Name ?? (configuration.RuntimeType is { } type ? Types.NameOf(type, SchemaTypeKind.Object) : null)
                : NameOf(configuration, configuration.Class);
            var operation = configuration.Operation ?? (name is null ? null : OperationNamed(name));
            if (operation is null)
            {
                continue;
            }

            var root = Root(operation.Value);
            ApplyConfiguration(root, configuration);
            if (configuration.RuntimeType is INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } runtimeType
                && !configuration.ExplicitBinding && !Options.ExplicitBinding)
            {
                root.Clr ??= runtimeType;
                var access = AccessResolver.OfClass(runtimeType, AccessOrigin.RootClass, _compilation).ToList();
                Sites.Add(new TypeSite(TypeRole.RootClass, root.Name, runtimeType, root.Root));
                root.Access.AddRange(access.Where(IsEnginesOwn));
                _binder.BindClass(root, runtimeType, runtimeType.IsStatic, access.Where(part => !IsEnginesOwn(part)).ToList(), false);
            }
        }
    }

    private void Bind(TypeDraft draft)
    {
        if (draft.Clr is { } type && draft.Root is null)
        {
            Sites.Add(new TypeSite(RoleOf(draft.Kind), draft.Name, type, null));
            draft.Access.AddRange(AccessResolver.OfClass(type, AccessOrigin.Type, _compilation));
            ApplyConfigurations(draft, type);
            ApplyExtensions(draft, type, r => r.IsTypeClass);
            if (draft.Kind == SchemaTypeKind.Enum)
            {
                EnumBinder.Bind(draft, type, _binder, _compilation);
            }
            else if (draft.Kind != SchemaTypeKind.Union && !draft.ExplicitBinding && !Options.ExplicitBinding)
            {
                _binder.BindClass(draft, type, includeStatic: false, Array.Empty<AccessPart>(), isTypeClass: false);
            }

            ApplyExtensions(draft, type, r => !r.IsTypeClass);
        }
        else if (draft.Clr is null)
        {
            foreach (var configuration in _configurations.Where(c => c.Class is { } owner && NameOf(c, owner) == draft.Name))
            {
                ApplyConfiguration(draft, configuration);
            }
        }

        foreach (var registration in _registrations)
        {
            if (registration is { Kind: RegistrationKind.Extension, TargetName: { } name } && name == draft.Name && draft.Root is null)
            {
                Extend(draft, registration);
            }
        }
    }

    private void ApplyExtensions(TypeDraft draft, INamedTypeSymbol type, Func<Registration, bool> wanted)
    {
        foreach (var registration in _registrations)
        {
            if (registration is { Kind: RegistrationKind.Extension, TargetType: { } target }
                && wanted(registration)
                && (draft.Kind == SchemaTypeKind.InputObject) == (registration.TypeKind == SchemaTypeKind.InputObject)
                && (Same(target, type) || (!registration.IsTypeClass && draft.Kind == SchemaTypeKind.Object && Inherits(type, target))))
            {
                Extend(draft, registration);
            }
        }
    }

    private void Extend(TypeDraft draft, Registration registration)
    {
        var extension = (INamedTypeSymbol)registration.Symbol;
        if (draft.BoundClasses.Contains(extension))
        {
            return;
        }

        Sites.Add(new TypeSite(TypeRole.ObjectTypeExtension, draft.Name, extension, null));
        draft.Access.AddRange(AccessResolver.OfClass(extension, AccessOrigin.Type, _compilation));
        Ignore(draft, registration);
        _binder.BindClass(
            draft, extension, registration.IncludeStatic || extension.IsStatic, Array.Empty<AccessPart>(), registration.IsTypeClass);
    }

    private void ApplyConfigurations(TypeDraft draft, INamedTypeSymbol type)
    {
        foreach (var configuration in _configurations)
        {
            if (configuration.RuntimeType is { } target
                && (configuration.Kind == SchemaTypeKind.InputObject) == (draft.Kind == SchemaTypeKind.InputObject)
                && Same(target, type)
                && (configuration.Class is null || OperationNamed(NameOf(configuration, configuration.Class)) is null))
            {
                ApplyConfiguration(draft, configuration);
            }
        }
    }

    private void ApplyConfiguration(TypeDraft draft, TypeConfiguration configuration)
    {
        draft.ExplicitBinding |= configuration.ExplicitBinding && !configuration.IsExtension;
        draft.Access.AddRange(configuration.Access);
        foreach (var contract in configuration.Implements.OfType<INamedTypeSymbol>())
        {
            var runtimeType = ConfigurationBase.Match(contract)?.RuntimeType ?? ConfigurationBase.Of(contract)?.RuntimeType;
            draft.Implements.Add(runtimeType is null ? contract.Name : Types.NameOf(runtimeType, SchemaTypeKind.Interface));
        }

        foreach (var possible in configuration.PossibleTypes.OfType<INamedTypeSymbol>())
        {
            var runtimeType = ConfigurationBase.Match(possible)?.RuntimeType ?? ConfigurationBase.Of(possible)?.RuntimeType ?? possible;
            if (runtimeType is INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
            {
                draft.PossibleTypes.Add(Types.Ensure(named, input: false).Name);
            }
        }

        foreach (var field in configuration.Fields)
        {
            ApplyField(draft, configuration, field);
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

        if (field.MemberName is { } handled)
        {
            draft.HandledMembers.Add(handled);
            draft.Fields.RemoveAll(existing => existing.Member?.Name == handled && !existing.IsDescribed);
        }

        if (member is not null)
        {
            _binder.BindMember(draft, member, Array.Empty<AccessPart>(), field);
        }
        else
        {
            if (field.Name is { } text)
            {
                // .Field("x") names an existing member's field when there is one, and describes it further.
                draft.Fields.RemoveAll(existing => existing.Name == text && !existing.IsDescribed);
            }

            _binder.BindDescribed(draft, field);
        }
    }

    private TypeDraft Root(OperationKind operation)
    {
        var root = Types.EnsureNamed(RootName(operation), SchemaTypeKind.Object, TypeOrigin.Source);
        root.Root = operation;
        return root;
    }

    private OperationKind? RootOf(Registration registration)
    {
        if (registration.TargetName is { } name)
        {
            return OperationNamed(name);
        }

        return registration.TargetType is { } type && registration.TypeKind == SchemaTypeKind.Object
            ? OperationNamed(Types.NameOf(type, SchemaTypeKind.Object))
            : null;
    }

    private OperationKind? OperationNamed(string name)
    {
        foreach (var operation in new[] { OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription })
        {
            if (RootName(operation) == name)
            {
                return operation;
            }
        }

        return null;
    }

    private string NameOf(TypeConfiguration configuration, INamedTypeSymbol owner) =>
        configuration.Name
        ?? (configuration.RuntimeType is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type
            ? Types.NameOf(type, configuration.Kind)
            : configuration.RuntimeType?.Name ?? owner.Name);

    private static void Ignore(TypeDraft draft, Registration registration)
    {
        foreach (var ignored in registration.IgnoredMembers)
        {
            if (ignored is not null)
            {
                draft.HandledMembers.Add(ignored);
                draft.IgnoredFields.Add(ignored);
                draft.Fields.RemoveAll(field => field.Name == ignored || field.Member?.Name == ignored);
            }
        }
    }

    private static TypeRole RoleOf(SchemaTypeKind kind) => kind switch
    {
        SchemaTypeKind.InputObject => TypeRole.InputType,
        SchemaTypeKind.Enum => TypeRole.EnumType,
        SchemaTypeKind.Interface or SchemaTypeKind.Union => TypeRole.AbstractType,
        _ => TypeRole.ObjectType,
    };

    private static bool IsEnginesOwn(AccessPart part) =>
        part.Facts.Kind is AccessAttributeKind.HotChocolateAuthorize or AccessAttributeKind.HotChocolateAllowAnonymous;

    private static bool Same(ITypeSymbol left, ITypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right)
        || (left is INamedTypeSymbol { IsUnboundGenericType: true } && SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition));

    private static bool Inherits(INamedTypeSymbol type, ITypeSymbol target) =>
        target.SpecialType == SpecialType.System_Object
        || type.AllInterfaces.Any(contract => Same(target, contract))
        || BasesOf(type).Any(current => Same(target, current));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
