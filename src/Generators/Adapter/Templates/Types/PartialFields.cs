using System.Linq;
using HotChocolate;
using HotChocolate.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Lets guarded fields be null for callers who may not see them while the rest executes. A pure resolver stays pure; where a
    /// field has middleware the check comes before it.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PartialFields
    {
        private readonly GqlAuthSchema _schema;
#if !GQLAUTH_HC13
        private FieldGuards? _guards;
#endif

        public PartialFields(GqlAuthSchema schema) => _schema = schema;

        /// <summary>The types of the schema that are complete.</summary>
        public CompletedTypes Types { get; } = new();

        /// <summary>Guards the fields of a type that can be denied.</summary>
        public void Guard(ITypeCompletionContext context, EngineObjectType type)
        {
#if GQLAUTH_HC13
            // A type has no interfaces and inputs no fields yet when HotChocolate 13 asks for the last time: any field may be one.
            foreach (var field in type.Fields)
            {
                Guard(field);
            }
#else
            // A root that the build took for an ordinary type stops the start, unless the host lets unmapped things pass.
            _guards ??= new FieldGuards(_schema.Map, Types, knowsRoots: !_schema.Options.AllowUnmapped);
            var (name, interfaces) = (context.Type.Name, Types.InterfacesOf(context.Type.Name).ToArray());
            foreach (var field in type.Fields)
            {
                // Of the types that an interface or a union brings together, the field of whichever comes first resolves for all.
                Engine.GuardBatch(field, DenialInBatch);
                if (_guards.CanBeDenied(name, interfaces, field.Name, field.Arguments.Select(argument => argument.Name)))
                {
                    Guard(field);
                }
            }
#endif
        }

        private void Guard(EngineObjectField field)
        {
            // What has no resolver yet gets the one that the engine makes of its member, behind the middleware.
            var middleware = Engine.MiddlewareOf(field);
            if (middleware.Count > 0 || (field.Resolver is null && field.PureResolver is null && !Engine.HasBatchResolver(field)))
            {
                middleware.Insert(0, new EngineFieldMiddleware(Before));
                return;
            }

            if (field.PureResolver is { } pure)
            {
                field.PureResolver = Guard(pure);
            }

            if (field.Resolver is { } resolver)
            {
                field.Resolver = Guard(resolver);
            }
        }

        // The engine gives such a resolver the variables of the first run, whichever runs its parents belong to.
        private IError? DenialInBatch(EnginePureContext context) =>
            _schema.Partial.IsEmpty ? null : PartialCheck.DenialInAnyRun(_schema.Options, context);

        private FieldDelegate Before(FieldDelegate next)
        {
            var (gate, options) = (_schema.Partial, _schema.Options);
            return context =>
            {
                if (gate.IsEmpty || PartialCheck.DenialOf(options, context) is not { } error)
                {
                    return next(context);
                }

                context.ReportError(error);
                context.Result = null;
                return default;
            };
        }

        private FieldResolverDelegate Guard(FieldResolverDelegate resolver)
        {
            var (gate, options) = (_schema.Partial, _schema.Options);
            return context =>
            {
                if (gate.IsEmpty || PartialCheck.DenialOf(options, context) is not { } error)
                {
                    return resolver(context);
                }

                context.ReportError(error);
                return default;
            };
        }

        // A pure resolver can't report an error; throwing is how it says one.
        private EnginePureResolver Guard(EnginePureResolver resolver)
        {
            var (gate, options) = (_schema.Partial, _schema.Options);
            return context => gate.IsEmpty || PartialCheck.DenialOf(options, context) is not { } error
                ? resolver(context)
                : throw new GraphQLException(error);
        }
    }
}
