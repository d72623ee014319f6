using System;
using System.Collections.Generic;
using HotChocolate;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Answers without data, and the errors in them.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class Refusals
    {
        /// <summary>In the context data of a result: that it is a refusal.</summary>
        public const string Mark = "GqlAuthTooling.Refusal";

        private const int MaxErrors = 1_000;

        private const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";
        private static readonly IReadOnlyDictionary<string, object?> Marked = Mind(null);
        private static readonly IReadOnlyDictionary<string, object?> Unauthorized = Mind(401);
        private static readonly IReadOnlyDictionary<string, object?> Forbidden = Mind(403);
        private static readonly IReadOnlyDictionary<string, object?> NotUnderstood = Mind(400);
        private static readonly IReadOnlyDictionary<string, object?> Broken = Mind(500);

        /// <summary>One error for each denied field.</summary>
        public static EngineResult Denied(
            GqlAuthOptions options, RequestDecision decision, IReadOnlyDictionary<string, object?>? report)
        {
            var contextData = !options.HttpStatus ? Marked : decision.Caller!.IsAuthenticated ? Forbidden : Unauthorized;
            var errors = decision.Count == 1 ? ErrorsOf(options, decision[0]) : ErrorsOf(options, decision);
            return Engine.Refuse(errors, report, contextData);
        }

        /// <summary>An answer that nobody decided about is taken back.</summary>
        public static EngineResult Undecided() => Engine.Refuse(
            new[] { Error("The permissions of this request were not checked, so it is refused.") }, null, Broken);

        /// <summary>Deciding failed.</summary>
        public static EngineResult Failed(Exception failure) => failure is OperationNotUnderstoodException not
            ? Engine.Refuse(new[] { Error(not.Message, not.Location) }, null, NotUnderstood)
            : Engine.Refuse(
                new[] { Error("The permissions of this request could not be checked, so it is refused.") }, null, Broken);

        /// <summary>The error of a denied field at a path, which may have indexes where the field runs in a list.</summary>
        public static IError ErrorOf(GqlAuthOptions options, DeniedSelection denied, Path path)
        {
            var builder = ErrorBuilder.New()
                .SetMessage(denied.Error.Message)
                .SetPath(path)
                .SetExtension(ResponseKeys.Category, denied.Error.Category);
            Engine.AddLocation(builder, denied.Location);
            if (options.ErrorDetails)
            {
                var detail = denied.Error.Detail;
                builder
                    .SetExtension(ResponseKeys.Code, detail.Code)
                    .SetExtension(ResponseKeys.Coordinate, detail.Coordinate)
                    .SetExtension(ResponseKeys.Missing, detail.Missing);
            }

            return builder.Build();
        }

        private static List<IError> ErrorsOf(GqlAuthOptions options, OperationDecision decision)
        {
            var errors = new List<IError>(Math.Min(decision.Denied.Count, MaxErrors + 1));
            foreach (var denied in decision.Denied)
            {
                if (!Add(errors, options, denied))
                {
                    break;
                }
            }

            return errors;
        }

        // Runs of one operation are denied the same at the same places, most of the time; once is enough.
        private static List<IError> ErrorsOf(GqlAuthOptions options, RequestDecision decision)
        {
            var errors = new List<IError>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < decision.Count; i++)
            {
                foreach (var denied in decision[i].Denied)
                {
                    if (seen.Add(denied.ToString()) && !Add(errors, options, denied))
                    {
                        return errors;
                    }
                }
            }

            return errors;
        }

        // A small document can select a guarded field very often; what is too much says so instead of filling memory.
        private static bool Add(List<IError> errors, GqlAuthOptions options, DeniedSelection denied)
        {
            if (errors.Count == MaxErrors)
            {
                errors.Add(Error("More fields are denied than are listed here."));
                return false;
            }

            errors.Add(ErrorOf(options, denied, PathOf(denied)));
            return true;
        }

        private static Path PathOf(DeniedSelection denied)
        {
            var path = Path.Root;
            for (var i = 0; i < denied.ResponsePath.Count; i++)
            {
                path = path.Append(denied.ResponsePath[i]);
            }

            return path;
        }

        private static IError Error(string message, SourceLocation? location = null)
        {
            var builder = ErrorBuilder.New()
                .SetMessage(message)
                .SetExtension(ResponseKeys.Category, ErrorCategory.Authorization);
            Engine.AddLocation(builder, location ?? default);
            return builder.Build();
        }

        private static Dictionary<string, object?> Mind(int? status)
        {
            var contextData = new Dictionary<string, object?>(StringComparer.Ordinal) { [Mark] = true };
            if (status is not null)
            {
                contextData[HttpStatusCode] = status.Value;
            }

            return contextData;
        }
    }
}
