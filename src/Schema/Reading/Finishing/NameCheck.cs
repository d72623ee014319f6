using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Notes names that GraphQL refuses. The engine refuses the schema for them, so nothing that a map says of it is enforced.</summary>
internal static class NameCheck
{
    private const string Advice = "name it with letters, digits and '_' alone, neither a digit nor '__' first";

    /// <summary>Looks at all types, fields and arguments.</summary>
    /// <param name="context">The reading.</param>
    public static void Apply(ReadingContext context)
    {
        foreach (var type in context.Types.All)
        {
            Check(context, type.Name, type.Clr);
            foreach (var field in type.Fields)
            {
                Check(context, field.Name, field.Member ?? type.Clr, type.Kind == SchemaTypeKind.Enum);
                if (field.HasArguments)
                {
                    foreach (var argument in field.Arguments)
                    {
                        Check(context, argument.Name, field.Member ?? type.Clr);
                    }
                }
            }
        }
    }

    /// <summary>Whether GraphQL takes a name for the value of an enum.</summary>
    /// <param name="name">The name.</param>
    public static bool IsEnumValue(string name) => PayloadFields.IsName(name) && name is not ("true" or "false" or "null");

    private static void Check(ReadingContext context, string name, ISymbol? owner, bool isEnumValue = false)
    {
        if (owner is not null && !(isEnumValue ? IsEnumValue(name) : PayloadFields.IsName(name)))
        {
            context.Notes.Add(owner, "'" + name + "' is no name that GraphQL allows there, and no server starts with it", Advice);
        }
    }
}
