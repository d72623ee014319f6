using EngineAnyShape = global::HotChocolate.Types.INamedType;
using EngineArgument = global::HotChocolate.Types.Descriptors.Definitions.ArgumentDefinition;
using EngineBuilder = global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder;
using EngineComplexShape = global::HotChocolate.Types.IComplexOutputType;
using EngineContext = global::HotChocolate.Execution.IRequestContext;
using EngineDefinition = global::HotChocolate.Types.Descriptors.Definitions.DefinitionBase;
using EngineDelegate = global::HotChocolate.Execution.RequestDelegate;
using EngineDirective = global::HotChocolate.Types.Descriptors.Definitions.DirectiveDefinition;
using EngineDirectiveLocation = global::HotChocolate.Types.DirectiveLocation;
using EngineDirectiveType = global::HotChocolate.Types.Descriptors.Definitions.DirectiveTypeDefinition;
using EngineEnumShape = global::HotChocolate.Types.IEnumType;
using EngineEnumType = global::HotChocolate.Types.Descriptors.Definitions.EnumTypeDefinition;
using EngineEnumValue = global::HotChocolate.Types.Descriptors.Definitions.EnumValueDefinition;
using EngineExecutor = global::HotChocolate.Execution.IRequestExecutor;
using EngineFieldMiddleware = global::HotChocolate.Types.Descriptors.Definitions.FieldMiddlewareDefinition;
using EngineInputField = global::HotChocolate.Types.Descriptors.Definitions.InputFieldDefinition;
using EngineInputShape = global::HotChocolate.Types.IInputObjectType;
using EngineInputType = global::HotChocolate.Types.Descriptors.Definitions.InputObjectTypeDefinition;
using EngineInterfaceField = global::HotChocolate.Types.Descriptors.Definitions.InterfaceFieldDefinition;
using EngineInterfaceShape = global::HotChocolate.Types.IInterfaceType;
using EngineInterfaceType = global::HotChocolate.Types.Descriptors.Definitions.InterfaceTypeDefinition;
using EngineMiddleware = global::HotChocolate.Execution.RequestCoreMiddleware;
using EngineMiddlewareFactory = global::HotChocolate.Execution.IRequestCoreMiddlewareContext;
using EngineObjectField = global::HotChocolate.Types.Descriptors.Definitions.ObjectFieldDefinition;
using EngineObjectShape = global::HotChocolate.Types.IObjectType;
using EngineObjectType = global::HotChocolate.Types.Descriptors.Definitions.ObjectTypeDefinition;
using EngineOperation = global::HotChocolate.Execution.Processing.IOperation;
using EngineOutputField = global::HotChocolate.Types.Descriptors.Definitions.OutputFieldDefinitionBase;
using EnginePureResolver = global::HotChocolate.Resolvers.PureFieldDelegate;
using EngineSchema = global::HotChocolate.ISchema;
using EngineSetup = global::HotChocolate.Execution.Configuration.RequestExecutorSetup;
using EngineUnionShape = global::HotChocolate.Types.IUnionType;
using EngineVariables = global::HotChocolate.Execution.IVariableValueCollection;
#if GQLAUTH_HC13
using EnginePureContext = global::HotChocolate.Resolvers.IPureResolverContext;
using EngineResult = global::HotChocolate.Execution.IQueryResult;
using EngineVariableSets = global::HotChocolate.Execution.IVariableValueCollection;
#else
using EnginePureContext = global::HotChocolate.Resolvers.IResolverContext;
using EngineResult = global::HotChocolate.Execution.IOperationResult;
using EngineVariableSets = global::System.Collections.Generic.IReadOnlyList<global::HotChocolate.Execution.IVariableValueCollection>;
#endif
#if GQLAUTH_DATA
using EngineFilterField = global::HotChocolate.Data.Filters.FilterFieldDefinition;
using EngineFilterType = global::HotChocolate.Data.Filters.FilterInputTypeDefinition;
using EngineOrderField = global::HotChocolate.Data.Sorting.SortFieldDefinition;
using EngineOrderType = global::HotChocolate.Data.Sorting.SortInputTypeDefinition;
#endif
#if GQLAUTH_FORMATTER
using EngineFormatter = global::HotChocolate.AspNetCore.Serialization.IHttpResponseFormatter;
using EngineRequestFlags = global::HotChocolate.Execution.GraphQLRequestFlags;
#endif
