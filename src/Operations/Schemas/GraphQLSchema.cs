using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>
/// A GraphQL schema, as far as operations are judged by it. Immutable. Made of SDL, of the result of an introspection query, or
/// of types that are known from elsewhere.
/// </summary>
public sealed class GraphQLSchema
{
    private readonly Dictionary<string, SchemaType> _types;
    private readonly Dictionary<string, string[]> _possible;

    private GraphQLSchema(
        SchemaRoots roots, Dictionary<string, SchemaType> types, IReadOnlyList<SchemaDirective> directives, bool isComplete)
    {
        IsComplete = isComplete;
        Roots = roots;
        Directives = directives;
        _types = types;
        Types = [.. types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];
        _possible = FindPossibleTypes();
        Facts = new SchemaFacts(this);
    }

    /// <summary>Whether all types are known; of a schema read from sources some may not be.</summary>
    internal bool IsComplete { get; }

    /// <summary>The root types.</summary>
    public SchemaRoots Roots { get; }

    /// <summary>The types in ordinal order of name, without those of introspection and without built-in scalars.</summary>
    public IReadOnlyList<SchemaType> Types { get; }

    /// <summary>The directives that the schema defines, without those of the specification.</summary>
    public IReadOnlyList<SchemaDirective> Directives { get; }

    /// <summary>What an analysis of operations asks; always the same object.</summary>
    public ISchemaFacts Facts { get; }

    /// <summary>Makes a schema of types that are known from elsewhere.</summary>
    /// <param name="roots">The root types.</param>
    /// <param name="types">The types. Built-in scalars and introspection need not be among them.</param>
    /// <param name="directives">The directives.</param>
    /// <param name="isComplete">Whether a type that is named and not among <paramref name="types"/> is a mistake; otherwise it
    /// counts as a scalar.</param>
    /// <exception cref="SchemaNotUsableException">The types don't make a schema.</exception>
    public static GraphQLSchema Create(
        SchemaRoots roots,
        IEnumerable<SchemaType> types,
        IEnumerable<SchemaDirective>? directives = null,
        bool isComplete = true)
    {
        ArgumentNullException.ThrowIfNull(roots);
        ArgumentNullException.ThrowIfNull(types);
        var checks = new SchemaChecks(isComplete);
        var named = checks.Check(roots, types);
        return checks.Faults.Count == 0
            ? new GraphQLSchema(roots, named, [.. directives ?? []], isComplete)
            : throw new SchemaNotUsableException(checks.Faults);
    }

    /// <summary>Makes a schema of definitions in the schema definition language, extensions included.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="SchemaNotUsableException">The definitions don't make a schema.</exception>
    public static GraphQLSchema FromSdl(GraphQLDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SdlReader.Read(document);
    }

    /// <summary>Makes a schema of the result of an introspection query.</summary>
    /// <param name="result">The response, its <c>data</c>, or the object that has <c>__schema</c>.</param>
    /// <exception cref="SchemaNotUsableException">It is no such result, or the types don't make a schema.</exception>
    public static GraphQLSchema FromIntrospection(JsonElement result) => IntrospectionReader.Read(result);

    /// <summary>Makes a schema of a file: JSON is the result of an introspection query, everything else is SDL.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="SchemaNotUsableException">It is neither, or the types don't make a schema.</exception>
    /// <exception cref="GraphQLSyntaxException">It is no GraphQL.</exception>
    public static GraphQLSchema Read(ReadOnlyMemory<byte> utf8, string? name = null) =>
        IntrospectionReader.IsJson(utf8.Span) ? IntrospectionReader.Read(utf8) : FromSdl(GraphQLDocument.Parse(utf8, name));

    /// <summary>The type of a name, or <see langword="null"/>. Built-in scalars and types of introspection are known too.</summary>
    /// <param name="name">The type's name.</param>
    public SchemaType? Type(string name) => _types.GetValueOrDefault(name) ?? BuiltInTypes.Find(name);

    /// <summary>The names of all types, those included that need no definition.</summary>
    internal IEnumerable<string> TypeNames => Types.Concat(BuiltInTypes.All).Select(type => type.Name);

    /// <summary>The name of the root type of a kind of operation, or <see langword="null"/>.</summary>
    /// <param name="kind">The kind of operation.</param>
    public string? RootOf(OperationKind kind) => Roots.Of(kind);

    /// <summary>The field that a selection means, introspection's own included; <see langword="null"/> when there is none.</summary>
    /// <param name="type">The type selected on.</param>
    /// <param name="name">The field's name.</param>
    public SchemaField? Field(SchemaType type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Field(name)
            ?? BuiltInTypes.MetaField(name, isQueryRoot: string.Equals(type.Name, Roots.Query, StringComparison.Ordinal));
    }

    /// <summary>The object types that a value of a type can have, in ordinal order of name; an object type itself.</summary>
    /// <param name="name">The name of an object, interface or union type; of others there are none.</param>
    public IReadOnlyList<string> PossibleTypes(string name) => _possible.TryGetValue(name, out var possible) ? possible : [];

    private Dictionary<string, string[]> FindPossibleTypes()
    {
        var possible = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var type in Types)
        {
            if (type.Kind == NamedTypeKind.Object)
            {
                Add(type.Name, type.Name);
                foreach (var one in type.Interfaces)
                {
                    Add(one, type.Name);
                }
            }
            else if (type.IsComposite)
            {
                foreach (var one in type.Members)
                {
                    Add(type.Name, one);
                }
            }
        }

        return possible.ToDictionary(one => one.Key, one => one.Value.ToArray(), StringComparer.Ordinal);

        void Add(string of, string type)
        {
            if (!possible.TryGetValue(of, out var types))
            {
                possible.Add(of, types = new SortedSet<string>(StringComparer.Ordinal));
            }

            types.Add(type);
        }
    }
}
