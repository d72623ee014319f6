// The two attributes of HotChocolate that the mistakes in this folder need. The solution references no engine package, so they
// are declared here under their own names; what they do at run time doesn't matter to the rules.
namespace HotChocolate.Data
{
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    internal sealed class UseFilteringAttribute : Attribute;
}

namespace HotChocolate.ApolloFederation.Resolvers
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class ReferenceResolverAttribute : Attribute;
}
