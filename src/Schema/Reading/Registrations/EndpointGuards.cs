using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What guards the GraphQL endpoints: <c>RequireAuthorization</c> on the endpoint itself or, as ASP.NET Core decides it, the
/// fallback policy of the application for every endpoint that says nothing. A single endpoint that is open opens all fields.
/// </summary>
internal sealed class EndpointGuards
{
    private const string OwnGuard = "MapGraphQL().RequireAuthorization()";

    private readonly Compilation _compilation;
    private readonly FallbackPolicy _fallback;
    private readonly List<InvocationExpressionSyntax> _endpoints = new();
    private readonly List<InvocationExpressionSyntax> _opening = new();

    public EndpointGuards(Compilation compilation, IEnumerable<AssignmentExpressionSyntax> fallbackPolicies)
    {
        _compilation = compilation;
        _fallback = new FallbackPolicy(compilation, fallbackPolicies);
    }

    /// <summary>Takes a call into account when it has to do with endpoints or their authorization.</summary>
    /// <returns>Whether it has.</returns>
    public bool Read(string name, InvocationExpressionSyntax call)
    {
        if (IsGraphQL(name))
        {
            _endpoints.Add(call);
        }
        else if (name is "AllowAnonymous" or "WithMetadata")
        {
            if (name == "AllowAnonymous" || call.ArgumentList.ToString().Contains("AllowAnonymous"))
            {
                _opening.Add(call);
            }
        }
        else if (name != "RequireAuthorization")
        {
            return _fallback.Read(name, call);
        }

        return true;
    }

    /// <summary>What every caller of GraphQL must pass; <see langword="null"/> when one endpoint is open.</summary>
    public AccessModel? Access()
    {
        var guards = _endpoints.Select(GuardOf).ToList();
        if (guards.Count == 0 || guards.Contains(null))
        {
            return null;
        }

        // Which of the endpoints a caller takes is the caller's choice.
        var texts = guards.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal).ToList();
        var sources = texts.Select(text => text == FallbackPolicy.Guard ? FallbackPolicy.Source : OwnGuard)
            .Distinct(StringComparer.Ordinal).OrderBy(source => source, StringComparer.Ordinal);
        return new AccessModel(
            AccessKind.Delegated,
            Requirement.None,
            null,
            new[] { string.Join(" or ", texts) }.ToEquatableArray(),
            sources.Select(source => new AccessSource(AccessOrigin.Endpoint, source)).ToEquatableArray());
    }

    private string? GuardOf(InvocationExpressionSyntax endpoint)
    {
        if (_opening.Exists(call => Opens(call, endpoint)))
        {
            return null;
        }

        var own = Followers(endpoint).FirstOrDefault(call => SchemaCalls.NameOf(call) == "RequireAuthorization");
        return own is not null ? TextOf(own)
            : SchemaCalls.NameOf(endpoint) != "UseGraphQL" && _fallback.IsSet ? FallbackPolicy.Guard : null;
    }

    private string TextOf(InvocationExpressionSyntax call)
    {
        var policies = call.ArgumentList.Arguments
            .Select(argument => ConstantReader.StringOf(argument.Expression, _compilation))
            .Where(policy => policy is { Length: > 0 })
            .ToArray();
        return policies.Length == 0 ? "endpoint" : "endpoint policy:" + string.Join(",", policies);
    }

    /// <summary>
    /// Whether a call may open an endpoint: it is part of its chain, or is made on a variable that holds the endpoint or the
    /// group around it. Another endpoint's call opens that one only.
    /// </summary>
    private static bool Opens(InvocationExpressionSyntax call, InvocationExpressionSyntax endpoint)
    {
        if (call.Contains(endpoint) || endpoint.Contains(call))
        {
            return true;
        }

        var isNear = call.SyntaxTree == endpoint.SyntaxTree;
        if (IsOfGroup(call))
        {
            // A group may be handed to the method that maps GraphQL on what it is given.
            return RootOf(endpoint) is { } target
                && (isNear && ResultOf(call) == target || (!IsLocal(target, endpoint) && !(isNear && RootOf(call) == target)));
        }

        return isNear && !Receivers(call).Any(IsMap)
            && RootOf(call) is { } root && (root == RootOf(endpoint) || root == ResultOf(endpoint));
    }

    /// <summary>The calls that follow in the endpoint's own chain.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Followers(InvocationExpressionSyntax endpoint)
    {
        for (SyntaxNode node = endpoint;
            node.Parent is MemberAccessExpressionSyntax access && access.Expression == node && access.Parent is InvocationExpressionSyntax call;
            node = call)
        {
            yield return call;
        }
    }

    /// <summary>The calls that a chain has before this one.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Receivers(InvocationExpressionSyntax call)
    {
        while (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner })
        {
            yield return inner;
            call = inner;
        }
    }

    /// <summary>The variable that a chain begins at.</summary>
    private static string? RootOf(InvocationExpressionSyntax call) =>
        (Receivers(call).LastOrDefault() ?? call).Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name }
            ? name.Identifier.ValueText
            : null;

    /// <summary>The variable that holds what a chain ends with.</summary>
    private static string? ResultOf(InvocationExpressionSyntax call) => (Followers(call).LastOrDefault() ?? call).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => local.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsLocal(string name, SyntaxNode node) => node.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.ValueText == name);

    private static bool IsOfGroup(InvocationExpressionSyntax call) =>
        Receivers(call).Where(IsMap).ToList() is { Count: > 0 } maps && maps.TrueForAll(map => SchemaCalls.NameOf(map) == "MapGroup");

    private static bool IsMap(InvocationExpressionSyntax call) =>
        SchemaCalls.NameOf(call)?.StartsWith("Map", StringComparison.Ordinal) == true;

    private static bool IsGraphQL(string? name) =>
        name is "MapGraphQL" or "MapGraphQLHttp" or "MapGraphQLWebSocket" or "MapGraphQLPersistedOperations" or "UseGraphQL";
}
