using System.Collections;
using System.Reflection;
using System.Text;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>Reads what an object holds in memory, its private fields and theirs, as texts.</summary>
internal static class FieldTexts
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All texts, and all arrays of bytes and characters as texts.</summary>
    public static IReadOnlyList<string> Of(object root)
    {
        var texts = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var value))
        {
            if (!seen.Add(value))
            {
                continue;
            }

            switch (value)
            {
                case string text:
                    texts.Add(text);
                    break;
                case byte[] bytes:
                    texts.Add(Encoding.Latin1.GetString(bytes));
                    break;
                case char[] characters:
                    texts.Add(new string(characters));
                    break;
                case Array array:
                    Push(open, array);
                    break;
                default:
                    Push(open, FieldsOf(value));
                    break;
            }
        }

        return texts;
    }

    private static IEnumerable<object?> FieldsOf(object value)
    {
        for (var type = value.GetType(); type is not null && !IsLeaf(type); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Fields))
            {
                yield return field.GetValue(value);
            }
        }
    }

    // Of the runtime itself, and without any text of ours.
    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRefLike
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type)
        || typeof(Assembly).IsAssignableFrom(type) || type.Namespace?.StartsWith("System.Threading", StringComparison.Ordinal) == true;

    private static void Push(Stack<object> open, IEnumerable values)
    {
        foreach (var value in values)
        {
            if (value is not null && !IsLeaf(value.GetType()))
            {
                open.Push(value);
            }
        }
    }
}
