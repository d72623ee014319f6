#nullable enable
using EngineAnyShape = global::HotChocolate.Types.ITypeDefinition;
using EngineBuilder = global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder;
using EngineComplexShape = global::HotChocolate.Types.IComplexTypeDefinition;
using EngineContext = global::HotChocolate.Execution.RequestContext;
using EngineDelegate = global::HotChocolate.Execution.RequestDelegate;
using EngineEnumShape = global::HotChocolate.Types.IEnumTypeDefinition;
using EngineInputShape = global::HotChocolate.Types.IInputObjectTypeDefinition;
using EngineInterfaceShape = global::HotChocolate.Types.IInterfaceTypeDefinition;
using EngineMiddleware = global::HotChocolate.Execution.RequestMiddlewareConfiguration;
using EngineMiddlewareFactory = global::HotChocolate.Execution.RequestMiddlewareFactoryContext;
using EngineObjectShape = global::HotChocolate.Types.IObjectTypeDefinition;
using EngineOperation = global::HotChocolate.Execution.Processing.Operation;
using EngineResult = global::HotChocolate.Execution.OperationResult;
using EngineSchema = global::HotChocolate.ISchemaDefinition;
using EngineSetup = global::HotChocolate.Execution.Configuration.RequestExecutorSetup;
using EngineUnionShape = global::HotChocolate.Types.IUnionTypeDefinition;
using EngineVariables = global::HotChocolate.Execution.IVariableValueCollection;
