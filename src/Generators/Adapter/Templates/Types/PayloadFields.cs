using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Gives the payloads that mutation conventions make their <c>userErrors</c> and <c>userWarnings</c>, and warnings that
    /// services collect to every payload that has a place for them.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PayloadFields
    {
        private const string NullOnError = "HotChocolate.Types.Mutations.Errors.Null";

        private readonly Dictionary<string, EngineObjectType> _objects = new(StringComparer.Ordinal);
        private readonly HashSet<string> _generated = new(StringComparer.Ordinal);
        private readonly List<EngineObjectField> _mutations = new();
        private readonly SchemaAdditions _additions;
        private readonly bool _isFirst;
        private readonly UserList _warnings;
        private readonly UserList[] _lists;
        private ITypeCompletionContext? _context;

        public PayloadFields(GqlAuthSchema schema, SchemaAdditions additions)
        {
            var options = schema.Options;
            _additions = additions;
            _isFirst = schema.IsFirst;
            var resolvers = new PayloadResolvers(options);
            _warnings = new UserList(
                options.UserWarningsField,
                typeof(UserWarning),
                "What the user should know although the mutation succeeded.",
                PayloadResolvers.Warnings,
                PayloadResolvers.OwnWarnings);
            var errors = new UserList(
                options.UserErrorsField,
                typeof(UserError),
                "Why the mutation did not do what was asked; empty when it did.",
                resolvers.Errors,
                resolvers.OwnErrors);
            _lists = new[] { errors, _warnings };
        }

        /// <summary>Remembers types of the schema's own that have the names of ours.</summary>
        public void Initialized(EngineDefinition definition)
        {
            if (definition is EngineObjectType type)
            {
                foreach (var list in _lists)
                {
                    list.IsNameTaken |= type.Name == list.Item.Name && type.RuntimeType != list.Item;
                }
            }
        }

        /// <summary>The types of our fields, where mutation conventions are on.</summary>
        public IEnumerable<TypeReference> Types(ITypeDiscoveryContext context) => _isFirst && Engine.HasMutationConventions(context)
            ? _lists.Where(list => list.CanBeAdded).Select(list => (TypeReference)context.TypeInspector.GetOutputTypeRef(list.Item))
            : Array.Empty<TypeReference>();

        /// <summary>Remembers an object type; one that gets its name after the mutations were looked at is generated.</summary>
        public void Named(ITypeCompletionContext context, EngineDefinition definition)
        {
            if (definition is EngineObjectType type)
            {
                _objects[context.Type.Name] = type;
                if (_context is not null)
                {
                    _generated.Add(context.Type.Name);
                }
            }
        }

        /// <summary>Remembers a mutation, before conventions change it.</summary>
        public void Mutation(ITypeCompletionContext context, EngineObjectField mutation)
        {
            _context ??= context;
            _mutations.Add(mutation);
        }

        /// <summary>Adds fields and what fills them, after conventions have made their payloads.</summary>
        public void Complete()
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var mutation in _mutations)
            {
                if (ObjectTypeOf(mutation) is not { } type || !_objects.TryGetValue(type.Name, out var payload))
                {
                    continue;
                }

                if (done.Add(type.Name))
                {
                    foreach (var list in _lists)
                    {
                        Complete(type.Name, payload, list);
                    }
                }

                if (_isFirst && payload.Fields.Any(field => field.Name == _warnings.Field))
                {
                    Engine.MiddlewareOf(mutation).Insert(0, new EngineFieldMiddleware(PayloadResolvers.Collect));
                }
            }
        }

        private void Complete(string type, EngineObjectType payload, UserList list)
        {
            var own = payload.Fields.FirstOrDefault(field => field.Name == list.Field);
            if (own is not null && _isFirst)
            {
                Extend(payload, own, list);
            }
            else if (own is not null && _generated.Contains(type) && HoldsItems(own, list))
            {
                // The adapter that was there first has made it.
                Know(type, list);
            }
            else if (own is null && _isFirst && list.CanBeAdded && _generated.Contains(type))
            {
                payload.Fields.Add(new EngineObjectField(
                    list.Field!, list.Description, ListOf(list), context => new(list.Make(context)), list.Make));
                Know(type, list);
            }
        }

        private void Know(string type, UserList list)
        {
            _additions.AddField(type + "." + list.Field, list.Item.Name);
            _additions.AddType(list.Item.Name);
            _additions.AddField(list.Item.Name + ".message", "String");
            _additions.AddField(list.Item.Name + ".path", "String");
        }

        // Conventions make every field of a payload nullable, because there is no payload when there are errors.
        private void Extend(EngineObjectType payload, EngineObjectField own, UserList list)
        {
            if (ResolverOf(payload, own) is not { } pure || !HoldsItems(own, list))
            {
                return;
            }

            var all = Engine.MiddlewareOf(own);
            foreach (var middleware in all.Where(middleware => middleware.Key == NullOnError).ToArray())
            {
                all.Remove(middleware);
            }

            var extended = list.Extend(pure);
            own.Type = ListOf(list);
            own.PureResolver = extended;
            own.Resolver = context => new(extended(context));
        }

        private static EnginePureResolver? ResolverOf(EngineObjectType payload, EngineObjectField field) =>
#if GQLAUTH_HC13
            // HotChocolate 13 makes resolvers of members later. One that is given elsewhere, or by the class of an extension,
            // is not the payload's property.
            field.PureResolver is null && field.Resolver is null && field.ResolverMember is null && field.Expression is null
            && field.Member is System.Reflection.PropertyInfo { DeclaringType: { } owner } property
            && owner.IsAssignableFrom(payload.RuntimeType)
                ? context => property.GetValue(context.Parent<object>())
                : field.PureResolver;
#else
            field.PureResolver;
#endif

        private bool HoldsItems(EngineObjectField field, UserList list) =>
            TypeOf(field) is { } type
            && type.IsListType()
            && ObjectTypeOf(field) is { } item
            && _objects.TryGetValue(item.Name, out var definition)
            && definition.RuntimeType == list.Item;

        private ObjectType? ObjectTypeOf(EngineObjectField field) => TypeOf(field)?.NamedType() as ObjectType;

        private IType? TypeOf(EngineObjectField field) =>
            field.Type is { } reference && _context!.TryGetType<IType>(reference, out var type) ? type : null;

        private static TypeReference ListOf(UserList list) => TypeReference.Parse("[" + list.Item.Name + "!]!");
    }
}
