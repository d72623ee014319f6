using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>Calls on descriptors that say nothing about access or the shape of the schema.</summary>
internal static class HarmlessCalls
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Description", "Directive", "Serial", "Parallel", "DependsOn", "Extend", "IsProjected", "Cost", "ID", "Scoped",
        "Subscribe", "SubscribeToTopic", "SubscribeToTopicByArgument", "ImplementsNode", "IdField", "NodeResolver",
        "BindFieldsImplicitly", "BindValues", "BindValuesImplicitly", "IsOfType", "Shareable", "Key", "Tag", "Internal", "Lookup",
        "ConfigureContextData", "StreamResult", "Override", "External", "Provides", "Requires", "Policy", "SyntaxNode", "OneOf",
        "DefaultValue", "DefaultValueSyntax", "AddPagingArguments", "AddOffsetPagingArguments", "ListSize", "Stream", "Node", "AsNode",
        "FromJson", "FromQuery", "ParentRequires", "Configure", "Length", "Items", "InputType", "SubscribeTo", "Nullable",
        "CacheControl", "Inaccessible", "InterfaceObject", "ValueComparer", "NameComparer",

        // The engine's middleware and resolvers, by name: a method of somebody else's that is called like one may do anything.
        "Use", "UseConnection", "UseDataLoader", "UseDataloader", "UseDbContext", "UseFiltering", "UseFirst", "UseFirstOrDefault",
        "UseMongoDbOffsetPaging", "UseMongoDbPaging", "UseMutationConvention", "UseOffsetPaging", "UseOptimizer", "UsePaging",
        "UseProjection", "UseRequestScope", "UseResolverScope", "UseScopedService", "UseSelection", "UseServiceScope", "UseSingle",
        "UseSingleOrDefault", "UseSorting", "UseToList",
        "Resolve", "ResolveAbstractType", "ResolveNode", "ResolveNodeWith", "Resolver", "ResolveReference", "ResolveReferenceWith",
        "ResolveWith",
    };

    /// <summary>Whether a method is one of them. What <c>Extend()</c> is followed by is none: it may change everything.</summary>
    /// <param name="name">The method's name.</param>
    public static bool Contains(string name) => Names.Contains(name);
}
