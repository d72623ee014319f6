namespace GqlAuthTooling.Schema.Tests;

/// <summary>Damages source as an editor, a merge or a full disk does: lines gone, lines twice, the end cut off.</summary>
internal static class Mutilation
{
    public static string Of(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            text = random.Next(3) switch
            {
                0 => WithoutLines(text, random),
                1 => WithLinesTwice(text, random),
                _ => CutOff(text, random),
            };
        }

        return text;
    }

    private static string WithoutLines(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var start = random.Next(lines.Count);
        lines.RemoveRange(start, Math.Min(random.Next(1, 4), lines.Count - start));
        return string.Join('\n', lines);
    }

    private static string WithLinesTwice(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var start = random.Next(lines.Count);
        lines.InsertRange(random.Next(lines.Count), lines.GetRange(start, Math.Min(random.Next(1, 4), lines.Count - start)));
        return string.Join('\n', lines);
    }

    // In the middle of a line, of a token, of a string: wherever.
    private static string CutOff(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return random.Next(2) == 0 ? text[..start] : text.Remove(start, Math.Min(random.Next(1, 40), text.Length - start));
    }
}
