using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// A piece of HTML. The only way to make one is an interpolated string, whose literal parts are the markup and whose holes are
/// encoded unless they are HTML themselves: no text of anybody can become markup by being forgotten.
/// </summary>
/// <remarks>Attributes stand in double quotes: inside those, and between tags, the encoding is right.</remarks>
internal readonly struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _text;

    private Html(string text) => _text = text;

    /// <summary>Makes HTML.</summary>
    /// <param name="template">An interpolated string.</param>
    public static Html Of(Template template) => new(template.ToString());

    /// <summary>HTML under a condition, else nothing; what is in its holes is only looked at when it holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="template">An interpolated string.</param>
    public static Html When(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] Template template) =>
        condition ? Of(template) : default;

    /// <inheritdoc/>
    public override string ToString() => _text ?? string.Empty;

    /// <summary>What the compiler makes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly StringBuilder _text;

        public Template(int literalLength, int formattedCount) =>
            _text = new StringBuilder(literalLength + (16 * formattedCount));

        public Template(int literalLength, int formattedCount, bool condition, out bool isWanted)
            : this(condition ? literalLength : 0, condition ? formattedCount : 0) => isWanted = condition;

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? string.Empty));

        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Html html) => _text.Append(html.ToString());

        public void AppendFormatted(IEnumerable<Html> pieces)
        {
            foreach (var piece in pieces)
            {
                _text.Append(piece.ToString());
            }
        }

        public override string ToString() => _text.ToString();
    }
}
