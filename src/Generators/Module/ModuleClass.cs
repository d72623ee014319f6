using System;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;

namespace GqlAuthTooling.Generators.Module;

/// <summary>
/// The emitted module class: public, because a host in another assembly names it, and in a namespace of our own that the
/// assembly's name is part of, because two assemblies of one root namespace would clash where one sees the other.
/// </summary>
internal static class ModuleClass
{
    /// <summary>The class's name.</summary>
    public const string Name = "GqlAuthModule";

    /// <summary>Starts a file that holds a part of the class.</summary>
    /// <param name="language">The language to write.</param>
    /// <param name="assemblyName">The assembly.</param>
    /// <param name="body">Writes what stands in the namespace.</param>
    public static SourceWriter Write(LanguageFacts language, string assemblyName, Action<SourceWriter> body)
    {
        var writer = EmittedFile.Start(language);
        using (writer.Open("namespace " + ConstantsPlace.NamespaceOf(assemblyName)))
        {
            body(writer);
        }

        return writer;
    }

    /// <summary>The class, fully qualified.</summary>
    /// <param name="assemblyName">The assembly.</param>
    public static string FullName(string assemblyName) => "global::" + ConstantsPlace.NamespaceOf(assemblyName) + "." + Name;
}
