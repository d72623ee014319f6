using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>Draws two ways into a type as SVG: both begin at the left and meet in the type at the right. Colours are the page's.</summary>
internal static class WaysDrawing
{
    private const int CharacterWidth = 8;
    private const int Padding = 12;
    private const int Gap = 34;
    private const int BoxHeight = 28;
    private const int Left = 10;
    private const int UpperLane = 40;
    private const int LowerLane = 120;
    private const int Middle = (UpperLane + LowerLane) / 2;
    private const int Height = 160;

    /// <summary>The drawing.</summary>
    /// <param name="path">The two ways.</param>
    /// <param name="id">What its names in the page begin with.</param>
    public static string Of(OpenPath path, string id)
    {
        var start = path.Guarded.Steps[0].Split('.')[0];
        var first = Left + WidthOf(start) + Gap;
        var upper = Lane(path.Guarded.Steps, first);
        var lower = Lane(path.Open.Steps, first);
        var target = Math.Max(upper[^1].Right, lower[^1].Right) + Gap + 20;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {target + WidthOf(path.Guarded.Target) + Left} {Height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"width=\"{target + WidthOf(path.Guarded.Target) + Left}\" role=\"img\" aria-labelledby=\"{id}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}\">{HtmlText.Of($"Two ways into {path.Guarded.Target}: {path.Guarded} needs {path.Guarded.Guard}; {path.Open} needs {path.Open.Guard}.")}</title>\n");
        Draw(svg, "guarded", upper, UpperLane, first, target, $"needs {path.Guarded.Guard}", labelAbove: true);
        Draw(svg, "open", lower, LowerLane, first, target, $"needs {path.Open.Guard}", labelAbove: false);
        Box(svg, "root", start, Left, Middle);
        Box(svg, "target", path.Guarded.Target, target, Middle);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(
        StringBuilder svg, string way, IReadOnlyList<Step> steps, int y, int first, int target, string label, bool labelAbove)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{way}\">\n");
        Arrow(svg, first - Gap, Middle, first, y);
        for (var i = 0; i < steps.Count; i++)
        {
            if (i > 0)
            {
                Arrow(svg, steps[i - 1].Right, y, steps[i].Left, y);
            }

            Box(svg, "step", steps[i].Text, steps[i].Left, y);
        }

        Arrow(svg, steps[^1].Right, y, target, Middle);
        var labelY = labelAbove ? y - (BoxHeight / 2) - 8 : y + (BoxHeight / 2) + 16;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"guard\" x=\"{first}\" y=\"{labelY}\">{HtmlText.Of(label)}</text>\n</g>\n");
    }

    private static void Box(StringBuilder svg, string kind, string text, int left, int y)
    {
        var width = WidthOf(text);
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{left}\" y=\"{y - (BoxHeight / 2)}\" width=\"{width}\" height=\"{BoxHeight}\" rx=\"5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (width / 2)}\" y=\"{y + 4}\" text-anchor=\"middle\">{HtmlText.Of(text)}</text>\n");
    }

    // A line that ends in a head of two strokes; a marker would need an id of its own for each colour.
    private static void Arrow(StringBuilder svg, int x1, int y1, int x2, int y2)
    {
        var angle = Math.Atan2(y2 - y1, x2 - x1);
        string End(double turn) => string.Create(
            CultureInfo.InvariantCulture, $"{x2 - (8 * Math.Cos(angle + turn)):0.#} {y2 - (8 * Math.Sin(angle + turn)):0.#}");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{x1} {y1}L{x2} {y2}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"head\" d=\"M{End(0.45)}L{x2} {y2}L{End(-0.45)}\"/>\n");
    }

    private static List<Step> Lane(IEnumerable<string> texts, int first)
    {
        var steps = new List<Step>();
        foreach (var text in texts)
        {
            var left = steps.Count == 0 ? first : steps[^1].Right + Gap;
            steps.Add(new Step(text, left, left + WidthOf(text)));
        }

        return steps;
    }

    private static int WidthOf(string text) => (text.Length * CharacterWidth) + (2 * Padding);

    private sealed record Step(string Text, int Left, int Right);
}
