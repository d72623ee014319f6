using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// The order of an error's members, which HotChocolate 16 keeps to itself: the interface of its formatters has grown between
    /// releases, and a host must compile with each of them.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class RefusalFormatter
    {
        /// <summary>Leaves the formatter as it is.</summary>
        public static void Add(IServiceCollection services)
        {
        }
    }
}
