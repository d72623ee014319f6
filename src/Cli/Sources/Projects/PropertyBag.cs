using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>
/// MSBuild properties and the expansion of text that refers to them. Only what can be known without running MSBuild:
/// plain properties, a few string methods, and the two functions that look for files above a folder.
/// </summary>
internal sealed class PropertyBag
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fixed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a property; empty when it isn't set, as in MSBuild.</summary>
    /// <param name="name">The name, in any case.</param>
    public string this[string name] => _values.TryGetValue(name, out var value) ? value : string.Empty;

    /// <summary>Sets a property that the project can't change.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Fix(string name, string value)
    {
        _values[name] = value;
        _fixed.Add(name);
    }

    /// <summary>Sets a property, unless it is fixed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Set(string name, string value)
    {
        if (!_fixed.Contains(name))
        {
            _values[name] = value;
        }
    }

    /// <summary>The properties whose names start as asked, sorted.</summary>
    /// <param name="prefix">The start of the name.</param>
    public IEnumerable<(string Name, string Value)> StartingWith(string prefix) =>
        _values.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>Whether a property is <c>true</c> or <c>enable</c>.</summary>
    /// <param name="name">The name.</param>
    public bool IsOn(string name) =>
        string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase)
        || string.Equals(this[name], "enable", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a property is <c>false</c> or <c>disable</c>.</summary>
    /// <param name="name">The name.</param>
    public bool IsOff(string name) =>
        string.Equals(this[name], "false", StringComparison.OrdinalIgnoreCase)
        || string.Equals(this[name], "disable", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with its <c>$(…)</c> replaced, or <see langword="null"/> when one of them can't be known.</summary>
    /// <param name="text">The text.</param>
    public string? Expand(string text)
    {
        var start = text.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var end = EndOfParentheses(text, start + 1);
        if (end < 0)
        {
            return null;
        }

        var value = Evaluate(text[(start + 2)..end].Trim());
        var rest = Expand(text[(end + 1)..]);
        return value is null || rest is null ? null : text[..start] + value + rest;
    }

    private string? Evaluate(string expression)
    {
        if (expression.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            return this[expression];
        }

        var open = expression.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || EndOfParentheses(expression, open) != expression.Length - 1)
        {
            return null;
        }

        var arguments = Arguments(expression[(open + 1)..^1]);
        return arguments is null ? null : Call(expression[..open].Trim(), arguments);
    }

    private string? Call(string function, List<string> arguments) => (function.ToUpperInvariant(), arguments.Count) switch
    {
        ("[MSBUILD]::GETPATHOFFILEABOVE", 1) => PathNames.FileAbove(this["MSBuildThisFileDirectory"].TrimEnd('/', '\\'), arguments[0]) ?? string.Empty,
        ("[MSBUILD]::GETPATHOFFILEABOVE", 2) => PathNames.FileAbove(FullPath(arguments[1]), arguments[0]) ?? string.Empty,
        ("[MSBUILD]::GETDIRECTORYNAMEOFFILEABOVE", 2) =>
            Path.GetDirectoryName(PathNames.FileAbove(FullPath(arguments[0]), arguments[1])) ?? string.Empty,
        ("[MSBUILD]::NORMALIZEPATH", > 0) or ("[MSBUILD]::NORMALIZEDIRECTORY", > 0) => FullPath(Path.Combine([.. arguments])),
        ("[SYSTEM.IO.PATH]::COMBINE", > 0) => Path.Combine([.. arguments.Select(PathNames.Native)]),
        _ => CallOnProperty(function, arguments),
    };

    private string? CallOnProperty(string function, List<string> arguments)
    {
        var dot = function.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || function.LastIndexOf('.') != dot)
        {
            return null;
        }

        var value = this[function[..dot]];
        return (function[(dot + 1)..].ToUpperInvariant(), arguments.Count) switch
        {
            ("ENDSWITH", 1) => Text(value.EndsWith(arguments[0], StringComparison.Ordinal)),
            ("STARTSWITH", 1) => Text(value.StartsWith(arguments[0], StringComparison.Ordinal)),
            ("CONTAINS", 1) => Text(value.Contains(arguments[0], StringComparison.Ordinal)),
            ("REPLACE", 2) when arguments[0].Length > 0 => value.Replace(arguments[0], arguments[1], StringComparison.Ordinal),
            ("TOLOWER", 0) or ("TOLOWERINVARIANT", 0) => value.ToLowerInvariant(),
            ("TRIM", 0) => value.Trim(),
            _ => null,
        };
    }

    private List<string>? Arguments(string list)
    {
        var arguments = new List<string>();
        foreach (var part in SplitOutsideQuotes(list))
        {
            if (Expand(part.Trim().Trim('\'', '"', '`')) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return arguments;
    }

    private static IEnumerable<string> SplitOutsideQuotes(string list)
    {
        var (start, depth, quoted) = (0, 0, false);
        for (var i = 0; i < list.Length; i++)
        {
            quoted ^= list[i] == '\'';
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (list[i] == ',' && depth == 0 && !quoted)
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        if (list.Trim().Length > 0)
        {
            yield return list[start..];
        }
    }

    private static int EndOfParentheses(string text, int open)
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

    private string FullPath(string path) =>
        Path.GetFullPath(PathNames.Native(path), Path.GetFullPath(this["MSBuildThisFileDirectory"] is { Length: > 0 } here ? here : "."))
            .TrimEnd(Path.DirectorySeparatorChar);

    private static string Text(bool value) => value ? "true" : "false";
}
