using System.Collections.Generic;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Follows a schema while the engine makes it.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class GqlAuthTypeInterceptor : TypeInterceptor
    {
        private readonly GqlAuthSchema _schema;
        private readonly SchemaAdditions _additions;
        private readonly SchemaScopes _scopes;
        private readonly SchemaDeprecations _deprecations;
        private readonly PayloadFields _payloads;
        private readonly PartialFields _partial;
        private readonly PageTypes _pages = new();
#if GQLAUTH_HC13
        private readonly DirectivesFirst _directivesFirst = new();
#endif
#if GQLAUTH_DATA
        private readonly FilterFields _filters = new();
#endif

        public GqlAuthTypeInterceptor(GqlAuthSchema schema)
        {
            // A schema that is made anew, after a change of its types, begins with what the build proved again.
            _schema = schema;
            _additions = new SchemaAdditions(schema.BuildMap);
            _scopes = new SchemaScopes(schema);
            _deprecations = new SchemaDeprecations(schema.BuildMap);
            _payloads = new PayloadFields(schema, _additions);
            _partial = new PartialFields(schema);
        }

        /// <inheritdoc/>
        public override void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, EngineDefinition definition)
        {
            _payloads.Initialized(definition);
            _scopes.Initialized(definition);
#if GQLAUTH_HC13
            _directivesFirst.Initialized(discoveryContext, definition);
#endif
        }

        /// <inheritdoc/>
        public override IEnumerable<TypeReference> RegisterMoreTypes(IReadOnlyCollection<ITypeDiscoveryContext> discoveryContexts)
        {
            foreach (var type in _scopes.Types())
            {
                yield return type;
            }

            foreach (var context in discoveryContexts)
            {
                foreach (var type in _payloads.Types(context))
                {
                    yield return type;
                }

                yield break;
            }
        }

        /// <inheritdoc/>
        public override void OnAfterCompleteName(ITypeCompletionContext completionContext, EngineDefinition definition) =>
            _payloads.Named(completionContext, definition);

        /// <inheritdoc/>
        public override void OnBeforeCompleteMutationField(
            ITypeCompletionContext completionContext, EngineObjectField mutationField) =>
            _payloads.Mutation(completionContext, mutationField);

        /// <inheritdoc/>
        public override void OnBeforeCompleteTypes()
        {
            _payloads.Complete();
#if GQLAUTH_HC13
            _directivesFirst.WaitFor(_scopes.Defined);
#endif
        }

        /// <inheritdoc/>
        public override void OnBeforeCompleteType(ITypeCompletionContext completionContext, EngineDefinition definition)
        {
            if (!completionContext.IsIntrospectionType)
            {
                _additions.Read(completionContext.Type.Name, definition);
                _pages.Read(completionContext.Type.Name, definition);
#if GQLAUTH_DATA
                _filters.Read(completionContext.Type.Name, definition);
#endif
                _scopes.Apply(completionContext.Type.Name, definition);
                _deprecations.Apply(completionContext, definition);
#if GQLAUTH_HC13
                Guard(completionContext, definition);
#endif
            }
        }

        /// <inheritdoc/>
        public override void OnAfterCompleteType(ITypeCompletionContext completionContext, EngineDefinition definition)
        {
            if (completionContext.Type is EngineAnyShape type)
            {
                _partial.Types.Add(type);
            }
        }

        /// <inheritdoc/>
        public override void OnAfterCompleteTypes()
        {
            foreach (var page in _pages.Requirements(_additions.Merged(), _partial.Types))
            {
                _additions.AddType(page.Key, page.Value);
            }

#if GQLAUTH_DATA
            if (_schema.Options.GuardFilters)
            {
                foreach (var input in _filters.Requirements(_additions.Merged()))
                {
                    _additions.AddInput(input.Key, input.Value);
                }
            }
#endif
            _schema.Map = _additions.Merged();
            _schema.UnseenDeclarations = _additions.Unseen;
        }

#if !GQLAUTH_HC13
        /// <inheritdoc/>
        public override void OnBeforeMakeExecutable(ITypeCompletionContext completionContext, EngineDefinition definition) =>
            Guard(completionContext, definition);

#endif
        private void Guard(ITypeCompletionContext completionContext, EngineDefinition definition)
        {
            if (_schema.Options.MayBePartial && definition is EngineObjectType type && !completionContext.IsIntrospectionType)
            {
                _partial.Guard(completionContext, type);
            }
        }
    }
}
