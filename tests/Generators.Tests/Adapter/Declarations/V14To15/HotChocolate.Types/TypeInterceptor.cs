#nullable enable
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Configuration
{
    public abstract partial class TypeInterceptor
    {
        public virtual void OnBeforeMakeExecutable() => throw null!;

        public virtual void OnBeforeMakeExecutable(
            ITypeCompletionContext context, DefinitionBase definition) => throw null!;
    }
}
