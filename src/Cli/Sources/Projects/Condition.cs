using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>
/// MSBuild conditions: comparisons, <c>and</c>, <c>or</c>, <c>!</c>, parentheses and <c>Exists</c>. What it can't decide
/// is <see langword="null"/>, and the caller takes the safe side: rather read a file too many than one too few.
/// </summary>
internal sealed class Condition
{
    private readonly PropertyBag _properties;
    private readonly List<string> _tokens;
    private int _next;

    private Condition(PropertyBag properties, List<string> tokens)
    {
        _properties = properties;
        _tokens = tokens;
    }

    /// <summary>Whether the condition holds; <see langword="null"/> when that can't be known without running MSBuild.</summary>
    /// <param name="text">The condition; none holds always.</param>
    /// <param name="properties">The properties known so far.</param>
    public static bool? Holds(string? text, PropertyBag properties)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (Tokens(text) is not { } tokens)
        {
            return null;
        }

        var parser = new Condition(properties, tokens);
        var result = parser.Or();
        return parser._next == tokens.Count ? result : null;
    }

    private bool? Or()
    {
        var left = And();
        while (Take("or"))
        {
            var right = And();
            left = left is true || right is true ? true : left is null || right is null ? null : false;
        }

        return left;
    }

    private bool? And()
    {
        var left = Not();
        while (Take("and"))
        {
            var right = Not();
            left = left is false || right is false ? false : left is null || right is null ? null : true;
        }

        return left;
    }

    private bool? Not()
    {
        if (Take("!"))
        {
            return Not() is { } value ? !value : null;
        }

        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : null;
        }

        return Comparison();
    }

    private bool? Comparison()
    {
        if (_next >= _tokens.Count)
        {
            return null;
        }

        var token = _tokens[_next++];
        if (string.Equals(token, "Exists", StringComparison.OrdinalIgnoreCase) && Take("("))
        {
            var path = _next < _tokens.Count ? Value(_tokens[_next++]) : null;
            return Take(")") && path is not null ? Exists(path) : null;
        }

        var left = Value(token);
        if (_next < _tokens.Count && _tokens[_next] is "==" or "!=" or "<" or ">" or "<=" or ">=")
        {
            var operation = _tokens[_next++];
            var right = _next < _tokens.Count ? Value(_tokens[_next++]) : null;
            return left is null || right is null ? null : Compare(left, operation, right);
        }

        return bool.TryParse(left, out var flag) ? flag : null;
    }

    private static bool? Compare(string left, string operation, string right)
    {
        if (operation is "==" or "!=")
        {
            return string.Equals(left, right, StringComparison.OrdinalIgnoreCase) == (operation == "==");
        }

        if (!decimal.TryParse(left, NumberStyles.Number, CultureInfo.InvariantCulture, out var a)
            || !decimal.TryParse(right, NumberStyles.Number, CultureInfo.InvariantCulture, out var b))
        {
            return null;
        }

        return operation switch { "<" => a < b, ">" => a > b, "<=" => a <= b, _ => a >= b };
    }

    private bool? Exists(string path)
    {
        if (path.Length == 0)
        {
            return false;
        }

        var full = Path.GetFullPath(PathNames.Native(path), _properties["MSBuildProjectDirectory"]);
        return File.Exists(full) || Directory.Exists(full);
    }

    private bool Take(string token)
    {
        if (_next < _tokens.Count && string.Equals(_tokens[_next], token, StringComparison.OrdinalIgnoreCase))
        {
            _next++;
            return true;
        }

        return false;
    }

    private string? Value(string token)
    {
        var bare = token.Length >= 2 && token[0] == '\'' ? token[1..^1] : token;
        return bare.Contains("%(", StringComparison.Ordinal) || bare.Contains("@(", StringComparison.Ordinal)
            ? null
            : _properties.Expand(bare);
    }

    private static List<string>? Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = LengthOfToken(text, i);
            if (length <= 0)
            {
                return null;
            }

            tokens.Add(text.Substring(i, length));
            i += length;
        }

        return tokens;
    }

    private static int LengthOfToken(string text, int start)
    {
        var next = start + 1 < text.Length ? text[start + 1] : '\0';
        switch (text[start])
        {
            case '\'':
                return EndOfQuote(text, start) - start + 1;
            case '=' or '!' or '<' or '>' when next == '=':
                return 2;
            case '!' or '<' or '>' or '(' or ')':
                return 1;
            case '$' when next == '(':
                return EndOfProperty(text, start + 1) - start + 1;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-'))
        {
            end++;
        }

        return end - start;
    }

    // A quote inside $(…) belongs to a function's argument.
    private static int EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\'')
            {
                return i;
            }

            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '(')
            {
                i = EndOfProperty(text, i + 1);
                if (i < 0)
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    private static int EndOfProperty(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
