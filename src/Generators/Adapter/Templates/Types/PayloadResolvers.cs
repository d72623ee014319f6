using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Resolvers;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Fills <c>userErrors</c> and <c>userWarnings</c>.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PayloadResolvers
    {
        private const string ConventionErrors = "HotChocolate.Types.Errors.Errors";
        private const string Collected = "GqlAuthTooling.UserWarnings";

        private readonly GqlAuthOptions _options;
        private readonly ErrorReader _reader = new();

        public PayloadResolvers(GqlAuthOptions options) => _options = options;

        /// <summary>Runs a mutation and keeps the warnings it collects for its payload.</summary>
        public static FieldDelegate Collect(FieldDelegate next) => async context =>
        {
            var collected = UserWarnings.Begin();
            await next(context).ConfigureAwait(false);
            var warnings = collected.Take();
            if (warnings.Count > 0)
            {
                context.ScopedContextData = context.ScopedContextData.SetItem(Collected, warnings);
            }
        };

        /// <summary>The warnings of a payload that has none of its own.</summary>
        public static object? Warnings(EnginePureContext context) => WarningsOf(context) ?? Array.Empty<UserWarning>();

        /// <summary>The warnings of a payload that has its own too.</summary>
        public static EnginePureResolver OwnWarnings(EnginePureResolver own) => context => MutationWarnings.Join(
            ErrorsOf(context) is null ? own(context) as IEnumerable<UserWarning> : null, WarningsOf(context));

        /// <summary>The errors of a payload that has none of its own.</summary>
        public object? Errors(EnginePureContext context) =>
            _options.MapErrorsToUserErrors && ErrorsOf(context) is { } errors
                ? errors.Cast<object>().Select(error => Map(context, error)).ToArray()
                : Array.Empty<UserError>();

        /// <summary>The errors of a payload that has its own too; where conventions have errors there is no such payload.</summary>
        public EnginePureResolver OwnErrors(EnginePureResolver own) => context =>
            ErrorsOf(context) is null ? own(context) ?? Array.Empty<UserError>() : Errors(context);

        private UserError Map(EnginePureContext context, object error) =>
            error as UserError ?? _options.UserErrorOf?.Invoke(error) ?? _reader.Read(context, error);

        private static IEnumerable? ErrorsOf(EnginePureContext context) =>
            context.ScopedContextData.TryGetValue(ConventionErrors, out var errors) ? errors as IEnumerable : null;

        private static IReadOnlyList<UserWarning>? WarningsOf(EnginePureContext context) =>
            context.ScopedContextData.TryGetValue(Collected, out var warnings) ? warnings as IReadOnlyList<UserWarning> : null;
    }
}
