using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GqlAuthTooling.Cli.Sources.Projects;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>The file of global usings that the SDK would write for a project.</summary>
internal static class ImplicitUsings
{
    private static readonly string[] Base =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Extensions =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly string[] Web =
        ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
         "Microsoft.AspNetCore.Routing", .. Extensions];

    // HotChocolate.AspNetCore's package adds these to every project that has implicit usings.
    private static readonly string[] HotChocolate = ["HotChocolate", "HotChocolate.Types", "HotChocolate.Types.Relay", "GreenDonut"];

    /// <summary>The usings for files that belong to no project: the SDK's for a web project.</summary>
    public static string ForLooseFiles { get; } = Text(Base.Concat(Web).Concat(HotChocolate).Select(name => $"global::{name}"));

    /// <summary>The usings of a project; empty when it has none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="usesHotChocolate">Whether the project or one it references has HotChocolate's packages.</param>
    public static string Of(ProjectFile project, bool usesHotChocolate)
    {
        var usings = new List<(string Namespace, string Text)>();
        if (project.Properties.IsOn("ImplicitUsings"))
        {
            usings.AddRange(Defaults(project, usesHotChocolate).Select(name => (name, $"global::{name}")));
        }

        foreach (var (value, removed, attribute) in project.Items("Using"))
        {
            if (removed)
            {
                usings.RemoveAll(item => item.Namespace == value);
            }
            else if (IsName(value))
            {
                usings.Add((value, Directive(value, attribute)));
            }
        }

        return Text(usings.Select(item => item.Text).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Defaults(ProjectFile project, bool usesHotChocolate)
    {
        IEnumerable<string> names = Base;
        if (project.Sdks.Any(sdk => sdk.EndsWith(".Web", StringComparison.OrdinalIgnoreCase)))
        {
            names = names.Concat(Web);
        }
        else if (project.Sdks.Any(sdk => sdk.EndsWith(".Worker", StringComparison.OrdinalIgnoreCase)))
        {
            names = names.Concat(Extensions);
        }

        return usesHotChocolate ? names.Concat(HotChocolate) : names;
    }

    private static string Directive(string value, Func<string, string?> attribute)
    {
        var isStatic = string.Equals(attribute("Static"), "true", StringComparison.OrdinalIgnoreCase);
        return attribute("Alias") is { Length: > 0 } alias && IsName(alias)
            ? $"{alias} = global::{value}"
            : (isStatic ? "static " : string.Empty) + "global::" + value;
    }

    // What a project writes here becomes code; anything that is more than a name is left out.
    private static bool IsName(string value) =>
        value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '<' or '>' or ',' or ' ');

    private static string Text(IEnumerable<string> usings) =>
        usings.Aggregate(new StringBuilder(), (text, name) => text.Append("global using ").Append(name).Append(";\n")).ToString();
}
