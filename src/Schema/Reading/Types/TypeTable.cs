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
    private readonly IReadOnlyList<TypeConfiguration> _configurations;
    private readonly Dictionary<string, TypeDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(ISymbol, bool), TypeDraft> _byClr = new(ClrKeyComparer.Instance);
    private readonly Dictionary<ISymbol, SchemaTypeKind> _declaredKinds = new(SymbolEqualityComparer.Default);

    public TypeTable(Compilation compilation, SchemaOptions options, IReadOnlyList<TypeConfiguration> configurations)
    {
        _compilation = compilation;
        _options = options;
        _configurations = configurations;
    }

    /// <summary>Types whose members are not bound yet.</summary>
    public Queue<TypeDraft> Pending { get; } = new();

    /// <summary>Generic types of which constructions are left out because they have no end.</summary>
    public HashSet<ISymbol> TooDeep { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>C# types whose GraphQL name another C# type has already.</summary>
    public Queue<(TypeDraft Draft, INamedTypeSymbol Type)> Namesakes { get; } = new();

    public IEnumerable<TypeDraft> All => _byName.Values;

    public bool TryGet(string name, out TypeDraft draft) => _byName.TryGetValue(name, out draft!);

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
        type = (INamedTypeSymbol)TypeRelations
            .WithArguments(type, NullableAnnotation.NotAnnotated, _compilation)
            .WithNullableAnnotation(NullableAnnotation.None);
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

        _byClr[(type, input)] = draft;
        return draft;
    }

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

    /// <summary>The GraphQL name of a C# type in a kind of position.</summary>
    public string NameOf(ITypeSymbol type, SchemaTypeKind kind)
    {
        foreach (var configuration in _configurations)
        {
            if (configuration is { Name: not null, IsExtension: false, RuntimeType: not null }
                && configuration.Kind == kind
                && SymbolEqualityComparer.Default.Equals(configuration.RuntimeType, type))
            {
                return configuration.Name;
            }
        }

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
                && AttributeIdentity.IsHotChocolate(attribute, name!))
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
