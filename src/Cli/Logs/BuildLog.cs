using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Logs;

/// <summary>The SARIF log that the C# compiler wrote for one project.</summary>
/// <param name="Driver">The compiler, as the log describes it, without its rules.</param>
/// <param name="Rules">The rules that it describes, by id.</param>
/// <param name="Results">What it found.</param>
internal sealed record BuildLog(
    IReadOnlyList<JsonProperty> Driver, IReadOnlyDictionary<string, JsonElement> Rules, IReadOnlyList<JsonElement> Results)
{
    /// <summary>How to make the compiler write a log that can be used.</summary>
    public const string HowToWrite =
        "Set the project's property ErrorLog to 'FILE,version=2.1'; on the command line it is -p:ErrorLog=FILE%2Cversion=2.1";

    // Results of other tools point into more parts of a log than these; joining logs would lead them astray.
    private static readonly string[] PartsOfRun = ["results", "properties", "tool", "invocations", "columnKind"];

    /// <summary>Reads a log.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="name">The file as the person called it.</param>
    /// <exception cref="InputException">It is no log of the compiler.</exception>
    public static BuildLog Read(string path, string name)
    {
        var root = Parse(path, name);
        var version = Text(root, "version");
        var runs = Items(root, "runs");
        if (root.ValueKind != JsonValueKind.Object || version is null || runs is null)
        {
            throw new InputException($"'{name}' is no SARIF log. {HowToWrite}.");
        }

        if (version != "2.1.0")
        {
            throw new InputException($"'{name}' is SARIF {version}; only 2.1.0 can be completed. {HowToWrite}.");
        }

        if (runs is not [var run])
        {
            throw new InputException(
                $"'{name}' has {runs.Count} runs; a log of the C# compiler has one. Upload the log of another tool as it is.");
        }

        return Of(run, name);
    }

    private static BuildLog Of(JsonElement run, string name)
    {
        if (run.ValueKind != JsonValueKind.Object)
        {
            throw new InputException($"'{name}' is no SARIF log. {HowToWrite}.");
        }

        var foreign = run.EnumerateObject().Select(property => property.Name)
            .FirstOrDefault(part => !PartsOfRun.Contains(part, StringComparer.Ordinal));
        if (foreign is not null)
        {
            throw new InputException(
                $"'{name}' is no log that the C# compiler has just written: it has '{foreign}'. A completed log and the log of "
                + "another tool are uploaded as they are.");
        }

        if (Property(Property(run, "tool"), "driver") is not { ValueKind: JsonValueKind.Object } driver
            || Items(run, "results") is not { } results
            || results.Any(result => result.ValueKind != JsonValueKind.Object))
        {
            throw new InputException($"'{name}' is no SARIF log of the C# compiler: its run names no tool or has no results. {HowToWrite}.");
        }

        var rules = (Items(driver, "rules") ?? []).Where(rule => Text(rule, "id") is not null)
            .GroupBy(rule => Text(rule, "id")!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return new BuildLog([.. driver.EnumerateObject().Where(property => property.Name != "rules")], rules, results);
    }

    /// <summary>A property of an element, also of one that is no object.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The property's name.</param>
    public static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A property that is text.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The property's name.</param>
    public static string? Text(JsonElement? element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The items of a property that is an array.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The property's name.</param>
    public static IReadOnlyList<JsonElement>? Items(JsonElement? element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : null;

    private static JsonElement Parse(string path, string name)
    {
        try
        {
            return UnicodeJson.Parse(UnicodeJson.AfterMark(File.ReadAllBytes(path)));
        }
        catch (JsonException e) when (e.LineNumber is null)
        {
            // The parser names a line, what is no Unicode has a reason.
            throw new InputException($"'{name}' is no JSON ({e.Message.TrimEnd('.')}). Build again, and complete the log as the compiler wrote it.", e);
        }
        catch (JsonException e)
        {
            throw new InputException(
                $"'{name}' is no JSON (line {(e.LineNumber ?? 0) + 1}). Perhaps the build that writes it was cut off; build again.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{name}' can't be read: {e.Message}", e);
        }
    }
}
