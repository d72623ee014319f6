using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The default values of arguments and input fields as GraphQL writes them, for those who show a schema. What isn't certain is left
/// out: other scalars than GraphQL's own, lists and objects, and what several places give. That there is a default is known all the same.
/// </summary>
internal sealed class DefaultLiterals
{
    private readonly TypeTable _types;

    /// <summary>Prepares them.</summary>
    /// <param name="types">The types, whose enums give their values names.</param>
    public DefaultLiterals(TypeTable types) => _types = types;

    /// <summary>The literal of what has a default value, or <see langword="null"/>.</summary>
    /// <param name="owner">The parameter, or the property of an input object.</param>
    /// <param name="type">The type as the schema has it.</param>
    public string? Of(ISymbol? owner, TypeReference type)
    {
        if (owner is null || type.IsList || DefaultValues.Constant(owner) is not { } given)
        {
            return null;
        }

        return given.Value switch
        {
            bool truth when type.Name == "Boolean" => truth ? "true" : "false",
            sbyte or byte or short or ushort or int when type.Name == "Int" => Text(given.Value),
            float or double when type.Name == "Float" => Number((IConvertible)given.Value),
            string text when type.Name == "String" => Quoted(text),
            _ => EnumValue(given, type),
        };
    }

    private static string Text(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    private static string? Number(IConvertible value)
    {
        var number = value.ToDouble(CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.IsInfinity(number) ? null
            : ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e").Replace("E", "e");
    }

    private string? EnumValue((object Value, ITypeSymbol? Type) given, TypeReference type)
    {
        if (given.Type is not { TypeKind: TypeKind.Enum } || !_types.TryGet(type.Name, out var known) || known.Kind != SchemaTypeKind.Enum)
        {
            return null;
        }

        // Two names of one value: the engine takes one of them.
        var values = known.Fields.Where(field => field.Member is IFieldSymbol { HasConstantValue: true } member
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, given.Type) && Equals(member.ConstantValue, given.Value)).ToList();
        return values.Count == 1 && NameCheck.IsEnumValue(values[0].Name) ? values[0].Name : null;
    }

    private static string? Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                {
                    return null;
                }

                quoted.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
