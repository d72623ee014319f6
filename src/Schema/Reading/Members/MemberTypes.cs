using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Finds the GraphQL types of members and parameters.</summary>
internal sealed class MemberTypes
{
    private readonly Compilation _compilation;
    private readonly TypeMapper _mapper;

    public MemberTypes(Compilation compilation, TypeMapper mapper)
    {
        _compilation = compilation;
        _mapper = mapper;
    }

    /// <summary>The type of a member's field, as its description, its attributes or its C# type say.</summary>
    public TypeReference TypeOf(ISymbol member, FieldConfiguration? described, bool isInput)
    {
        if ((described is null ? null : DescribedType(described, isInput)) is { } given)
        {
            return given;
        }

        return AttributedType(member, isInput) ?? Mapped(member, isInput);
    }

    /// <summary>The type of a resolver's parameter as argument.</summary>
    public TypeReference TypeOf(IParameterSymbol parameter) =>
        AttributedType(parameter, true) ?? WithAttributes(_mapper.Map(parameter.Type, true), parameter);

    private TypeReference Mapped(ISymbol member, bool isInput)
    {
        var type = TypeWrappers.Unwrap(ReturnTypeOf(member)!);
        if (IsStream(member, type) && type is INamedTypeSymbol { TypeArguments.Length: 1 } stream)
        {
            type = stream.TypeArguments[0];
        }

        if (TypeWrappers.ConnectionItemOf(type) is not null)
        {
            // The connection is made from its item, so that no type is made of the C# class Connection<T>.
            return new TypeReference("Any", "Any");
        }

        return WithAttributes(_mapper.Map(type, isInput), member);
    }

    /// <summary>Whether the result is the stream of a subscription, of which each event gives one value.</summary>
    private static bool IsStream(ISymbol member, ITypeSymbol type) =>
        AttributeIdentity.HasHotChocolate(member, "SubscribeAndResolve")
        || (type.Name == "IAsyncEnumerable"
            && ClassRegistrations.EngineFreeOperation(member.ContainingType) == OperationKind.Subscription);

    /// <summary>The type that a description gives; <see langword="null"/> when it leaves that to the member.</summary>
    public TypeReference? DescribedType(FieldConfiguration described, bool isInput)
    {
        if (described.TypeSyntax is { } syntax)
        {
            return TypeMapper.Parse(syntax);
        }

        if (described.TypeDescription is { } description)
        {
            return TypeMapper.Wrap(_mapper.Of(description), described.Wrappers);
        }

        if (described.Type is { } given)
        {
            return TypeMapper.Wrap(_mapper.Map(given, isInput), described.Wrappers);
        }

        // A type argument carries no annotations, so every reference in it is nullable.
        return described.Member is null && described.ResolvedType is { } resolved
            ? _mapper.Map(
                TypeRelations.WithArguments(resolved, NullableAnnotation.None, _compilation).WithNullableAnnotation(NullableAnnotation.None),
                isInput)
            : null;
    }

    private TypeReference? AttributedType(ISymbol symbol, bool isInput)
    {
        if (AttributeIdentity.FindHotChocolate(symbol, "GraphQLType") is not { } attribute)
        {
            return null;
        }

        var arguments = new AttributeArguments(attribute, _compilation);
        return (arguments.TypeArgument(0) ?? arguments.Type(0)) is { } type
            ? _mapper.Map(type, isInput)
            : arguments.String(0) is { } syntax ? TypeMapper.Parse(syntax) : null;
    }

    /// <summary>Applies <c>[ID]</c>, <c>[GraphQLNonNullType]</c> and <c>[Required]</c>.</summary>
    private static TypeReference WithAttributes(TypeReference type, ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            switch (AttributeIdentity.NameOf(attribute))
            {
                case "ID" when type.Name.Length > 0 && AttributeIdentity.IsHotChocolate(attribute, "ID"):
                    type = new TypeReference("ID", type.Syntax.Replace(type.Name, "ID"));
                    break;
                case "GraphQLNonNullType" when AttributeIdentity.IsHotChocolate(attribute, "GraphQLNonNullType"):
                case "Required":
                    type = TypeMapper.NonNull(type);
                    break;
            }
        }

        return type;
    }

    /// <summary>The C# type that a method or property gives.</summary>
    public static ITypeSymbol? ReturnTypeOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
