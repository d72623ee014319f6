using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>What every schema has without defining it: five scalars, the types of introspection and the fields that lead there.</summary>
internal static class BuiltInTypes
{
    // The specification's own definitions (September 2025, "Schema Introspection"), and the fields under which they are reached.
    private const string Definitions = """
        scalar Int
        scalar Float
        scalar String
        scalar Boolean
        scalar ID
        type __Schema {
          description: String
          types: [__Type!]!
          queryType: __Type!
          mutationType: __Type
          subscriptionType: __Type
          directives(includeDeprecated: Boolean! = false): [__Directive!]!
        }
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }
        enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }
        type __EnumValue { name: String! description: String isDeprecated: Boolean! deprecationReason: String }
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean = false): [__InputValue!]!
        }
        enum __DirectiveLocation {
          QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR
          OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION
        }
        type __Meta { __typename: String! __schema: __Schema! __type(name: String!): __Type }
        """;

    private const string Meta = "__Meta";

    private static readonly Dictionary<string, SchemaType> Types =
        SdlReader.ReadTypes(GraphQLDocument.Parse(Definitions)).ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The types that a client may know, in the order of the specification.</summary>
    public static IEnumerable<SchemaType> All => Types.Values.Where(type => type.Name != Meta);

    /// <summary>The type of a name, or <see langword="null"/>.</summary>
    public static SchemaType? Find(string name) => Types.GetValueOrDefault(name);

    /// <summary>Whether a schema has a type without defining it.</summary>
    public static bool Contains(string name) => Types.ContainsKey(name);

    /// <summary>A field that every type with fields has, and those that the type of queries has besides.</summary>
    public static SchemaField? MetaField(string name, bool isQueryRoot) =>
        name == "__typename" || (isQueryRoot && name.StartsWith("__", StringComparison.Ordinal)) ? Types[Meta].Field(name) : null;
}
