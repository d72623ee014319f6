using System.CommandLine;

namespace GqlAuthTooling.Cli.Commands;

/// <summary>What the commands have in common.</summary>
internal static class SharedOptions
{
    /// <summary>The paths.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "C# files, folders, .csproj, .sln or .slnx files; restored or not.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The paths of a command that takes a map's file as well.</summary>
    public static Argument<string[]> PathsOrMap() => new("PATH")
    {
        Description = "A map that 'gqlauth map --format json' wrote, or C# files, folders, .csproj, .sln or .slnx files.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The file with the schema that a server really has.</summary>
    public static Option<string?> SchemaFile() => new("--schema")
    {
        Description = "The server's schema, SDL or the JSON of an introspection query. Default: the one that was read from the sources.",
    };

    /// <summary>An option that takes one of several words.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="words">The words, the default first.</param>
    public static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        return option.AcceptOnlyFromAmong(words);
    }

    /// <summary>The switch that reads test projects too.</summary>
    public static Option<bool> IncludeTests() =>
        new("--include-tests") { Description = "Also read test projects found in folders and solutions." };

    /// <summary>The switch that turns colours off.</summary>
    public static Option<bool> NoColor() =>
        new("--no-color") { Description = "No colours, also on a terminal (NO_COLOR says the same)." };
}
