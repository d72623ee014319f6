using System;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif

namespace GqlAuthTooling;

/// <summary>
/// Names the class that carries the permission data of this assembly, so that a host can compose the data of all the
/// assemblies it references without scanning types. Written by the generator.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class GqlAuthModuleAttribute : Attribute
{
    /// <summary>Names the class.</summary>
    /// <param name="moduleType">A class with a public parameterless constructor that implements <see cref="IGqlAuthModule"/>.</param>
    public GqlAuthModuleAttribute(
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
        Type moduleType) => ModuleType = moduleType;

    /// <summary>A class with a public parameterless constructor that implements <see cref="IGqlAuthModule"/>.</summary>
#if NET
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
    public Type ModuleType { get; }
}
