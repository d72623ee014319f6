using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>Decides about one coordinate of an operation and words the answer.</summary>
public static class Denial
{
    /// <summary>The error of a caller who may not use a field, argument or input field.</summary>
    /// <param name="coordinate">The schema coordinate.</param>
    /// <param name="requirement">What it requires.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="path">The response path of the field: names as strings, list indexes as integers.</param>
    /// <returns><see langword="null"/> when the caller may use it.</returns>
    public static AccessError? Check(
        string coordinate, CompiledRequirement requirement, Caller caller, IReadOnlyList<object> path)
    {
        Guard.NotNull(coordinate, nameof(coordinate));
        Guard.NotNull(path, nameof(path));
        if (Guard.NotNull(requirement, nameof(requirement)).IsMetBy(caller))
        {
            return null;
        }

        // A client knows what it wrote: "orders", or "orders(where:)", not the type that has the field.
        var subject = SchemaCoordinate.MemberOf(coordinate);
        var steps = Array.AsReadOnly(path.ToArray());
        if (requirement.Requirement.IsNever)
        {
            return Error(
                DenialMessage.ForUndeclared(subject), ErrorCategory.Authorization, AccessErrorDetail.Undeclared, NoClause);
        }

        var missing = requirement.Missing(caller);
        return Error(
            DenialMessage.ForMissing(missing, subject),
            caller.IsAuthenticated ? ErrorCategory.Authorization : ErrorCategory.Authentication,
            caller.IsAuthenticated ? AccessErrorDetail.NotAuthorized : AccessErrorDetail.NotAuthenticated,
            missing);

        AccessError Error(string message, string category, string code, IReadOnlyList<IReadOnlyList<string>> clauses) =>
            new(message, category, steps, new AccessErrorDetail(code, coordinate, clauses));
    }

    private static readonly IReadOnlyList<IReadOnlyList<string>> NoClause = Array.Empty<IReadOnlyList<string>>();
}
