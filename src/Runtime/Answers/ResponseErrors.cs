using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>The errors of an operation that is refused.</summary>
public static class ResponseErrors
{
    /// <summary>How many denied fields an answer lists. A small document can select a guarded field very often.</summary>
    public const int Limit = 1_000;

    /// <summary>How many characters the paths of an answer's errors may have in all. A client chooses the names in them, and each
    /// error repeats those of everything around its field. The first error is always listed.</summary>
    public const int PathLimit = 250_000;

    /// <summary>The message after <see cref="Limit"/> errors, or <see cref="PathLimit"/> characters of paths.</summary>
    public const string MoreThanListed = "More fields are denied than are listed here.";

    /// <summary>One error for each denied field, and one that says so where there are too many.</summary>
    /// <param name="decisions">The decisions, one for each run of the operation; what several runs are denied in the same place
    /// is said once.</param>
    public static IReadOnlyList<ResponseError> Denied(IReadOnlyList<OperationDecision> decisions)
    {
        Guard.NotNull(decisions, nameof(decisions));
        var errors = new List<ResponseError>();
        long characters = 0;
        var seen = decisions.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var decision in decisions)
        {
            foreach (var denied in decision.Denied)
            {
                if (seen?.Add(denied.ToString()) == false)
                {
                    continue;
                }

                characters += LengthOf(denied.ResponsePath);
                if (errors.Count == Limit || (errors.Count > 0 && characters > PathLimit))
                {
                    errors.Add(new ResponseError(MoreThanListed, ErrorCategory.Authorization, null, null, null));
                    return errors.AsReadOnly();
                }

                errors.Add(Of(denied));
            }
        }

        return errors.AsReadOnly();
    }

    private static long LengthOf(IReadOnlyList<string> path)
    {
        long length = 0;
        foreach (var name in path)
        {
            length += name.Length;
        }

        return length;
    }

    /// <summary>The error of one denied field.</summary>
    /// <param name="denied">The field.</param>
    public static ResponseError Of(DeniedSelection denied)
    {
        Guard.NotNull(denied, nameof(denied));
        return new ResponseError(
            denied.Error.Message, denied.Error.Category, denied.Location, denied.ResponsePath, denied.Error.Detail);
    }

    /// <summary>The error of an operation that can't be analysed.</summary>
    /// <param name="failure">Why.</param>
    public static ResponseError NotUnderstood(OperationNotUnderstoodException failure) =>
        new(Guard.NotNull(failure, nameof(failure)).Message, ErrorCategory.Authorization, failure.Location, null, null);
}
