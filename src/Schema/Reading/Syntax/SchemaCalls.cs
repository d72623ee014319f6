using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema;

/// <summary>The method names by which servers configure a schema; everything else in a method body is skipped.</summary>
internal static class SchemaCalls
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "AddQueryType", "AddMutationType", "AddSubscriptionType", "AddTypeExtension", "AddType",
        "AddObjectType", "AddObjectTypeExtension", "AddInterfaceType", "AddUnionType", "AddInputObjectType", "AddEnumType",
        "AddExtendedType", "RegisterType", "AddMutationConventions", "AddGlobalObjectIdentification", "EnableRelaySupport",
        "AddQueryFieldToMutationPayloads", "AddGqlAuth", "BindRuntimeType", "MapGraphQL", "MapGraphQLHttp", "MapGraphQLWebSocket",
        "MapGraphQLPersistedOperations", "UseGraphQL", "RequireAuthorization",
        "AddSingleton", "AddScoped", "AddTransient", "AddDbContext", "AddDbContextPool", "AddDbContextFactory",
        "AddPooledDbContextFactory", "AddHttpClient", "RegisterService", "RegisterDbContext", "RegisterDbContextFactory",
        "AddHostedService", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped",
        "ModifyOptions", "ModifyPagingOptions", "SetPagingOptions",
        "AddGraphQLServer", "AddGraphQL", "AddGraphQLFunction", "AddDocument", "AddDocumentFromString", "AddDocumentFromFile",
        "AddTypeModule", "AddTypeInterceptor", "TryAddTypeInterceptor", "AddTypes", "SetSchema",
        "AddAuthorization", "AddAuthorizationCore", "SetFallbackPolicy", "UseAuthorization", "AllowAnonymous", "WithMetadata",
        "ConfigureOptions",
    };

    private static readonly HashSet<string> OptionCalls = new(StringComparer.Ordinal)
    {
        "Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll",
    };

    /// <summary>Whether a call is of interest.</summary>
    public static bool IsOne(InvocationExpressionSyntax call) => NameOf(call) is { } name
        && (Names.Contains(name) || (OptionCalls.Contains(name) && SetsAuthorization(call)));

    /// <summary>The simple name of the method called.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => ConstantReader.LastName(call.Expression);

    /// <summary>A call from its name on: the chain before it is another matter.</summary>
    public static Location PlaceOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access
        ? Location.Create(call.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, call.Span.End))
        : call.GetLocation();

    private static bool SetsAuthorization(InvocationExpressionSyntax call)
    {
        foreach (var type in TypeArgumentsOf(call))
        {
            if (ConstantReader.LastName(type) == "AuthorizationOptions")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type arguments of the call, as syntax.</summary>
    public static IReadOnlyList<TypeSyntax> TypeArgumentsOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : Array.Empty<TypeSyntax>();
    }
}
