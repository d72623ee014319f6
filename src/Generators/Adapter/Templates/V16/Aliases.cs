#nullable enable
using EngineBuilder = global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder;
using EngineContext = global::HotChocolate.Execution.RequestContext;
using EngineDelegate = global::HotChocolate.Execution.RequestDelegate;
using EngineMiddleware = global::HotChocolate.Execution.RequestMiddlewareConfiguration;
using EngineMiddlewareFactory = global::HotChocolate.Execution.RequestMiddlewareFactoryContext;
using EngineOperation = global::HotChocolate.Execution.Processing.Operation;
using EngineResult = global::HotChocolate.Execution.OperationResult;
using EngineSchema = global::HotChocolate.ISchemaDefinition;
using EngineSetup = global::HotChocolate.Execution.Configuration.RequestExecutorSetup;
using EngineVariables = global::HotChocolate.Execution.IVariableValueCollection;
