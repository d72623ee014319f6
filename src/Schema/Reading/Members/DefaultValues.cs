using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Whether HotChocolate gives an argument or input field a default value: by an attribute, a C# default, or the parameter of
/// the same name of the only public constructor. The initialiser of a property is none: HotChocolate can't see it.
/// </summary>
internal static class DefaultValues
{
    /// <summary>Whether a resolver's parameter has a default value.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool Of(IParameterSymbol parameter) =>
        IsAttributed(parameter) ?? (parameter.HasExplicitDefaultValue && !IsNull(parameter));

    /// <summary>Whether the property of an input object has a default value.</summary>
    /// <param name="member">The property.</param>
    public static bool Of(ISymbol member) => IsAttributed(member) ?? (ParameterOf(member) is { } same && Of(same));

    /// <summary>The constant that a default value is, with its C# type; <see langword="null"/> where it can't be read or is none.</summary>
    /// <param name="owner">The parameter of a resolver, or the property of an input object.</param>
    public static (object Value, ITypeSymbol? Type)? Constant(ISymbol owner)
    {
        var declared = owner as IParameterSymbol ?? (IsAttributed(owner) is null ? ParameterOf(owner) : null);
        foreach (var attribute in (declared ?? owner).GetAttributes())
        {
            if (IsDefault(attribute))
            {
                // What is written as GraphQL may be anything that GraphQL can write.
                return AttributeIdentity.NameOf(attribute) is "DefaultValue" && attribute.ConstructorArguments.Length == 1
                    && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: { } value } given
                        ? (value, given.Type) : null;
            }
        }

        return declared is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } written } ? (written, Plain(declared.Type)) : null;
    }

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The parameter of the property's name, where there is one public constructor.</summary>
    private static IParameterSymbol? ParameterOf(ISymbol member)
    {
        var constructors = member.ContainingType.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return constructors.Count == 1 ? constructors[0].Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) : null;
    }

    private static bool IsDefault(AttributeData attribute) =>
        AttributeIdentity.NameOf(attribute) is "DefaultValue" or "DefaultValueSyntax"
        && AttributeIdentity.LibraryOf(attribute.AttributeClass) is not AttributeLibrary.Other;

    /// <summary>What an attribute says: <c>[DefaultValue(null)]</c> is no value; <see langword="null"/> without one.</summary>
    private static bool? IsAttributed(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsDefault(attribute))
            {
                // A value that can't be read is some value.
                return attribute.ConstructorArguments.Length != 1
                    || attribute.ConstructorArguments[0] is not { IsNull: true, Kind: not TypedConstantKind.Error };
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the default is null, or the default of a struct that is no constant, which reflection shows as null too. A
    /// constant that can't be resolved here is some value.
    /// </summary>
    private static bool IsNull(IParameterSymbol parameter)
    {
        if (parameter.ExplicitDefaultValue is not null)
        {
            return false;
        }

        var written = parameter.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<ParameterSyntax>().Select(syntax => syntax.Default?.Value).FirstOrDefault(value => value is not null);
        return written is null || written.Kind()
            is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;
    }
}
