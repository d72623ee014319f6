using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Configuration;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Pages that the engine makes of lists. A page only carries its items, so what they ask for as a type it asks for as well:
    /// how many there are, and where a page of them ends, is about them too.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PageTypes
    {
        private readonly Dictionary<string, Dictionary<string, string>> _types = new(StringComparer.Ordinal);

        /// <summary>Reads what a type carries.</summary>
        public void Read(ITypeCompletionContext context, EngineDefinition definition)
        {
            if (definition is not EngineObjectType type)
            {
                return;
            }

            foreach (var field in type.Fields)
            {
                if (field.Name is "pageInfo" or "edges" or "nodes" or "items" or "node"
                    && field.Type is { } reference
                    && context.TryGetType<IType>(reference, out var carried))
                {
                    if (!_types.TryGetValue(context.Type.Name, out var fields))
                    {
                        _types[context.Type.Name] = fields = new Dictionary<string, string>(StringComparer.Ordinal);
                    }

                    fields[field.Name] = carried.NamedType().Name;
                }
            }
        }

        /// <summary>What each page needs, by the name of its type; those that need nothing are left out.</summary>
        public IEnumerable<KeyValuePair<string, Requirement>> Requirements(PermissionMap map)
        {
            foreach (var page in _types.Where(type => type.Value.ContainsKey("pageInfo")))
            {
                var requirement = ItemsOf(page.Value)
                    .Distinct(StringComparer.Ordinal)
                    .Select(map.Type)
                    .Where(item => item.Assemblies.Count > 0)
                    .Aggregate(Requirement.None, (all, item) => all.And(item.Requirement));
                if (!requirement.IsNone)
                {
                    yield return new(page.Key, requirement);
                }
            }
        }

        private IEnumerable<string> ItemsOf(Dictionary<string, string> page)
        {
            foreach (var field in page)
            {
                if (field.Key is "nodes" or "items")
                {
                    yield return field.Value;
                }
                else if (field.Key == "edges" && _types.TryGetValue(field.Value, out var edge) && edge.TryGetValue("node", out var item))
                {
                    yield return item;
                }
            }
        }
    }
}
