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
    public static bool Of(ISymbol member)
    {
        if (IsAttributed(member) is { } attributed)
        {
            return attributed;
        }

        var constructors = member.ContainingType.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return constructors.Count == 1
            && constructors[0].Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is { } same
            && Of(same);
    }

    /// <summary>What an attribute says: <c>[DefaultValue(null)]</c> is no value; <see langword="null"/> without one.</summary>
    private static bool? IsAttributed(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (AttributeIdentity.NameOf(attribute) is "DefaultValue" or "DefaultValueSyntax"
                && AttributeIdentity.LibraryOf(attribute.AttributeClass) is not AttributeLibrary.Other)
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
