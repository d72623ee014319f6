using System.Text;

namespace GqlAuthTooling.Schema;

/// <summary>What the generated constants of permissions are called: the generator writes these names, the reader knows them again.</summary>
public static class PermissionIdentifiers
{
    /// <summary>
    /// An identifier in the usual case of C#: separators go, what follows one starts with a capital, <c>price-list</c> is
    /// <c>PriceList</c>. Digits that a separator kept apart stay apart, <c>v1.2</c> is <c>V1_2</c>.
    /// </summary>
    /// <param name="name">A resource or action of a valid permission.</param>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        var capital = true;
        foreach (var c in name)
        {
            if (c is '.' or '-')
            {
                capital = true;
                continue;
            }

            if (capital && char.IsDigit(c) && text.Length > 0 && char.IsDigit(text[text.Length - 1]))
            {
                text.Append('_');
            }

            text.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = false;
        }

        return text.ToString();
    }
}
