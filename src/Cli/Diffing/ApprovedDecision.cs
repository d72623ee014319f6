using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// A decision about a change that the lines of an approved surface don't show, such as a new way to a type. It stands in the same file,
/// on a line that begins with <c>#!</c> and is a comment to everybody else: <c>#! Customer.lastOrder -> Order: Customer:read</c>.
/// </summary>
/// <param name="Coordinate">The coordinate of a field, the name of an interface or union, or <see cref="NotJudged"/>.</param>
/// <param name="To">The type that it leads to, or <see langword="null"/>.</param>
/// <param name="Access">What is approved.</param>
internal sealed record ApprovedDecision(string Coordinate, string? To, AccessState Access)
{
    /// <summary>Says that an assembly is meant to be judged no longer: <c>#! not judged: Legacy</c>.</summary>
    public const string NotJudged = "not judged";

    private const string Mark = "#!";
    private const string Arrow = " -> ";
    private const string NotCompared = " (not all ways compared)";

    /// <summary>Whether all ways to where the step begins were compared. Where they were not, what is approved is the step as it was
    /// shown, with what it asks for itself, and nothing that a comparison finds it to open.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>The line.</summary>
    public string Text => Coordinate == NotJudged
        ? $"{Mark} {NotJudged}: {To}"
        : $"{Mark} {Coordinate}{(To is null ? string.Empty : Arrow + To)}: {Access.Text}{(IsCompared ? string.Empty : NotCompared)}";

    /// <summary>The decision that an assembly is judged no longer.</summary>
    /// <param name="assembly">Its name.</param>
    public static ApprovedDecision NoLongerJudged(string assembly) => new(NotJudged, assembly, AccessState.Inherited);

    /// <summary>Whether the line can be read back, so that somebody can decide so.</summary>
    public bool IsWritable => Read(Text[Mark.Length..].Trim()) is { } read && IsIn(read);

    /// <summary>Whether it is decided by another decision.</summary>
    /// <param name="decision">The other.</param>
    public bool IsIn(ApprovedDecision decision) => Coordinate == decision.Coordinate && To == decision.To
        && (Coordinate == NotJudged || (IsCompared == decision.IsCompared || decision is { IsCompared: true, Access.Kind: AccessKind.Public })
            && !Access.IsWeakerThan(decision.Access));

    /// <summary>The decisions of a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="InputException">A line begins like a decision and is none.</exception>
    public static IReadOnlyList<ApprovedDecision> Read(SourceText text, string name) =>
    [
        .. text.Lines.Select(line => (Number: line.LineNumber + 1, Text: line.ToString().Trim().Trim('\uFEFF').Trim()))
            .Where(line => line.Text.StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => Read(line.Text[Mark.Length..].Trim()) ?? throw new InputException(FormattableString.Invariant(
                $"'{name}' line {line.Number} is no decision: '{line.Text}'. Write '{Mark} Type.field -> Type: access', '{Mark} Type.field: access' or '{Mark} {NotJudged}: Assembly', or a comment without the exclamation mark."))),
    ];

    private static ApprovedDecision? Read(string written)
    {
        var colon = written.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var (head, tail) = (written[..colon].Trim(), written[(colon + 2)..].Trim());
        if (head == NotJudged)
        {
            return tail.Length > 0 ? NoLongerJudged(tail) : null;
        }

        var isCompared = !tail.EndsWith(NotCompared, StringComparison.Ordinal);
        tail = isCompared ? tail : tail[..^NotCompared.Length];
        var parts = head.Split(Arrow);
        return parts.Length <= 2 && Array.TrueForAll(parts, part => part.Length > 0 && !part.Any(char.IsWhiteSpace))
            && SurfaceAccess.Parse(tail) is { } access
                ? new ApprovedDecision(parts[0], parts.Length == 2 ? parts[1] : null, access.State) { IsCompared = isCompared }
                : null;
    }
}
