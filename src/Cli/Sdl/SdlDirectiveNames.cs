using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Sdl;

/// <summary>The directives of SDL that ask something of callers.</summary>
internal enum SdlDirective
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Federation's <c>@authenticated</c>.</summary>
    Authenticated,

    /// <summary>Federation's <c>@requiresScopes</c>.</summary>
    RequiresScopes,

    /// <summary>Federation's <c>@policy</c>.</summary>
    Policy,

    /// <summary>HotChocolate's <c>@authorize</c>.</summary>
    Authorize,
}

/// <summary>What the directives of a document are called: <c>@link</c> may import them under other names.</summary>
internal sealed class SdlDirectiveNames
{
    private static readonly Dictionary<string, SdlDirective> Federation = new(StringComparer.Ordinal)
    {
        ["authenticated"] = SdlDirective.Authenticated,
        ["requiresScopes"] = SdlDirective.RequiresScopes,
        ["policy"] = SdlDirective.Policy,
    };

    private readonly Dictionary<string, SdlDirective> _names = new(Federation, StringComparer.Ordinal) { ["authorize"] = SdlDirective.Authorize };

    /// <summary>Reads the imports of a document.</summary>
    /// <param name="document">The document.</param>
    public SdlDirectiveNames(GraphQLDocument document)
    {
        AddWithPrefix("federation");
        foreach (var definition in document.Definitions)
        {
            if (definition is not SchemaNode schema)
            {
                continue;
            }

            foreach (var link in schema.Directives.Where(directive => directive.Name == "link"))
            {
                Read(link);
            }
        }
    }

    /// <summary>What a directive asks for.</summary>
    /// <param name="name">Its name in the document, without <c>@</c>.</param>
    public SdlDirective MeaningOf(string name) => _names.GetValueOrDefault(name);

    private void Read(DirectiveNode link)
    {
        var address = (ArgumentOf(link, "url")?.Text ?? string.Empty).Split('/');
        var specification = address.Length >= 2 ? address[^2] : string.Empty;
        var prefix = ArgumentOf(link, "as")?.Text;
        if (Federation.TryGetValue(specification, out var meaning))
        {
            // A supergraph links each directive by itself.
            _names[prefix ?? specification] = meaning;
        }
        else if (specification == "federation")
        {
            AddWithPrefix(prefix ?? specification);
            foreach (var import in ArgumentOf(link, "import")?.Items ?? default)
            {
                Import(import);
            }
        }
    }

    private void Import(ValueNode import)
    {
        var name = import.Kind == ValueKind.Object ? TextOf(import, "name") : import.Text;
        if (name is not null && Federation.TryGetValue(name.TrimStart('@'), out var meaning))
        {
            _names[(TextOf(import, "as") ?? name).TrimStart('@')] = meaning;
        }
    }

    private void AddWithPrefix(string prefix)
    {
        foreach (var (name, meaning) in Federation)
        {
            _names[$"{prefix}__{name}"] = meaning;
        }
    }

    private static string? TextOf(ValueNode value, string field) => value.Fields.FirstOrDefault(one => one.Name == field)?.Value.Text;

    private static ValueNode? ArgumentOf(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
