using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace GqlAuthTooling.Adapter
{
#if GQLAUTH_DATA
    /// <summary>
    /// Filters and orders of HotChocolate.Data are made of the properties of what is listed. Whoever may filter by a value can find
    /// it out, so that needs what selecting the value needs.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class FilterFields
    {
        private readonly List<(string Type, string Field, Type RuntimeType, string? Member)> _outputs = new();
        private readonly List<(string Type, string Field, Type Entity, string Member)> _inputs = new();

        /// <summary>Reads what a type is made of.</summary>
        public void Read(string type, EngineDefinition definition)
        {
            switch (definition)
            {
                case EngineObjectType output:
                    _outputs.AddRange(output.Fields.Select(field => (type, field.Name, output.RuntimeType, field.Member?.Name)));
                    break;
                case EngineInterfaceType output:
                    _outputs.AddRange(output.Fields.Select(field => (type, field.Name, output.RuntimeType, field.Member?.Name)));
                    break;
                case EngineFilterType filter:
                    foreach (var field in filter.Fields.OfType<EngineFilterField>())
                    {
                        Read(type, field.Name, filter.EntityType, field.Member, field.Expression);
                    }

                    break;
                case EngineOrderType order:
                    foreach (var field in order.Fields.OfType<EngineOrderField>())
                    {
                        Read(type, field.Name, order.EntityType, field.Member, field.Expression);
                    }

                    break;
            }
        }

        /// <summary>What supplying each input field needs, by its coordinate; those that need nothing are left out.</summary>
        public IEnumerable<KeyValuePair<string, Requirement>> Requirements(PermissionMap map)
        {
            // By name first: a schema has thousands of either.
            var byMember = _outputs.Where(output => output.Member is not null).ToLookup(output => output.Member!, StringComparer.Ordinal);
            var byField = _outputs.ToLookup(output => output.Field, StringComparer.Ordinal);
            foreach (var input in _inputs.GroupBy(input => (input.Type, input.Field)))
            {
                var requirement = input
                    .SelectMany(member => byMember[member.Member].Union(byField[member.Field])
                        .Where(output => IsOf(output.RuntimeType, member.Entity)))
                    .Select(output => map.Field(output.Type + "." + output.Field).Effective)
                    .Aggregate(Requirement.None, (all, one) => all.And(one));
                if (!requirement.IsNone)
                {
                    yield return new(input.Key.Type + "." + input.Key.Field, requirement);
                }
            }
        }

        private void Read(string type, string field, Type? entity, MemberInfo? member, Expression? expression)
        {
            if (member is not null)
            {
                _inputs.Add((type, field, entity ?? member.ReflectedType ?? typeof(object), member.Name));
            }
            else if (expression is not null)
            {
                var members = new Members();
                members.Visit(expression);
                _inputs.AddRange(members.Found.Select(found => (type, field, found.Entity, found.Name)));
            }
        }

        // A list of a base type has the values of those that derive from it, and the other way round.
        private static bool IsOf(Type output, Type input) =>
            output != typeof(object) && (output.IsAssignableFrom(input) || input.IsAssignableFrom(output));

        private sealed class Members : ExpressionVisitor
        {
            public List<(Type Entity, string Name)> Found { get; } = new();

            protected override Expression VisitMember(MemberExpression node)
            {
                Add(node.Expression, node.Member);
                return base.VisitMember(node);
            }

            protected override Expression VisitMethodCall(MethodCallExpression node)
            {
                Add(node.Object, node.Method);
                return base.VisitMethodCall(node);
            }

            private void Add(Expression? of, MemberInfo member)
            {
                if ((of?.Type ?? member.DeclaringType) is { } entity)
                {
                    Found.Add((entity, member.Name));
                }
            }
        }
    }
#endif
}
