using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Constants;

/// <summary>The class that the permission constants go to, chosen so that it clashes with nothing.</summary>
/// <param name="Namespace">Its namespace, keywords escaped; empty for the global one.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="ExtendsUserClass">Whether the project declares a part of it, which then decides its accessibility.</param>
/// <param name="Taken">Members that the project's part has, as <c>Name</c> or <c>Nested.Name</c>.</param>
/// <param name="Extended">Static partial classes nested in the project's part.</param>
internal sealed record ConstantsPlace(
    string Namespace,
    string ClassName,
    bool ExtendsUserClass,
    EquatableArray<string> Taken,
    EquatableArray<string> Extended)
{
    /// <summary>The namespace that belongs to an assembly alone, for whatever must not clash in any project.</summary>
    /// <param name="assemblyName">The assembly.</param>
    public static string NamespaceOf(string assemblyName)
    {
        var plain = Identifiers.Valid(assemblyName.Replace('.', '_'));

        // Letters, digits and dots can't be mistaken for another assembly's name; whatever else was replaced can.
        var unique = plain.Length > 0 && plain.Replace('_', '.') == assemblyName;
        return "GqlAuthTooling.Generated." + (unique ? Identifiers.Escape(plain) : plain + "_" + StableHash.Short(assemblyName));
    }
}
