using System;
using System.Collections.Generic;
using System.Security.Claims;
using System.Threading;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What a request is to HotChocolate 15.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static partial class Engine
    {
        /// <summary>The operation of a request, compiled; null before the engine has come to it.</summary>
        public static EngineOperation? OperationOf(EngineContext context) => context.Operation;

        /// <summary>The document an operation stands in.</summary>
        public static DocumentNode DocumentOf(EngineContext context) => context.Operation!.Document;

        /// <summary>The operation as written.</summary>
        public static OperationDefinitionNode DefinitionOf(EngineContext context) => context.Operation!.Definition;

        /// <summary>The name of the type that the operation begins with.</summary>
        public static string RootTypeOf(EngineContext context) => context.Operation!.RootType.Name;

        /// <summary>Whether the operation is a subscription.</summary>
        public static bool IsSubscription(EngineContext context) => context.Operation!.Type == OperationType.Subscription;

        /// <summary>The schema of a request.</summary>
        public static EngineSchema SchemaOf(EngineContext context) => context.Schema;

        /// <summary>The services of a request.</summary>
        public static IServiceProvider ServicesOf(EngineContext context) => context.Services;

        /// <summary>Stops a request.</summary>
        public static CancellationToken AbortOf(EngineContext context) => context.RequestAborted;

        /// <summary>An object that belongs to no other request at the same time.</summary>
        public static object IdentityOf(EngineContext context) => context.ContextData;

        /// <summary>What the host, and we, remember about a request.</summary>
        public static object? StateOf(EngineContext context, string key) =>
            context.ContextData.TryGetValue(key, out var value) ? value : null;

        /// <summary>Remembers something about a request.</summary>
        public static void SetState(EngineContext context, string key, object value) => context.ContextData[key] = value;

        /// <summary>Who sends the request, as ASP.NET Core knows it.</summary>
        public static ClaimsPrincipal? UserOf(EngineContext context) =>
            StateOf(context, nameof(ClaimsPrincipal)) as ClaimsPrincipal;

        /// <summary>The result so far.</summary>
        public static IExecutionResult? ResultOf(EngineContext context) => context.Result;

        /// <summary>Answers the request.</summary>
        public static void SetResult(EngineContext context, IExecutionResult result) => context.Result = result;
    }
}
