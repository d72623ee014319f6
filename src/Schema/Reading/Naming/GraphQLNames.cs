using System;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>HotChocolate's naming conventions (its <c>DefaultNamingConventions</c> and <c>NameFormattingHelpers</c>).</summary>
internal static class GraphQLNames
{
    private const string Get = "Get";
    private const string Async = "Async";

    /// <summary>A C# name as field, argument or input field name: leading capitals lowered, <c>FOOBar</c> becomes <c>fooBar</c>.</summary>
    public static string FieldName(string name) => FieldName(name, 0, name.Length);

    private static string FieldName(string name, int start, int length)
    {
        if (length == 0 || char.IsLower(name[start]))
        {
            return MakeValid(name.Substring(start, length));
        }

        var buffer = name.ToCharArray(start, length);
        var p = 0;
        for (; p < buffer.Length && char.IsLetter(buffer[p]) && char.IsUpper(buffer[p]); p++)
        {
            buffer[p] = char.ToLowerInvariant(buffer[p]);
        }

        if (p < buffer.Length && p > 1 && char.IsLetter(buffer[p]))
        {
            buffer[p - 1] = char.ToUpperInvariant(name[start + p - 1]);
        }

        return MakeValid(new string(buffer));
    }

    /// <summary>A method's field name: <c>Get</c> and, on asynchronous results, <c>Async</c> are dropped.</summary>
    public static string MethodName(IMethodSymbol method)
    {
        var name = method.Name;
        var start = name.StartsWith(Get, StringComparison.Ordinal) && name.Length > Get.Length ? Get.Length : 0;
        var length = name.Length - start;
        if (length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal) && IsAsync(method.ReturnType))
        {
            length -= Async.Length;
        }

        return FieldName(name, start, length);
    }

    /// <summary>An enum member's value name: <c>InStock</c> becomes <c>IN_STOCK</c>.</summary>
    public static string EnumValueName(string name)
    {
        if (name.Length <= 1)
        {
            return name.ToUpperInvariant();
        }

        if (!HasLower(name))
        {
            return name;
        }

        var text = new StringBuilder(name.Length + 4);
        text.Append(char.ToUpperInvariant(name[0]));
        var lastWasUnderscore = false;
        for (var i = 1; i < name.Length; i++)
        {
            if (!lastWasUnderscore
                && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i < name.Length - 1 && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
            lastWasUnderscore = name[i] == '_';
        }

        return text.ToString();
    }

    /// <summary>An input type's name: <c>Input</c> is appended unless it is there.</summary>
    public static string InputTypeName(string name) =>
        name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";

    /// <summary>The name with its first letter in upper case, as in <c>UpdateProductPayload</c>.</summary>
    public static string Capitalize(string name) =>
        name.Length == 0 || char.IsUpper(name[0]) ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>Characters that GraphQL does not allow in names become underscores.</summary>
    public static string MakeValid(string name)
    {
        StringBuilder? text = null;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var valid = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (i > 0 && c is >= '0' and <= '9');
            if (!valid)
            {
                text ??= new StringBuilder(name);
                text[i] = '_';
            }
        }

        return text?.ToString() ?? name;
    }

    private static bool IsAsync(ITypeSymbol type) => 
        TypeWrappers.IsTask(type)
        || (type.Name == "IAsyncEnumerable"
            && AttributeIdentity.LibraryOf(type) is AttributeLibrary.System or AttributeLibrary.Unresolved);

    private static bool HasLower(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
