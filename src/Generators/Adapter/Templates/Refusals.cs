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

        private const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";
        private const string NotChecked = "The permissions of this request were not checked, so it is refused. "
            + "Tell who runs this server: its log says what to change.";

        private const string NotCheckable = "The permissions of this request could not be checked, so it is refused. "
            + "Try again later, and if that doesn't help, tell who runs this server: its log says what failed.";

        private static readonly IReadOnlyDictionary<string, object?> Marked = Mind(null);
        private static readonly IReadOnlyDictionary<string, object?> Unauthorized = Mind(401);
        private static readonly IReadOnlyDictionary<string, object?> Forbidden = Mind(403);
        private static readonly IReadOnlyDictionary<string, object?> NotUnderstood = Mind(400);
        private static readonly IReadOnlyDictionary<string, object?> Broken = Mind(500);

        /// <summary>One error for each denied field.</summary>
        public static EngineResult Denied(
            GqlAuthOptions options, RequestDecision decision, IReadOnlyDictionary<string, object?>? report)
        {
            var contextData = !options.HttpStatus ? Marked : decision.Denied!.IsAuthenticated ? Forbidden : Unauthorized;
            var decisions = new OperationDecision[decision.Count];
            for (var i = 0; i < decisions.Length; i++)
            {
                decisions[i] = decision[i];
            }

            var denied = ResponseErrors.Denied(decisions);
            var errors = new List<IError>(denied.Count);
            foreach (var error in denied)
            {
                errors.Add(ErrorOf(options, error, error.Path is { } path ? PathOf(path) : null));
            }

            return Engine.Refuse(errors, report, contextData);
        }

        /// <summary>An answer that nobody decided about is taken back.</summary>
        public static EngineResult Undecided() => Engine.Refuse(
            new[] { Error(NotChecked) }, null, Broken);

        /// <summary>Deciding failed.</summary>
        public static EngineResult Failed(Exception failure) => failure is OperationNotUnderstoodException not
            ? Engine.Refuse(new[] { ErrorOf(null, ResponseErrors.NotUnderstood(not), null) }, null, NotUnderstood)
            : Engine.Refuse(
                new[] { Error(NotCheckable) }, null, Broken);

        /// <summary>The error of a denied field at a path, which may have indexes where the field runs in a list.</summary>
        public static IError ErrorOf(GqlAuthOptions options, DeniedSelection denied, Path path) =>
            Build(options, denied.Error.Message, denied.Error.Category, denied.Location, path, denied.Error.Detail);

        private static IError ErrorOf(GqlAuthOptions? options, ResponseError error, Path? path) =>
            Build(options, error.Message, error.Category, error.Location, path, error.Detail);

        private static IError Build(
            GqlAuthOptions? options,
            string message,
            string category,
            SourceLocation? location,
            Path? path,
            AccessErrorDetail? detail)
        {
            var builder = ErrorBuilder.New().SetMessage(message);
            if (path is not null)
            {
                builder.SetPath(path);
            }

            builder.SetExtension(ResponseKeys.Category, category);
            Engine.AddLocation(builder, location ?? default);
            if (options is { ErrorDetails: true } && detail is not null)
            {
                builder
                    .SetExtension(ResponseKeys.Code, detail.Code)
                    .SetExtension(ResponseKeys.Coordinate, detail.Coordinate)
                    .SetExtension(ResponseKeys.Missing, detail.Missing);
            }

            return builder.Build();
        }

        private static Path PathOf(IReadOnlyList<string> names)
        {
            var path = Path.Root;
            for (var i = 0; i < names.Count; i++)
            {
                path = path.Append(names[i]);
            }

            return path;
        }

        private static IError Error(string message) => Build(null, message, ErrorCategory.Authorization, null, null, null);

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
