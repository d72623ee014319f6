using System;
using System.Collections.Generic;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 16 keeps the pipeline of a schema.</summary>
    internal static partial class Engine
    {
        // What was put into a pipeline is found again by it: the engine changes the same list whenever it makes an executor. That
        // of the adapter of another assembly, for the same schema, stays where it is.
        private static readonly string GateKey = RequestGate.StateKey;

        // As many adapters on one schema as nobody has: what claims more layers is not looked through.
        private const int MostLayers = 32;

        /// <summary>Puts a gate around the pipeline that a setup ends up with, and before each middleware that may execute.</summary>
        /// <param name="setup">The setup of a schema, which nobody changes any more.</param>
        /// <param name="open">Makes the gate of a pipeline out of the application's services.</param>
        public static void Surround(EngineSetup setup, Func<IServiceProvider, RequestGate> open) =>
            setup.PipelineModifiers.Add(pipeline => Surround(pipeline, open));

        // The engine makes a pipeline from its end to its beginning: the gate is made at the end and used up to the beginning.
        private static void Surround(IList<EngineMiddleware> pipeline, Func<IServiceProvider, RequestGate> open)
        {
            var gate = new GateOfPipeline();
            for (var i = 0; i < pipeline.Count; i++)
            {
                if (pipeline[i].Key == GateKey)
                {
                    pipeline.RemoveAt(i--);
                }
                else if (!OnlyPrepares(pipeline[i].Middleware.Method))
                {
                    pipeline[i] = Guarded(pipeline[i], gate);
                }
            }

            pipeline.Insert(0, new EngineMiddleware((_, next) => Around(gate.Gate!, next), GateKey));
            pipeline.Add(new EngineMiddleware(
                (factory, next) =>
                {
                    gate.Gate = open(factory.Services);
                    return next;
                },
                GateKey));
        }

        // One that is guarded already is guarded anew, by the gate of the executor that is being made.
        private static EngineMiddleware Guarded(EngineMiddleware middleware, GateOfPipeline gate) =>
            new(new GuardedMiddleware(Unguarded(middleware.Middleware), gate).Create, middleware.Key);

        // What other assemblies' adapters have put around ours they put there again, after us. What a host has put there, nobody
        // does: it stays, whatever it implements.
        private static RequestMiddleware Unguarded(RequestMiddleware middleware)
        {
            var layer = LayerOf(middleware);
            for (var i = 0; i < MostLayers && layer is not null; i++)
            {
                if (layer is GuardedMiddleware own)
                {
                    return own.Inner;
                }

                layer = LayerOf(layer.Inner);
            }

            return middleware;
        }

        // The adapters of all assemblies have the same name for it.
        private static IGuardedMiddleware? LayerOf(Delegate middleware) =>
            middleware.Target is IGuardedMiddleware layer && layer.GetType().FullName == typeof(GuardedMiddleware).FullName ? layer : null;

        private static EngineDelegate Before(RequestGate gate, EngineDelegate next) =>
            context => gate.IsUndecided(context) ? gate.DecideAsync(context, next) : next(context);

        private static EngineDelegate Around(RequestGate gate, EngineDelegate next) =>
            context => gate.AroundAsync(context, next);

        private sealed class GateOfPipeline
        {
            public RequestGate? Gate { get; set; }
        }

        private sealed class GuardedMiddleware : IGuardedMiddleware
        {
            private readonly GateOfPipeline _gate;

            public GuardedMiddleware(RequestMiddleware inner, GateOfPipeline gate)
            {
                Inner = inner;
                _gate = gate;
            }

            public RequestMiddleware Inner { get; }

            Delegate IGuardedMiddleware.Inner => Inner;

            public EngineDelegate Create(EngineMiddlewareFactory factory, EngineDelegate next) =>
                Before(_gate.Gate!, Inner(factory, next));
        }
    }
}
