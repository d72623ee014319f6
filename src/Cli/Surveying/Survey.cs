using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>What the operations of all clients need.</summary>
/// <param name="Operations">The operations that are understood.</param>
/// <param name="Failures">What is not.</param>
/// <param name="Map">The permissions of the server.</param>
internal sealed record Survey(
    IReadOnlyList<ClientOperation> Operations, IReadOnlyList<OperationFailure> Failures, PermissionMap Map)
{
    /// <summary>The operations by client, in ordinal order.</summary>
    public IEnumerable<IGrouping<string, ClientOperation>> Clients =>
        Operations.GroupBy(operation => operation.Client, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>The deprecated members used, those that go first before those that go later or at no known date.</summary>
    public IEnumerable<DeprecatedUse> Deprecations => Operations
        .SelectMany(operation => operation.Judged.Report.Deprecations.Select(deprecation => (operation, deprecation)))
        .GroupBy(use => use.deprecation.Coordinate, StringComparer.Ordinal)
        .Select(group => new DeprecatedUse(group.First().deprecation, [.. group.Select(use => use.operation)]))
        .OrderBy(use => use.Deprecation.RemovalDate is null)
        .ThenBy(use => use.Deprecation.RemovalDate, StringComparer.Ordinal)
        .ThenBy(use => use.Deprecation.Coordinate, StringComparer.Ordinal);

    /// <summary>What operations need together.</summary>
    /// <param name="operations">The operations.</param>
    public static Requirement Needs(IEnumerable<ClientOperation> operations) =>
        operations.Aggregate(Requirement.None, (all, operation) => all.And(operation.Judged.Report.Requirement));

    /// <summary>Judges documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="judge">The map and the schema.</param>
    /// <param name="notes">Takes what was left out.</param>
    public static Survey Of(IReadOnlyList<ClientDocument> documents, OperationJudge judge, List<string> notes)
    {
        var failures = new List<OperationFailure>();
        var parsed = new List<(ClientDocument Document, GraphQLDocument Syntax)>();
        foreach (var document in documents)
        {
            try
            {
                parsed.Add((document, GraphQLDocument.Parse(document.Text, document.Source)));
            }
            catch (GraphQLSyntaxException e)
            {
                failures.Add(new OperationFailure(document.Client, document.Source, document.Id, $"{e.SourceName}:{Sentences.At(e.Location)}", e.Message));
            }
        }

        var schemas = parsed.Where(one => one.Syntax.Definitions.All(definition => definition is not (OperationNode or FragmentNode))).ToArray();
        if (schemas.Length > 0)
        {
            notes.Add($"left out, because they define a schema: {string.Join(", ", schemas.Select(one => one.Document.Source))}");
        }

        var fragments = parsed.Except(schemas).Where(one => !one.Document.IsPersisted)
            .GroupBy(one => one.Document.Client, StringComparer.Ordinal)
            .ToDictionary(client => client.Key, client => new FragmentLibrary(client.Select(one => one.Syntax)), StringComparer.Ordinal);
        var operations = new List<ClientOperation>();
        foreach (var (document, syntax) in parsed.Except(schemas))
        {
            // A client's fragments often have files of their own, shared by its operations.
            var source = document.IsPersisted ? new OperationSource(syntax) : new OperationSource(syntax, fragments[document.Client]);
            foreach (var judged in judge.JudgeAll(source))
            {
                Add(document, judged, operations, failures);
            }
        }

        if (operations.Count == 0 && failures.Count == 0)
        {
            throw new InputException("There is no operation in the folder: its documents define a schema or fragments only.");
        }

        return new Survey(operations, failures, judge.Map);
    }

    private static void Add(
        ClientDocument document, JudgedOperation judged, List<ClientOperation> operations, List<OperationFailure> failures)
    {
        if (judged.IsUnderstood)
        {
            operations.Add(new ClientOperation(document.Client, document.Id, document.Source, judged));
        }

        var name = judged.Operation?.Name ?? document.Id;
        foreach (var error in judged.Errors)
        {
            var place = string.Concat(error.Locations.Take(1).Select(at => ":" + Sentences.At(at)));
            failures.Add(new OperationFailure(document.Client, document.Source, name, error.Source + place, error.Message));
        }

        if (judged.Refusal is { } refusal)
        {
            failures.Add(new OperationFailure(document.Client, document.Source, name, document.Source, refusal.Message));
        }
    }
}

/// <summary>A deprecated member and the operations that use it.</summary>
/// <param name="Deprecation">The deprecation.</param>
/// <param name="Operations">The operations.</param>
internal sealed record DeprecatedUse(DeprecationEntry Deprecation, IReadOnlyList<ClientOperation> Operations);
