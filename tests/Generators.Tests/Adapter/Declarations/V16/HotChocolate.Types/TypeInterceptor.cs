#nullable enable
using System.Collections.Generic;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration
{
    public abstract class TypeInterceptor
    {
        public virtual void OnAfterInitialize(
            ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration) => throw null!;

        public virtual IEnumerable<TypeReference> RegisterMoreTypes(
            IReadOnlyCollection<ITypeDiscoveryContext> discoveryContexts) => throw null!;

        public virtual void OnAfterCompleteName(
            ITypeCompletionContext completionContext, TypeSystemConfiguration configuration) => throw null!;

        public virtual void OnBeforeCompleteMutationField(
            ITypeCompletionContext completionContext, ObjectFieldConfiguration mutationField) => throw null!;

        public virtual void OnBeforeCompleteTypes() => throw null!;
        public virtual void OnAfterCompleteTypes() => throw null!;

        public virtual void OnBeforeCompleteType(
            ITypeCompletionContext completionContext, TypeSystemConfiguration configuration) => throw null!;

        public virtual void OnAfterCompleteType(
            ITypeCompletionContext completionContext, TypeSystemConfiguration configuration) => throw null!;

        public virtual void OnBeforeMakeExecutable() => throw null!;

        public virtual void OnBeforeMakeExecutable(
            ITypeCompletionContext context, TypeSystemConfiguration configuration) => throw null!;
    }
}
