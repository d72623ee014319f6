using System.Reflection;
using HotChocolate.Authorization;
using HotChocolate.Types.Descriptors;

namespace Shop;

public sealed class GuardedAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Authorize("Guarded");
}

[QueryType]
public class Query
{
    [Guarded] public int Users => 1;
}
