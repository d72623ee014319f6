using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads what a descriptor says about one argument, and the calls that fields and arguments share.</summary>
internal static class DescriptorArguments
{
    /// <summary>Reads <c>.Argument(name, a =&gt; …)</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">The chain's scope.</param>
    /// <param name="access">Reads what supplying the argument needs.</param>
    /// <returns>The argument; <see langword="null"/> when its name is computed, which is noted.</returns>
    public static ArgumentConfiguration? Read(InvocationExpressionSyntax call, DescriptorScope scope, DescriptorAccess access)
    {
        if (scope.Values.FirstString(call) is not { } name)
        {
            scope.Note(call, "an argument's name is computed", DescriptorScope.Constant);
            return null;
        }

        var calls = call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>().ToLookup(SchemaCalls.NameOf);
        var type = calls["Type"].FirstOrDefault();
        var parts = new List<AccessPart>();
        foreach (var guard in new[] { "RequiresPermission", "RequiresAuthentication" })
        {
            foreach (var declared in calls[guard])
            {
                access.Read(guard, declared, parts);
            }
        }

        return new ArgumentConfiguration(
            name,
            type is null ? null : scope.Values.TypeArgument(type),
            type is null ? null : scope.Values.FirstString(type),
            calls["Deprecated"].Select(deprecated => DeprecationBy(deprecated, scope.Values)).FirstOrDefault(),
            calls["DefaultValue"].Concat(calls["DefaultValueSyntax"]).Any(GivesValue),
            SchemaCalls.PlaceOf(call),
            parts);
    }

    /// <summary>What <c>.Deprecated(…)</c> says; the engine's own call has a reason only.</summary>
    public static DeprecationModel DeprecationBy(InvocationExpressionSyntax call, CallValues values) =>
        call.ArgumentList.Arguments.Count < 2
            ? new(values.FirstString(call) ?? string.Empty, null, null, DeprecationSource.GraphQLDeprecated)
            : new(
                values.StringOf(call, 0, "reason") ?? string.Empty,
                values.StringOf(call, 1, "removalDate"),
                values.StringOf(call, 2, "replacement"),
                DeprecationSource.Deprecated);

    /// <summary>Whether <c>.DefaultValue(…)</c> gives one: null takes a default value away again.</summary>
    public static bool GivesValue(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0 && !call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.NullLiteralExpression);
}
