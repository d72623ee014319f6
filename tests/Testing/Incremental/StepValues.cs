using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Testing;

/// <summary>
/// Walks the values of generator steps for what must not be kept between runs: symbols, syntax, compilations, positions.
/// Compared by assignability, because no compiler object is exactly an <see cref="ISymbol"/>.
/// </summary>
public static class StepValues
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(Compilation), typeof(SyntaxTree), typeof(Location), typeof(SemanticModel),
        typeof(SyntaxReference), typeof(AttributeData), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(IOperation),
        typeof(Diagnostic), typeof(Delegate),
    ];

    /// <summary>The paths to forbidden values inside a value; empty when there is none.</summary>
    /// <param name="value">A step's value.</param>
    /// <param name="name">What the paths begin with.</param>
    public static IReadOnlyList<string> FindForbidden(object? value, string name)
    {
        var found = new List<string>();
        Walk(value, name, found, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return found;
    }

    private static void Walk(object? value, string path, List<string> found, HashSet<object> seen)
    {
        if (value is null || IsPlain(value.GetType()))
        {
            return;
        }

        if (ForbiddenTypeOf(value.GetType()) is { } forbidden)
        {
            found.Add($"{path} is a {forbidden.Name} ({value.GetType().Name})");
            return;
        }

        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
            {
                Walk(item, $"{path}[{index++}]", found, seen);
            }
        }

        WalkFields(value, path, found, seen);
    }

    private static void WalkFields(object value, string path, List<string> found, HashSet<object> seen)
    {
        if (IsFrameworkCollection(value.GetType()))
        {
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Declared =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Declared))
            {
                var inside = $"{path}.{field.Name}";

                // A field that could hold a symbol is as bad as one that does: another input will fill it.
                if (field.GetValue(value) is { } held)
                {
                    Walk(held, inside, found, seen);
                }
                else if (ForbiddenTypeOf(field.FieldType) is { } forbidden)
                {
                    found.Add($"{inside} is declared as a {forbidden.Name}");
                }
            }
        }
    }

    private static Type? ForbiddenTypeOf(Type type) => Forbidden.FirstOrDefault(forbidden => forbidden.IsAssignableFrom(type));

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
        || typeof(Type).IsAssignableFrom(type);

    // Its items were walked; its own fields are the framework's (buckets, comparers).
    private static bool IsFrameworkCollection(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
}
