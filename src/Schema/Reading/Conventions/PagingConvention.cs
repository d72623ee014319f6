using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>The types and arguments that HotChocolate's paging middleware makes.</summary>
internal static class PagingConvention
{
    private static readonly ArgumentModel First = Argument("first", "Int");
    private static readonly ArgumentModel After = Argument("after", "String");
    private static readonly ArgumentModel Last = Argument("last", "Int");
    private static readonly ArgumentModel Before = Argument("before", "String");
    private static readonly ArgumentModel Skip = Argument("skip", "Int");
    private static readonly ArgumentModel Take = Argument("take", "Int");

    /// <summary>Turns a list field into a connection, as <c>[UsePaging]</c> does.</summary>
    public static void ApplyConnection(
        FieldDraft field, TypeReference item, FieldFeatures features, SchemaOptions options, TypeTable types)
    {
        var name = features.ConnectionName
            ?? (features.InferConnectionNameFromField ?? options.InferConnectionNameFromField
                ? GraphQLNames.Capitalize(field.Name)
                : item.Name);
        field.Type = Connection(
            name,
            item,
            features.IncludeTotalCount ?? options.IncludeTotalCount,
            features.IncludeNodesField ?? options.IncludeNodesField,
            types);
        Add(field, First);
        Add(field, After);
        if (features.AllowBackwardPagination ?? options.AllowBackwardPagination)
        {
            Add(field, Last);
            Add(field, Before);
        }
    }

    /// <summary>Turns a list field into a collection segment, as <c>[UseOffsetPaging]</c> does.</summary>
    public static void ApplySegment(
        FieldDraft field, TypeReference item, FieldFeatures features, SchemaOptions options, TypeTable types)
    {
        var name = (features.ConnectionName
            ?? (options.InferCollectionSegmentNameFromField ? GraphQLNames.Capitalize(field.Name) : item.Name))
            + "CollectionSegment";
        var segment = types.EnsureNamed(name, SchemaTypeKind.Object, TypeOrigin.Convention);
        segment.PageItem = item.Name;
        if (segment.Fields.Count == 0)
        {
            Add(segment, "pageInfo", "CollectionSegmentInfo", "CollectionSegmentInfo!");
            Add(segment, "items", item.Name, "[" + item.Syntax + "]");
            if (features.IncludeTotalCount ?? options.IncludeTotalCount)
            {
                Add(segment, "totalCount", "Int", "Int!");
            }

            var info = types.EnsureNamed("CollectionSegmentInfo", SchemaTypeKind.Object, TypeOrigin.Convention);
            if (info.Fields.Count == 0)
            {
                Add(info, "hasNextPage", "Boolean", "Boolean!");
                Add(info, "hasPreviousPage", "Boolean", "Boolean!");
            }
        }

        field.Type = new TypeReference(name, name);
        Add(field, Skip);
        Add(field, Take);
    }

    /// <summary>The connection type of a name and item.</summary>
    public static TypeReference Connection(
        string name, TypeReference item, bool totalCount, bool nodes, TypeTable types)
    {
        var connection = types.EnsureNamed(name + "Connection", SchemaTypeKind.Object, TypeOrigin.Convention);
        connection.PageItem = item.Name;
        if (connection.Fields.Count == 0)
        {
            var edge = types.EnsureNamed(name + "Edge", SchemaTypeKind.Object, TypeOrigin.Convention);
            edge.PageItem = item.Name;
            Add(edge, "cursor", "String", "String!");
            Add(edge, "node", item.Name, item.Syntax);
            Add(connection, "pageInfo", "PageInfo", "PageInfo!");
            Add(connection, "edges", edge.Name, "[" + edge.Name + "!]");
            if (nodes)
            {
                Add(connection, "nodes", item.Name, "[" + item.Syntax + "]");
            }

            EnsurePageInfo(types);
        }

        if (totalCount && !connection.HasField("totalCount"))
        {
            Add(connection, "totalCount", "Int", "Int!");
        }

        return new TypeReference(connection.Name, connection.Name);
    }

    private static void EnsurePageInfo(TypeTable types)
    {
        var info = types.EnsureNamed("PageInfo", SchemaTypeKind.Object, TypeOrigin.Convention);
        if (info.Fields.Count == 0)
        {
            Add(info, "hasNextPage", "Boolean", "Boolean!");
            Add(info, "hasPreviousPage", "Boolean", "Boolean!");
            Add(info, "startCursor", "String", "String");
            Add(info, "endCursor", "String", "String");
        }
    }

    private static void Add(TypeDraft type, string name, string named, string syntax) =>
        type.Fields.Add(new FieldDraft(name, new TypeReference(named, syntax)));

    private static ArgumentModel Argument(string name, string type) =>
        new(name, new TypeReference(type, type), AccessModel.Inherited, null);

    private static void Add(FieldDraft field, ArgumentModel added)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name == added.Name)
            {
                return;
            }
        }

        field.Arguments.Add(added);
    }
}
