using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>What graphql-js, the reference implementation, makes of documents.</summary>
internal static class GraphQLJs
{
    /// <summary>Parses documents in one go. An answer is <c>tree</c>, the tree and the document printed, or <c>error</c>, the place and
    /// the message; <see cref="TreeText.Answer"/> says the same of our parser.</summary>
    public static List<string> Parse(IReadOnlyList<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory("graphql-js-");
        try
        {
            var input = Path.Combine(folder.FullName, "input");
            var output = Path.Combine(folder.FullName, "output");
            var text = new StringBuilder();
            foreach (var document in documents)
            {
                text.Append(CultureInfo.InvariantCulture, $"{document.Length}\n").Append(document);
            }

            //// Not by an encoding: halves of surrogate pairs must get through.
            File.WriteAllBytes(input, MemoryMarshal.AsBytes(text.ToString().AsSpan()).ToArray());
            Node.Run("parse.mjs", input, output);
            return Read(MemoryMarshal.Cast<byte, char>(File.ReadAllBytes(output)).ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Read(string text)
    {
        var answers = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var length = int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture);
            answers.Add(text.Substring(end + 1, length));
            at = end + 1 + length;
        }

        return answers;
    }
}
