using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Docs;

/// <summary>Writes the parts of the documentation that are facts of the code, or compares them.</summary>
internal static class DocsTool
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs the tool.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="isCheck">Whether files are only compared.</param>
    /// <param name="output">Takes what was written.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <returns>0 when everything is as it should be, otherwise 1.</returns>
    public static int Run(string root, bool isCheck, TextWriter output, TextWriter error)
    {
        var isFine = true;
        foreach (var file in GeneratedDocs.All(RuleFacts.All(), path => File.Exists(Path.Combine(root, path))))
        {
            try
            {
                isFine &= Process(root, file, isCheck, output, error);
            }
            catch (DocsException e)
            {
                error.Write($"{file.Path}: {e.Message}\n");
                isFine = false;
            }
        }

        if (isCheck && !isFine)
        {
            error.Write("Run 'dotnet run --project tools/Docs' and commit what it writes.\n");
        }

        return isFine ? 0 : 1;
    }

    /// <summary>The files whose text differs from what the code says.</summary>
    /// <param name="root">The repository.</param>
    public static IReadOnlyList<string> Differences(string root)
    {
        using var error = new StringWriter();
        return Run(root, isCheck: true, TextWriter.Null, error) == 0
            ? []
            : [.. error.ToString().Split('\n').Where(line => line.Length > 0)];
    }

    private static bool Process(string root, GeneratedFile file, bool isCheck, TextWriter output, TextWriter error)
    {
        var path = Path.Combine(root, file.Path);
        var before = File.Exists(path) ? File.ReadAllText(path) : null;
        var after = file.Rewrite(before?.Replace("\r\n", "\n", System.StringComparison.Ordinal));
        if (after == before)
        {
            return true;
        }

        if (isCheck)
        {
            error.Write($"{file.Path}: differs from the code\n");
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, after, Utf8);
        output.Write($"{file.Path}\n");
        return true;
    }
}
