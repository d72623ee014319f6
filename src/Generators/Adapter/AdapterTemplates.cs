using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>
/// The C# files that the adapter is emitted from. What differs between HotChocolate's major versions stands in a folder for
/// each, with the same signatures; <c>Aliases.cs</c> there names the engine's types for the files that all share. A version
/// that is written like the next one takes the files from there that it has none of its own for.
/// </summary>
internal static class AdapterTemplates
{
    private const string Root = "Adapter/";
    private const string AliasName = "Aliases";
    private const string HttpFolder = "Http/";

    private static readonly Dictionary<string, string> All = Load();

    /// <summary>Whether there are templates for a major version.</summary>
    /// <param name="major">HotChocolate's major version.</param>
    public static bool Has(int major) => FoldersOf(major).Length > 0;

    /// <summary>The files for an engine: name and text, in ordinal order of name.</summary>
    /// <param name="engine">The engine.</param>
    public static IEnumerable<KeyValuePair<string, string>> For(AdapterEngine engine)
    {
        var folders = FoldersOf(engine.Major);
        var own = All
            .Select(file => (Rank: Array.IndexOf(folders, FolderOf(file.Key)), Name: Name(file.Key), file.Key, file.Value))
            .Where(file => file.Rank >= 0)
            .GroupBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => files.OrderBy(file => file.Rank).First(), StringComparer.Ordinal);
        var header = Define(engine) + "#nullable enable\n";
        var aliases = own[AliasName].Value;
        return own.Values
            .Where(file => file.Name != AliasName
                && (engine.HasHttp || file.Key.IndexOf(HttpFolder, StringComparison.Ordinal) < 0))
            .Select(file => new KeyValuePair<string, string>(file.Name, header + file.Value.Insert(BodyOf(file.Value), aliases)))
            .OrderBy(file => file.Key, StringComparer.Ordinal);
    }

    // From the version's own to the files that all share.
    private static string[] FoldersOf(int major) => major switch
    {
        13 => new[] { "V13", "V14", "V15", string.Empty },
        14 => new[] { "V14", "V15", string.Empty },
        15 => new[] { "V15", string.Empty },
        16 => new[] { "V16", string.Empty },
        _ => Array.Empty<string>(),
    };

    // Shared files ask with #if for the little that is not worth a file of its own.
    private static string Define(AdapterEngine engine) =>
        "#define GQLAUTH_HC" + engine.Major.ToString(CultureInfo.InvariantCulture) + "\n"
        + (engine.HasHttp ? "#define GQLAUTH_HTTP\n" : string.Empty)
        + (engine.HasCost ? "#define GQLAUTH_COST\n" : string.Empty)
        + (engine.HasData ? "#define GQLAUTH_DATA\n" : string.Empty)
        + (engine.Formatter != FormatterMembers.None ? "#define GQLAUTH_FORMATTER\n" : string.Empty)
        + (engine.Formatter.HasFlag(FormatterMembers.Schema) ? "#define GQLAUTH_SCHEMA_FORMATTER\n" : string.Empty)
        + (engine.Formatter.HasFlag(FormatterMembers.NonNullSchema) ? "#define GQLAUTH_NONNULL_FORMATTER\n" : string.Empty);

    private static string FolderOf(string path) =>
        path[0] == 'V' && char.IsDigit(path[1]) ? path.Substring(0, path.IndexOf('/')) : string.Empty;

    private static string Name(string path)
    {
        var folder = FolderOf(path);
        var shared = folder.Length == 0 ? path : path.Substring(folder.Length + 1);
        return shared.Substring(0, shared.Length - ".cs".Length).Replace('/', '.');
    }

    // Inside the namespace what is imported comes before the project's own types and namespaces of the same names, and an alias
    // may have the name of one that the project has everywhere.
    private static string WithUsingsInside(string text)
    {
        var start = NamespaceOf(text);
        var body = BodyOf(text);
        return start == 0
            ? text
            : text.Substring(start, body - start)
                + text.Substring(0, start).Replace("using ", "using global::")
                + text.Substring(body);
    }

    private static int NamespaceOf(string text)
    {
        const string Namespace = "namespace ";
        return text.StartsWith(Namespace, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Namespace, StringComparison.Ordinal) + 1;
    }

    private static int BodyOf(string text)
    {
        const string Open = "\n{\n";
        return text.IndexOf(Open, NamespaceOf(text), StringComparison.Ordinal) + Open.Length;
    }

    private static Dictionary<string, string> Load()
    {
        var assembly = typeof(AdapterTemplates).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToDictionary(name => name.Substring(Root.Length).Replace('\\', '/'), Text, StringComparer.Ordinal);

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name));
            var text = reader.ReadToEnd().Replace("\r\n", "\n");
            return name.EndsWith(AliasName + ".cs", StringComparison.Ordinal) ? text : WithUsingsInside(text);
        }
    }
}
