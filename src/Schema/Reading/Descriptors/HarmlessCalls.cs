using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>Calls on descriptors that say nothing about access or the shape of the schema.</summary>
internal static class HarmlessCalls
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Description", "Directive", "Serial", "Parallel", "DependsOn", "Extend", "IsProjected", "Cost", "ID", "Scoped",
        "Subscribe", "SubscribeToTopic", "ImplementsNode", "IdField", "NodeResolver", "BindFieldsImplicitly", "BindValues",
        "BindValuesImplicitly", "IsOfType", "Shareable", "Key", "Tag", "Internal", "Lookup", "ConfigureContextData",
        "StreamResult", "Override", "External", "Provides", "Requires", "Policy", "SyntaxNode", "OneOf", "DefaultValue",
        "OnBeforeCreate", "OnBeforeCompletion", "OnBeforeNaming", "AddPagingArguments", "ListSize", "Stream", "Node", "AsNode",
        "FromJson", "FromQuery", "ParentRequires", "Configure", "Length", "Items", "InputType", "SubscribeTo", "Nullable",
    };

    /// <summary>Whether a method is one of them; middleware and resolvers are.</summary>
    /// <param name="name">The method's name.</param>
    public static bool Contains(string name) =>
        Names.Contains(name)
        || name.StartsWith("Use", StringComparison.Ordinal)
        || name.StartsWith("Resolve", StringComparison.Ordinal);
}
