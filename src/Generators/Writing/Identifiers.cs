using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>Makes C# identifiers of names that are none.</summary>
internal static class Identifiers
{
    /// <summary>A namespace: each part made valid, keywords escaped; empty parts go.</summary>
    /// <param name="name">What a project calls its root namespace or assembly.</param>
    public static string Namespace(string name) => string.Join(".", NamespaceParts(name).Select(Escape));

    /// <summary>The parts of a namespace as metadata has them, without escapes.</summary>
    /// <param name="name">What a project calls its root namespace or assembly.</param>
    public static string[] NamespaceParts(string name) =>
        name.Split('.').Select(Valid).Where(part => part.Length > 0).ToArray();

    /// <summary>The name with everything that an identifier can't have replaced by <c>_</c>; empty for an empty name.</summary>
    /// <param name="name">The name.</param>
    public static string Valid(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var c in name.Trim())
        {
            // Letters and digits of any script; not the formatting characters, which the compiler ignores when it compares.
            text.Append(char.IsLetterOrDigit(c) && SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (text.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }

    /// <summary>The identifier, with <c>@</c> when it is a keyword.</summary>
    /// <param name="identifier">A valid identifier.</param>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;
}
