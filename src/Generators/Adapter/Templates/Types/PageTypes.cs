using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Pages that the engine makes of lists. A page only carries its items, so what they ask for as a type it asks for as well:
    /// how many there are, and where a page of them ends, is about them too.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PageTypes
    {
        private readonly HashSet<string> _objects = new(StringComparer.Ordinal);

        /// <summary>Keeps what may be a page.</summary>
        public void Read(string type, EngineDefinition definition)
        {
            if (definition is EngineObjectType)
            {
                _objects.Add(type);
            }
        }

        /// <summary>What each page needs, by the name of its type; those that need nothing are left out.</summary>
        public IEnumerable<KeyValuePair<string, Requirement>> Requirements(PermissionMap map, ISchemaFacts types)
        {
            foreach (var page in _objects.Where(type => types.FieldType(type, "pageInfo") is not null))
            {
                var requirement = ItemsOf(page, types)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(map.Type)
                    .Where(item => item.Assemblies.Count > 0)
                    .Aggregate(Requirement.None, (all, item) => all.And(item.Requirement));
                if (!requirement.IsNone)
                {
                    yield return new(page, requirement);
                }
            }
        }

        private static IEnumerable<string?> ItemsOf(string page, ISchemaFacts types)
        {
            yield return types.FieldType(page, "nodes");
            yield return types.FieldType(page, "items");
            yield return types.FieldType(page, "edges") is { } edge ? types.FieldType(edge, "node") : null;
        }
    }
}
