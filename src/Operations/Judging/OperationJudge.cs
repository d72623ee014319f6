using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// Says what operations need, and what a caller would be answered, without running them. Safe for any number of threads; keep
/// one for each map and schema.
/// </summary>
public sealed class OperationJudge
{
    /// <summary>Judges by a map and a schema.</summary>
    /// <param name="map">The permissions of the server.</param>
    /// <param name="schema">The schema of the server.</param>
    public OperationJudge(PermissionMap map, GraphQLSchema schema)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(schema);
        Map = map;
        Schema = schema;
    }

    /// <summary>The permissions of the server.</summary>
    public PermissionMap Map { get; }

    /// <summary>The schema of the server.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>Judges the operation that a request means.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operationName">The operation's name; may be left out when there is one only.</param>
    /// <param name="variables">The variables of the request, an object. Without them the operation is judged for whatever
    /// variables there may be: every condition counts as met, everything that can be in a variable as given.</param>
    public JudgedOperation Judge(GraphQLDocument document, string? operationName = null, JsonElement? variables = null) =>
        Judge(new OperationSource(document), operationName, variables);

    /// <summary>Judges the operation that a request means.</summary>
    /// <param name="source">The document, and where its fragments are.</param>
    /// <param name="operationName">The operation's name; may be left out when there is one only.</param>
    /// <param name="variables">The variables of the request, or <see langword="null"/> for whatever variables there may be.</param>
    public JudgedOperation Judge(OperationSource source, string? operationName, JsonElement? variables)
    {
        ArgumentNullException.ThrowIfNull(source);
        var errors = ErrorList.OfDocument();
        var checks = new DocumentChecks(source, errors);
        errors.Collect(() =>
        {
            checks.Check();
            new OperationChecks(Schema, source, errors).Check(source.Operations);
        });
        var operation = errors.IsEmpty ? checks.Choose(operationName) : null;
        return Judge(source, operation, variables, errors);
    }

    /// <summary>Judges each operation of a document by itself, for whatever variables there may be.</summary>
    /// <param name="source">The document, and where its fragments are.</param>
    public IReadOnlyList<JudgedOperation> JudgeAll(OperationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var ofDocument = ErrorList.OfDocument();
        ofDocument.Collect(new DocumentChecks(source, ofDocument).Check);
        return ofDocument.IsEmpty
            ? [.. source.Operations.Select(operation =>
            {
                var errors = ErrorList.OfDocument();
                errors.Collect(() => new OperationChecks(Schema, source, errors).Check([operation]));
                return Judge(source, operation, null, errors);
            })]
            : [JudgedOperation.NotUnderstood(this, source, null, ofDocument.Items)];
    }

    private JudgedOperation Judge(OperationSource source, OperationNode? operation, JsonElement? variables, ErrorList errors)
    {
        VariableValues? values = null;
        if (errors.IsEmpty && operation is not null && variables is { } given)
        {
            errors = ErrorList.OfVariables();
            errors.Collect(() => values = new VariableCoercion(Schema, source.Document, errors).Read(operation, given));
        }

        if (!errors.IsEmpty || operation is null)
        {
            return JudgedOperation.NotUnderstood(this, source, operation, errors.Items);
        }

        try
        {
            var plan = OperationWalker.Walk(Map, Schema.Facts, Schema.RootOf(operation.Kind)!, source, operation);
            return JudgedOperation.Understood(this, source, operation, plan, values);
        }
        catch (OperationNotUnderstoodException e)
        {
            return JudgedOperation.Refused(this, source, operation, ResponseErrors.NotUnderstood(e));
        }
    }
}
