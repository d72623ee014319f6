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

    public static void Apply(ReadingContext context)
    {
        if (context.Options.GlobalObjectIdentification)
        {
            AddNode(context);
        }

        if (context.Options.QueryFieldOnPayloads)
        {
            AddQueryToPayloads(context);
        }
    }

    private static void AddNode(ReadingContext context)
    {
        var contract = context.Types.EnsureNamed("Node", SchemaTypeKind.Interface, TypeOrigin.Convention);
        if (contract.Fields.Count == 0)
        {
            contract.Fields.Add(new FieldDraft("id", new TypeReference("ID", "ID!")));
        }

        foreach (var type in context.Types.All.Where(type => type.Kind == SchemaTypeKind.Object && IsNode(context, type)))
        {
            type.Implements.Add("Node");
            type.Lookup |= TypeLookup.Node;
            contract.PossibleTypes.Add(type.Name);
            var idMember = IdMemberOf(context, type);
            foreach (var id in type.Fields.Where(field => idMember is null ? field.Name == "id" : field.Member?.Name == idMember))
            {
                id.Name = "id";
                id.Type = new TypeReference("ID", "ID!");
            }
        }

        if (context.Types.TryGet(context.Roots.NameOf(OperationKind.Query), out var query) && query.Root == OperationKind.Query)
        {
            AddRootField(query, "node", new TypeReference("Node", "Node"), new ArgumentModel(
                "id", new TypeReference("ID", "ID!"), AccessModel.Inherited, null));
            AddRootField(query, "nodes", new TypeReference("Node", "[Node]!"), new ArgumentModel(
                "ids", new TypeReference("ID", "[ID!]!"), AccessModel.Inherited, null));
        }
    }

    private static bool IsNode(ReadingContext context, TypeDraft type) =>
        type.IsNode
        || type.Implements.Contains("Node")
        || context.Sites.Any(site => site.TypeName == type.Name
            && site.Role is TypeRole.ObjectType or TypeRole.ObjectTypeExtension
            && (AttributeIdentity.HasHotChocolate(site.Class, "Node")
                || (site.Role == TypeRole.ObjectTypeExtension && HasNodeResolver(site.Class))));

    /// <summary>The member that <c>[Node(IdField = …)]</c> names.</summary>
    private static string? IdMemberOf(ReadingContext context, TypeDraft type) =>
        type.NodeId ?? context.Sites.Where(site => site.TypeName == type.Name)
            .Select(site => AttributeIdentity.FindHotChocolate(site.Class, "Node"))
            .Where(attribute => attribute is not null)
            .Select(attribute => new AttributeArguments(attribute!, context.Compilation).Named("IdField"))
            .FirstOrDefault(name => name is not null);

    private static bool HasNodeResolver(INamedTypeSymbol type) =>
        AttributeIdentity.HasHotChocolate(type, "ObjectType")
        && type.GetMembers().Any(member => AttributeIdentity.HasHotChocolate(member, "NodeResolver"));

    private static void AddQueryToPayloads(ReadingContext context)
    {
        var name = context.Roots.NameOf(OperationKind.Query);
        if (!context.Types.TryGet(context.Roots.NameOf(OperationKind.Mutation), out var mutation))
        {
            return;
        }

        foreach (var field in mutation.Fields)
        {
            if (context.Types.TryGet(field.Type.Name, out var payload)
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
