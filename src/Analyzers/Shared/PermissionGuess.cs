using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// Guesses the permission a developer most probably wants on a root field: the resource from the type it returns, or
/// from the member's name where that type says nothing, the action from the kind of operation.
/// </summary>
public static class PermissionGuess
{
    private static readonly string[] Verbs =
    {
        "Get", "Find", "List", "Search", "Fetch", "Load", "Read", "Query", "Create", "Add", "Insert", "Register", "Update",
        "Change", "Edit", "Modify", "Rename", "Set", "Save", "Upsert", "Put", "Delete", "Remove", "Cancel", "Publish",
        "Unpublish", "Archive", "Restore", "Import", "Export", "Assign", "Unassign", "Revoke", "Generate", "On", "Subscribe",
        "Watch",
    };

    private static readonly string[] Wrappers =
    {
        "Payload", "Connection", "Collection", "Segment", "Result", "Response", "Dto", "Model", "Document", "Creation", "Deletion",
        "Async",
    };

    private static readonly string[] Tails = { "By", "For", "With", "Changed", "Created", "Updated", "Deleted", "Added" };

    private static readonly string[] LongPlurals = { "sses", "xes", "ches", "shes" };

    private static readonly string[] NoPlurals = { "ss", "us", "is" };

    /// <summary>The guess for a root field.</summary>
    /// <param name="operation">The operation whose root has the field.</param>
    /// <param name="returnType">The named GraphQL type it returns.</param>
    /// <param name="returnsSchemaType">Whether that type is an object, interface or union of the schema.</param>
    /// <param name="member">The C# member's name, or the field's when there is none.</param>
    public static string For(OperationKind operation, string returnType, bool returnsSchemaType, string member)
    {
        var isPayload = returnType.EndsWith("Payload", StringComparison.Ordinal);
        var resource = Resource(returnsSchemaType || isPayload ? returnType : member);
        if (resource.Length == 0)
        {
            resource = Resource(member);
        }

        var guess = (resource.Length == 0 ? "Resource" : resource)
            + PermissionName.Separator
            + (operation == OperationKind.Mutation ? "write" : "read");
        return PermissionName.IsPermission(guess) ? guess : "Resource:read";
    }

    private static string Resource(string name)
    {
        var words = Words(name).ToList();
        while (words.Count > 1 && Wrappers.Contains(words[words.Count - 1], StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 1 && Verbs.Contains(words[0], StringComparer.OrdinalIgnoreCase))
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
            words[0] = char.ToUpperInvariant(words[0][0]) + words[0].Substring(1);
        }

        return string.Concat(words);
    }

    private static string Singular(string word)
    {
        if (word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        if (LongPlurals.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)))
        {
            return word.Substring(0, word.Length - 2);
        }

        var keeps = word.Length < 4 || NoPlurals.Any(end => word.EndsWith(end, StringComparison.Ordinal));
        return !keeps && word.EndsWith("s", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1) : word;
    }

    private static IEnumerable<string> Words(string name)
    {
        var letters = new string(name.Where(c => c < 128 && char.IsLetterOrDigit(c)).ToArray()).TrimStart("0123456789".ToCharArray());
        var start = 0;
        for (var i = 1; i <= letters.Length; i++)
        {
            if (i == letters.Length || (char.IsUpper(letters[i]) && !char.IsUpper(letters[i - 1])))
            {
                yield return letters.Substring(start, i - start);
                start = i;
            }
        }
    }
}
