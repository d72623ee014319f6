using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// What the analysis of an operation asks about the schema that runs it. Names are GraphQL names; a named type is a type
/// without list and non-null. Introspection need not be known.
/// </summary>
public interface ISchemaFacts
{
    /// <summary>What kind of type a name stands for.</summary>
    /// <param name="typeName">The name of a type.</param>
    NamedTypeKind KindOf(string typeName);

    /// <summary>The object types that a value of a type can have, in an order that is always the same.</summary>
    /// <param name="typeName">The name of an interface or union; for an object type the answer is the type itself.</param>
    IReadOnlyList<string> PossibleTypes(string typeName);

    /// <summary>The named type that a field returns, or <see langword="null"/> when there is no such field.</summary>
    /// <param name="typeName">The name of an object or interface type.</param>
    /// <param name="fieldName">The name of the field.</param>
    string? FieldType(string typeName, string fieldName);

    /// <summary>The named type of an argument, or <see langword="null"/> when there is no such argument.</summary>
    /// <param name="typeName">The name of an object or interface type.</param>
    /// <param name="fieldName">The name of the field.</param>
    /// <param name="argumentName">The name of the argument.</param>
    string? ArgumentType(string typeName, string fieldName, string argumentName);

    /// <summary>The named type of a field of an input object type, or <see langword="null"/> when there is no such field.</summary>
    /// <param name="inputType">The name of an input object type.</param>
    /// <param name="fieldName">The name of the field.</param>
    string? InputFieldType(string inputType, string fieldName);

    /// <summary>The names of the fields of an input object type, in an order that is always the same.</summary>
    /// <param name="inputType">The name of an input object type.</param>
    IReadOnlyList<string> InputFields(string inputType);
}
