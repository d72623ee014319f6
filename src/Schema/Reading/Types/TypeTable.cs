using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>All types of the schema being read, by name and by C# type.</summary>
internal sealed class TypeTable
{
    private const int MaximalDepth = 8;

    private readonly Compilation _compilation;
    private readonly SchemaOptions _options;
    private readonly Dictionary<string, TypeDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(ISymbol, bool), TypeDraft> _byClr = new(ClrKeyComparer.Instance);
    private readonly Dictionary<ISymbol, SchemaTypeKind> _declaredKinds = new(SymbolEqualityComparer.Default);

    public TypeTable(Compilation compilation, SchemaOptions options, IReadOnlyList<TypeConfiguration> configurations)
    {
        _compilation = compilation;
        _options = options;
        Variants = new TypeVariants(configurations, options, ClrName);
    }

    /// <summary>Types whose members are not bound yet.</summary>
    public Queue<TypeDraft> Pending { get; } = new();

    /// <summary>Generic types of which constructions are left out because they have no end.</summary>
    public HashSet<ISymbol> TooDeep { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>C# types whose GraphQL name another C# type has already.</summary>
    public Queue<(TypeDraft Draft, INamedTypeSymbol Type)> Namesakes { get; } = new();

    /// <summary>The GraphQL types that several descriptions make of one C# type.</summary>
    public TypeVariants Variants { get; }

    /// <summary>Types that were taken for their C# type although nothing says which of several is meant.</summary>
    public List<TypeDraft> Guessed { get; } = new();

    public IEnumerable<TypeDraft> All => _byName.Values;

    public bool TryGet(string name, out TypeDraft draft) => _byName.TryGetValue(name, out draft!);

    /// <summary>The object type that a C# type has become; <see langword="null"/> when nothing leads to one.</summary>
    public TypeDraft? Find(INamedTypeSymbol type) => _byClr.TryGetValue((Plain(type), false), out var draft) ? draft : null;

    /// <summary>Remembers the kind that an attribute or a registration gives a C# type.</summary>
    public void DeclareKind(INamedTypeSymbol type, SchemaTypeKind kind) => _declaredKinds[type.OriginalDefinition] = kind;

    /// <summary>As <see cref="DeclareKind"/>, unless something said so before.</summary>
    public void DeclareKindIfAbsent(INamedTypeSymbol type, SchemaTypeKind kind)
    {
        if (kind is SchemaTypeKind.Interface or SchemaTypeKind.Union && !_declaredKinds.ContainsKey(type.OriginalDefinition))
        {
            DeclareKind(type, kind);
        }
    }

    /// <summary>The type a C# type becomes; it is bound later when it is new.</summary>
    public TypeDraft Ensure(INamedTypeSymbol type, bool input)
    {
        var draft = EnsureDefault(type, input);
        if (!draft.IsNamedByClass)
        {
            draft.IsNamedByClass = true;
            if (draft.Clr is { } clr && Variants.IsGuess(clr, draft.Kind))
            {
                Guessed.Add(draft);
            }
        }

        return draft;
    }

    private TypeDraft EnsureDefault(INamedTypeSymbol type, bool input)
    {
        type = Plain(type);
        input &= type.TypeKind != TypeKind.Enum;
        if (_byClr.TryGetValue((type, input), out var known))
        {
            return known;
        }

        var kind = KindOf(type, input);
        var name = NameOf(type, kind);
        if (Depth(type) > MaximalDepth)
        {
            // A generic type whose members return ever deeper constructions of itself has no end.
            TooDeep.Add(type.OriginalDefinition);
            return new TypeDraft(name, kind, type, OriginOf(type));
        }

        var draft = Ensure(type, kind, name);
        _byClr[(type, input)] = draft;
        return draft;
    }

    /// <summary>The type that a description makes of its C# type, which others may make further types of.</summary>
    public TypeDraft Ensure(INamedTypeSymbol type, TypeConfiguration configuration) =>
        EnsureVariant(Plain(type), configuration.Kind, NameOf(configuration) ?? ClrName(type, configuration.Kind));

    /// <summary>
    /// The type that a schema type stands for, be it a class of the user's that describes it or the engine's own around a C# class;
    /// <see langword="null"/> for a class that is no schema type.
    /// </summary>
    public TypeDraft? EnsureSchemaType(INamedTypeSymbol type, bool input)
    {
        if (ConfigurationBase.Match(type) is { RuntimeType: INamedTypeSymbol { TypeKind: not TypeKind.Error } plain } direct)
        {
            return input != (direct.Kind == SchemaTypeKind.InputObject) || direct.Kind == SchemaTypeKind.Enum
                ? Ensure(plain, input || direct.Kind == SchemaTypeKind.InputObject)
                : EnsureVariant(Plain(plain), direct.Kind, Variants.OfEngineType(Plain(plain), direct.Kind));
        }

        if (ConfigurationBase.Of(type) is not { } configured)
        {
            return null;
        }

        var configuration = Variants.Of(type);
        if (configured.RuntimeType is INamedTypeSymbol { TypeKind: not TypeKind.Error } runtimeType)
        {
            DeclareKindIfAbsent(runtimeType, configured.Kind);
            return configuration is null || input != (configured.Kind == SchemaTypeKind.InputObject)
                ? Ensure(runtimeType, input || configured.Kind == SchemaTypeKind.InputObject)
                : Ensure(runtimeType, configuration);
        }

        return EnsureNamed(configuration?.Name ?? configured.RuntimeType?.Name ?? type.Name, configured.Kind, TypeOrigin.Source);
    }

    private TypeDraft EnsureVariant(INamedTypeSymbol type, SchemaTypeKind kind, string name)
    {
        var input = kind == SchemaTypeKind.InputObject;
        return NameOf(type, KindOf(type, input)) == name ? EnsureDefault(type, input) : Ensure(type, kind, name);
    }

    private TypeDraft Ensure(INamedTypeSymbol type, SchemaTypeKind kind, string name)
    {
        if (!_byName.TryGetValue(name, out var draft))
        {
            draft = new TypeDraft(name, kind, type, OriginOf(type));
            _byName[name] = draft;
            Pending.Enqueue(draft);
        }
        else if (draft.Clr is null)
        {
            draft.Clr = type;
            draft.Origin = OriginOf(type);
            Pending.Enqueue(draft);
        }
        else if (!SymbolEqualityComparer.Default.Equals(draft.Clr, type))
        {
            Namesakes.Enqueue((draft, type));
        }

        return draft;
    }

    private INamedTypeSymbol Plain(INamedTypeSymbol type) => (INamedTypeSymbol)TypeRelations
        .WithArguments(type, NullableAnnotation.NotAnnotated, _compilation)
        .WithNullableAnnotation(NullableAnnotation.None);

    /// <summary>A type that no C# type stands for.</summary>
    public TypeDraft EnsureNamed(string name, SchemaTypeKind kind, TypeOrigin origin)
    {
        if (!_byName.TryGetValue(name, out var draft))
        {
            draft = new TypeDraft(name, kind, null, origin);
            _byName[name] = draft;
            Pending.Enqueue(draft);
        }

        return draft;
    }

    /// <summary>The GraphQL name of a C# type in a kind of position, where nothing but the C# type says what is meant.</summary>
    public string NameOf(ITypeSymbol type, SchemaTypeKind kind) => Variants.DefaultName(type, kind);

    /// <summary>The GraphQL name of the type that a description makes; <see langword="null"/> when it names neither type nor C# type.</summary>
    public string? NameOf(TypeConfiguration configuration) => configuration.Name
        ?? (configuration.RuntimeType is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type
            ? ClrName(type, configuration.Kind)
            : null);

    /// <summary>The name that a C# type has from its class alone, whatever describes it.</summary>
    private string ClrName(ITypeSymbol type, SchemaTypeKind kind)
    {
        var name = GraphQLNames.MakeValid(ClrName(type));
        if (kind == SchemaTypeKind.InputObject && !HasOwnName(type))
        {
            return GraphQLNames.InputTypeName(name);
        }

        var strip = kind == SchemaTypeKind.Interface && _options.StripLeadingIFromInterface && type.TypeKind == TypeKind.Interface
            && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
        return strip ? name.Substring(1) : name;
    }

    private string ClrName(ITypeSymbol type)
    {
        var own = OwnName(type);
        if (type is IArrayTypeSymbol array)
        {
            return ClrName(array.ElementType) + "Array";
        }

        return type is INamedTypeSymbol { IsGenericType: true } generic
            ? (own ?? generic.Name) + "Of" + string.Join("And", generic.TypeArguments.Select(ClrName))
            : own ?? type.Name;
    }

    private bool HasOwnName(ITypeSymbol type) =>
        AttributeIdentity.HasHotChocolate(type.OriginalDefinition, "InputObjectType") && OwnName(type) is not null;

    private string? OwnName(ITypeSymbol type)
    {
        foreach (var attribute in type.OriginalDefinition.GetAttributes())
        {
            var name = AttributeIdentity.NameOf(attribute);
            if (name is "GraphQLName" or "ObjectType" or "InterfaceType" or "UnionType" or "InputObjectType" or "EnumType"
                && AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved)
            {
                var arguments = new AttributeArguments(attribute, _compilation);
                if ((arguments.String(0) ?? arguments.Named("Name") ?? arguments.Named("name")) is { Length: > 0 } given)
                {
                    return given;
                }
            }
        }

        return null;
    }

    private static int Depth(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => 1 + generic.TypeArguments.Max(Depth),
        IArrayTypeSymbol array => 1 + Depth(array.ElementType),
        _ => 0,
    };

    private SchemaTypeKind KindOf(INamedTypeSymbol type, bool input)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return SchemaTypeKind.Enum;
        }

        if (input)
        {
            return SchemaTypeKind.InputObject;
        }

        if (_declaredKinds.TryGetValue(type.OriginalDefinition, out var declared))
        {
            return declared;
        }

        foreach (var registration in ClassRegistrations.OfAttributes(type.OriginalDefinition, _compilation))
        {
            if (registration.Kind == RegistrationKind.RuntimeType && registration.TypeKind != SchemaTypeKind.InputObject)
            {
                return registration.TypeKind;
            }
        }

        return type.TypeKind == TypeKind.Interface ? SchemaTypeKind.Interface : SchemaTypeKind.Object;
    }

    private TypeOrigin OriginOf(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly)
            ? TypeOrigin.Source
            : TypeOrigin.Referenced;

    private sealed class ClrKeyComparer : IEqualityComparer<(ISymbol Type, bool Input)>
    {
        public static ClrKeyComparer Instance { get; } = new();

        public bool Equals((ISymbol Type, bool Input) x, (ISymbol Type, bool Input) y) =>
            x.Input == y.Input && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, bool Input) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Type) ^ (key.Input ? 1 : 0);
    }
}
