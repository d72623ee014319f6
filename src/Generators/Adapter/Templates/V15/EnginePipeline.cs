using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 15 keeps the pipeline of a schema.</summary>
    internal static partial class Engine
    {
        /// <summary>Puts a gate around the pipeline that a setup ends up with, and before each middleware that may execute.</summary>
        /// <param name="setup">The setup of a schema, which nobody changes any more.</param>
        /// <param name="open">Makes the gate of a pipeline out of the application's services.</param>
        public static void Surround(EngineSetup setup, Func<IServiceProvider, RequestGate> open)
        {
            var makeDefault = setup.DefaultPipelineFactory ?? AddDefault;
            setup.DefaultPipelineFactory = pipeline =>
            {
                makeDefault(pipeline);
                Surround(pipeline, open);
            };
            if (setup.Pipeline.Count > 0)
            {
                Surround(setup.Pipeline, open);
            }
        }

        // The engine makes a pipeline from its end to its beginning: the gate is made at the end and used up to the beginning.
        private static void Surround(IList<EngineMiddleware> pipeline, Func<IServiceProvider, RequestGate> open)
        {
            RequestGate? gate = null;
            for (var i = 0; i < pipeline.Count; i++)
            {
                var inner = pipeline[i];
                if (!OnlyPrepares(inner.Method))
                {
                    pipeline[i] = (factory, next) => Before(gate!, inner(factory, next));
                }
            }

            pipeline.Insert(0, (_, next) => Around(gate!, next));
            pipeline.Add((factory, next) =>
            {
                gate = open(factory.Services);
                return next;
            });
        }

        private static EngineDelegate Before(RequestGate gate, EngineDelegate next) =>
            context => gate.IsUndecided(context) ? gate.DecideAsync(context, next) : next(context);

        private static EngineDelegate Around(RequestGate gate, EngineDelegate next) =>
            context => gate.AroundAsync(context, next);

        // The engine gives its default pipeline to builders only.
        private static void AddDefault(IList<EngineMiddleware> pipeline)
        {
            var scratch = new ScratchBuilder();
            scratch.UseDefaultPipeline();
            using var services = scratch.Services.AddOptions().BuildServiceProvider();
            foreach (var middleware in services.GetRequiredService<IOptionsMonitor<EngineSetup>>().Get(scratch.Name).Pipeline)
            {
                pipeline.Add(middleware);
            }
        }

        private sealed class ScratchBuilder : EngineBuilder
        {
            public string Name => "_Default";

            public IServiceCollection Services { get; } = new ServiceCollection();
        }
    }
}
