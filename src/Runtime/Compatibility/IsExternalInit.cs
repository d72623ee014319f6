#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets records and init-only properties compile for netstandard2.0.</summary>
internal static class IsExternalInit
{
}
#else
using System.Runtime.CompilerServices;

// A library that was compiled against the netstandard2.0 build and sets one of our init-only properties names the type
// above. In a host that loads this build instead, that name must lead to the framework's type, or the call finds no method.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
