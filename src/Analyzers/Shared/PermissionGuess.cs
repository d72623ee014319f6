using System;
using System.Linq;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// Guesses the permission a developer most probably wants: the resource from the type that a field returns, or from the
/// member's name where that type says nothing, the action from the member's verb and the kind of operation.
/// </summary>
public static class PermissionGuess
{
    private const string Read = "read";
    private const string Write = "write";

    private static readonly string[] Wrappers =
    {
        "Payload", "Connection", "Collection", "Segment", "Result", "Response", "Dto", "Model", "Document", "Creation", "Deletion",
        "Async",
    };

    private static readonly string[] Tails = { "By", "For", "With", "Changed", "Created", "Updated", "Deleted", "Added" };

    // Of houses and caches only the s is too much, and the names of resources have more of those.
    private static readonly string[] LongPlurals =
    {
        "sses", "xes", "tches", "nches", "rches", "aches", "eeches", "ouches", "wiches", "shes", "zzes", "tuses", "iruses", "buses", "onuses", "mpuses", "ocuses",
    };

    private static readonly string[] ShortPlurals = { "caches", "headaches", "movies", "cookies", "zombies", "rookies" };

    private static readonly string[] NoPlurals = { "ss", "us", "is", "series", "species", "news" };

    /// <summary>The guess for a root field.</summary>
    /// <param name="operation">The operation whose root has the field.</param>
    /// <param name="returnType">The named GraphQL type it returns.</param>
    /// <param name="returnsSchemaType">Whether that type is an object, interface or union of the schema.</param>
    /// <param name="member">The C# member's name, or the field's when there is none.</param>
    /// <param name="verbs">The verbs.</param>
    public static string For(OperationKind operation, string returnType, bool returnsSchemaType, string member, Verbs verbs)
    {
        // A payload is named after what is done, an entity after what it is: an ImportJob is no job that imports.
        var isPayload = EndsWith(returnType, "Payload") || EndsWith(returnType, "Result") || EndsWith(returnType, "Response");
        var resource = isPayload ? Resource(returnType, verbs)
            : returnsSchemaType ? Resource(returnType, null)
            : Resource(member, verbs);
        if (resource.Length == 0)
        {
            resource = Resource(member, verbs);
        }

        return Permission(resource, Writes(operation, member, resource, verbs) ? Write : Read);
    }

    /// <summary>The guess for a field that needs a permission of its own, beside what its type needs.</summary>
    /// <param name="typeName">The GraphQL type that has the field.</param>
    /// <param name="field">The field's name.</param>
    public static string ForField(string typeName, string field)
    {
        var resource = Resource(typeName, null);
        var word = NameWords.Of(resource).LastOrDefault() ?? string.Empty;
        var own = Resource(field, null);
        return Permission(
            resource + (own.Length > word.Length && own.StartsWith(word, StringComparison.Ordinal) ? own.Substring(word.Length) : own), Read);
    }

    /// <summary>
    /// A mutation writes, whatever it is called, and who subscribes only listens. A query reads, unless its verb says
    /// otherwise; <c>importJobs</c> that returns <c>ImportJob</c> has no verb but a noun.
    /// </summary>
    private static bool Writes(OperationKind operation, string member, string resource, Verbs verbs)
    {
        if (operation != OperationKind.Query)
        {
            return operation == OperationKind.Mutation;
        }

        var words = NameWords.Of(member);
        return words.Length > 1 && verbs.Writes(words[0])
            && !resource.StartsWith(words[0], StringComparison.OrdinalIgnoreCase);
    }

    private static string Permission(string resource, string action)
    {
        var guess = (resource.Length == 0 ? "Resource" : resource) + PermissionName.Separator + action;
        return PermissionName.IsPermission(guess) ? guess : "Resource:" + action;
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static string Resource(string name, Verbs? verbs)
    {
        var words = NameWords.Of(name).ToList();
        while (words.Count > 1 && Wrappers.Contains(words[words.Count - 1], StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 1 && verbs?.Contains(words[0]) == true)
        {
            words.RemoveAt(0);
        }

        var tail = words.FindIndex(1 < words.Count ? 1 : words.Count, word => Tails.Contains(word, StringComparer.Ordinal));
        if (tail > 0)
        {
            words.RemoveRange(tail, words.Count - tail);
        }

        if (words.Count > 0)
        {
            words[words.Count - 1] = Singular(words[words.Count - 1]);
        }

        return string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }

    private static string Singular(string word)
    {
        if (word.Length < 4 || !EndsWith(word, "s") || HasEnd(word, NoPlurals))
        {
            return word;
        }

        var isLong = !HasEnd(word, ShortPlurals);
        return isLong && EndsWith(word, "ies") ? word.Substring(0, word.Length - 3) + "y"
            : word.Substring(0, word.Length - (isLong && HasEnd(word, LongPlurals) ? 2 : 1));
    }

    private static bool HasEnd(string word, string[] ends) =>
        ends.Any(end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
