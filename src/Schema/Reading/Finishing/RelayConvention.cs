using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What global object identification adds: the interface <c>Node</c>, <c>Query.node</c> and <c>Query.nodes</c>.</summary>
internal static class RelayConvention
{
    private static readonly AccessModel GuardedByResult = new(
        AccessKind.Public,
        Requirement.None,
        "made by the engine; what it returns is guarded by the object type it turns out to be",
        default,
        default);

    public static void Apply(ReadingSession session)
    {
        if (session.Options.GlobalObjectIdentification)
        {
            AddNode(session);
        }

        if (session.Options.QueryFieldOnPayloads)
        {
            AddQueryToPayloads(session);
        }
    }

    private static void AddNode(ReadingSession session)
    {
        var contract = session.Types.EnsureNamed("Node", SchemaTypeKind.Interface, TypeOrigin.Convention);
        if (contract.Fields.Count == 0)
        {
            contract.Fields.Add(new FieldDraft("id", new TypeReference("ID", "ID!")));
        }

        foreach (var type in session.Types.All.Where(type => type.Kind == SchemaTypeKind.Object && IsNode(session, type)))
        {
            type.Implements.Add("Node");
            contract.PossibleTypes.Add(type.Name);
            foreach (var id in type.Fields.Where(field => field.Name == "id"))
            {
                id.Type = new TypeReference("ID", "ID!");
            }
        }

        if (session.Types.TryGet(session.RootName(OperationKind.Query), out var query) && query.Root == OperationKind.Query)
        {
            AddRootField(query, "node", new TypeReference("Node", "Node"), new ArgumentModel(
                "id", new TypeReference("ID", "ID!"), AccessModel.Inherited, null));
            AddRootField(query, "nodes", new TypeReference("Node", "[Node]!"), new ArgumentModel(
                "ids", new TypeReference("ID", "[ID!]!"), AccessModel.Inherited, null));
        }
    }

    private static bool IsNode(ReadingSession session, TypeDraft type) =>
        type.Implements.Contains("Node")
        || session.Sites.Any(site => site.TypeName == type.Name
            && site.Role is TypeRole.ObjectType or TypeRole.ObjectTypeExtension
            && (AttributeIdentity.HasHotChocolate(site.Class, "Node")
                || (site.Role == TypeRole.ObjectTypeExtension && HasNodeResolver(site.Class))));

    private static bool HasNodeResolver(INamedTypeSymbol type) =>
        AttributeIdentity.HasHotChocolate(type, "ObjectType")
        && type.GetMembers().Any(member => AttributeIdentity.HasHotChocolate(member, "NodeResolver"));

    private static void AddQueryToPayloads(ReadingSession session)
    {
        var name = session.RootName(OperationKind.Query);
        if (!session.Types.TryGet(session.RootName(OperationKind.Mutation), out var mutation))
        {
            return;
        }

        foreach (var field in mutation.Fields)
        {
            if (session.Types.TryGet(field.Type.Name, out var payload)
                && payload.Kind == SchemaTypeKind.Object
                && payload.Name.EndsWith("Payload", System.StringComparison.Ordinal)
                && !payload.HasField("query"))
            {
                payload.Fields.Add(new FieldDraft("query", new TypeReference(name, name + "!")));
            }
        }
    }

    private static void AddRootField(TypeDraft query, string name, TypeReference type, ArgumentModel argument)
    {
        if (!query.HasField(name))
        {
            query.Fields.Add(new FieldDraft(name, type) { Access = GuardedByResult, Arguments = new() { argument } });
        }
    }
}
