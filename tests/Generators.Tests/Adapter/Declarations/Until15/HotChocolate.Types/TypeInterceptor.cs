#nullable enable
using System.Collections.Generic;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Configuration
{
    public abstract partial class TypeInterceptor
    {
        public virtual void OnAfterInitialize(
            ITypeDiscoveryContext discoveryContext, DefinitionBase definition) => throw null!;

        public virtual IEnumerable<TypeReference> RegisterMoreTypes(
            IReadOnlyCollection<ITypeDiscoveryContext> discoveryContexts) => throw null!;

        public virtual void OnAfterCompleteName(
            ITypeCompletionContext completionContext, DefinitionBase definition) => throw null!;

        public virtual void OnBeforeCompleteMutationField(
            ITypeCompletionContext completionContext, ObjectFieldDefinition mutationField) => throw null!;

        public virtual void OnBeforeCompleteTypes() => throw null!;
        public virtual void OnAfterCompleteTypes() => throw null!;

        public virtual void OnBeforeCompleteType(
            ITypeCompletionContext completionContext, DefinitionBase definition) => throw null!;

        public virtual void OnAfterCompleteType(
            ITypeCompletionContext completionContext, DefinitionBase definition) => throw null!;
    }
}
