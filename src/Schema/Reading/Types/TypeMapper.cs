using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Turns a C# type where it is used into a GraphQL type, and registers the named type it ends in.</summary>
internal sealed class TypeMapper
{
    private readonly TypeTable _types;
    private readonly SchemaOptions _options;
    private readonly IReadOnlyDictionary<string, string> _customScalars;
    private readonly Dictionary<ITypeSymbol, TypeReference> _outputs = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<ITypeSymbol, TypeReference> _inputs = new(SymbolEqualityComparer.IncludeNullability);

    public TypeMapper(
        TypeTable types,
        SchemaOptions options,
        IReadOnlyDictionary<string, string> customScalars)
    {
        _types = types;
        _options = options;
        _customScalars = customScalars;
    }

    /// <summary>Maps a type as HotChocolate infers it. Thousands of members have the same few types; each is looked at once.</summary>
    public TypeReference Map(ITypeSymbol type, bool input)
    {
        var known = input ? _inputs : _outputs;
        if (!known.TryGetValue(type, out var reference))
        {
            var named = string.Empty;
            var syntax = Write(TypeWrappers.Unwrap(type), input, ref named);
            known[type] = reference = new TypeReference(named, syntax);
        }

        return reference;
    }

    /// <summary>The type that a lambda describes.</summary>
    public TypeReference Of(TypeConfiguration description)
    {
        var draft = description.RuntimeType is INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type
            ? _types.Ensure(type, description)
            : _types.NameOf(description) is { } name ? _types.EnsureNamed(name, description.Kind, TypeOrigin.Source) : null;
        return draft is null ? new TypeReference("Any", "Any") : new TypeReference(draft.Name, draft.Name);
    }

    /// <summary>The same type with lists and non-nulls around it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="wrappers">From the inside out, <c>[</c> for a list and <c>!</c> for non-null.</param>
    public static TypeReference Wrap(TypeReference type, string wrappers)
    {
        foreach (var wrapper in wrappers)
        {
            type = wrapper == '!' ? NonNull(type) : type with { Syntax = "[" + type.Syntax + "]" };
        }

        return type;
    }

    /// <summary>Reads a type as GraphQL writes it: <c>[Order!]!</c>.</summary>
    public static TypeReference Parse(string syntax) => new(syntax.Trim('[', ']', '!', ' '), syntax);

    /// <summary>The same type without the outer non-null.</summary>
    public static TypeReference Nullable(TypeReference type) =>
        type.Syntax.EndsWith("!", System.StringComparison.Ordinal)
            ? type with { Syntax = type.Syntax.Substring(0, type.Syntax.Length - 1) }
            : type;

    /// <summary>The same type with an outer non-null.</summary>
    public static TypeReference NonNull(TypeReference type) =>
        type.Syntax.EndsWith("!", System.StringComparison.Ordinal) ? type : type with { Syntax = type.Syntax + "!" };

    /// <summary>The type of a list's items; the type itself when it is no list.</summary>
    public static TypeReference ElementOf(TypeReference type)
    {
        var syntax = Nullable(type).Syntax;
        return syntax.Length > 2 && syntax[0] == '[' ? type with { Syntax = syntax.Substring(1, syntax.Length - 2) } : type;
    }

    private string Write(ITypeSymbol type, bool input, ref string named)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return WriteCore(TypeWrappers.Unwrap(nullable.TypeArguments[0]), input, ref named);
        }

        if (type is INamedTypeSymbol schemaType && WriteSchemaType(schemaType, input, ref named) is { } written)
        {
            return written;
        }

        var core = WriteCore(type, input, ref named);
        return IsNonNull(type) ? core + "!" : core;
    }

    private string WriteCore(ITypeSymbol type, bool input, ref string named)
    {
        if (ScalarOf(type) is { } scalar)
        {
            named = scalar;
            return named;
        }

        if (TypeWrappers.ElementOf(type) is { } element)
        {
            return "[" + Write(TypeWrappers.Unwrap(element), input, ref named) + "]";
        }

        if (type is not INamedTypeSymbol namedType)
        {
            named = GraphQLNames.MakeValid(type.Name.Length == 0 ? "Any" : type.Name);
            return named;
        }

        // Of a type that was never restored only the name is known; that it has fields is a guess we don't make.
        named = namedType.TypeKind == TypeKind.Error
            ? GraphQLNames.MakeValid(namedType.Name.Length == 0 ? "Any" : namedType.Name)
            : _types.Ensure(namedType, input).Name;
        return named;
    }

    private string? ScalarOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol)
        {
            return _options.ByteArrayScalar && type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
                ? "ByteArray"
                : null;
        }

        if (_options.Bindings.Count > 0 && _options.Bindings.TryGetValue(SymbolNames.Of(type), out var bound))
        {
            return _customScalars.TryGetValue(bound.Name, out var custom)
                ? custom
                : ScalarNames.OfSchemaType(bound.Name) ?? ScalarNames.Of(type);
        }

        return ScalarNames.Of(type);
    }

    /// <summary>HotChocolate's schema types: <c>NonNullType&lt;ListType&lt;OrderType&gt;&gt;</c> and the user's own.</summary>
    private string? WriteSchemaType(INamedTypeSymbol type, bool input, ref string named)
    {
        if (type.Name is "NonNullType" or "ListType" && type.TypeArguments.Length == 1)
        {
            var inner = Write(type.TypeArguments[0], input, ref named);
            return type.Name == "ListType" ? "[" + inner + "]" : inner.TrimEnd('!') + "!";
        }

        if (ConfigurationBase.Match(type) is { RuntimeType: { } runtimeType } direct
            && (ScalarOf(runtimeType) is not null || runtimeType is not INamedTypeSymbol { TypeKind: not TypeKind.Error }))
        {
            return WriteCore(runtimeType, input || direct.Kind == SchemaTypeKind.InputObject, ref named);
        }

        if (_types.EnsureSchemaType(type, input) is { } described)
        {
            named = described.Name;
            return named;
        }

        if (_customScalars.TryGetValue(type.Name, out var custom))
        {
            named = custom;
            return named;
        }

        if (AttributeIdentity.LibraryOf(type) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved
            && ScalarNames.OfSchemaType(type.Name) is { } scalar)
        {
            named = scalar;
            return named;
        }

        return null;
    }

    private static bool IsNonNull(ITypeSymbol type) =>
        type.IsValueType || type.NullableAnnotation == NullableAnnotation.NotAnnotated;
}
