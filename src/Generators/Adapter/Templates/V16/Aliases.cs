using EngineAnyShape = global::HotChocolate.Types.ITypeDefinition;
using EngineArgument = global::HotChocolate.Types.Descriptors.Configurations.ArgumentConfiguration;
using EngineBuilder = global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder;
using EngineComplexShape = global::HotChocolate.Types.IComplexTypeDefinition;
using EngineContext = global::HotChocolate.Execution.RequestContext;
using EngineDefinition = global::HotChocolate.Types.Descriptors.Configurations.TypeSystemConfiguration;
using EngineDelegate = global::HotChocolate.Execution.RequestDelegate;
using EngineDirective = global::HotChocolate.Types.Descriptors.Configurations.DirectiveConfiguration;
using EngineDirectiveLocation = global::HotChocolate.Types.DirectiveLocation;
using EngineDirectiveType = global::HotChocolate.Types.Descriptors.Configurations.DirectiveTypeConfiguration;
using EngineEnumShape = global::HotChocolate.Types.IEnumTypeDefinition;
using EngineEnumType = global::HotChocolate.Types.Descriptors.Configurations.EnumTypeConfiguration;
using EngineEnumValue = global::HotChocolate.Types.Descriptors.Configurations.EnumValueConfiguration;
using EngineExecutor = global::HotChocolate.Execution.IRequestExecutor;
using EngineFieldMiddleware = global::HotChocolate.Types.Descriptors.Configurations.FieldMiddlewareConfiguration;
using EngineInputField = global::HotChocolate.Types.Descriptors.Configurations.InputFieldConfiguration;
using EngineInputShape = global::HotChocolate.Types.IInputObjectTypeDefinition;
using EngineInputType = global::HotChocolate.Types.Descriptors.Configurations.InputObjectTypeConfiguration;
using EngineInterfaceField = global::HotChocolate.Types.Descriptors.Configurations.InterfaceFieldConfiguration;
using EngineInterfaceShape = global::HotChocolate.Types.IInterfaceTypeDefinition;
using EngineInterfaceType = global::HotChocolate.Types.Descriptors.Configurations.InterfaceTypeConfiguration;
using EngineMiddleware = global::HotChocolate.Execution.RequestMiddlewareConfiguration;
using EngineMiddlewareFactory = global::HotChocolate.Execution.RequestMiddlewareFactoryContext;
using EngineObjectField = global::HotChocolate.Types.Descriptors.Configurations.ObjectFieldConfiguration;
using EngineObjectShape = global::HotChocolate.Types.IObjectTypeDefinition;
using EngineObjectType = global::HotChocolate.Types.Descriptors.Configurations.ObjectTypeConfiguration;
using EngineOperation = global::HotChocolate.Execution.Processing.Operation;
using EngineOutputField = global::HotChocolate.Types.Descriptors.Configurations.OutputFieldConfiguration;
using EnginePureContext = global::HotChocolate.Resolvers.IResolverContext;
using EnginePureResolver = global::HotChocolate.Resolvers.PureFieldDelegate;
using EngineResult = global::HotChocolate.Execution.OperationResult;
using EngineSchema = global::HotChocolate.ISchemaDefinition;
using EngineSetup = global::HotChocolate.Execution.Configuration.RequestExecutorSetup;
using EngineUnionShape = global::HotChocolate.Types.IUnionTypeDefinition;
using EngineVariables = global::HotChocolate.Execution.IVariableValueCollection;
using EngineVariableSets = global::System.Collections.Generic.IReadOnlyList<global::HotChocolate.Execution.IVariableValueCollection>;
#if GQLAUTH_DATA
using EngineFilterField = global::HotChocolate.Data.Filters.FilterFieldConfiguration;
using EngineFilterType = global::HotChocolate.Data.Filters.FilterInputTypeConfiguration;
using EngineOrderField = global::HotChocolate.Data.Sorting.SortFieldConfiguration;
using EngineOrderType = global::HotChocolate.Data.Sorting.SortInputTypeConfiguration;
#endif
#if GQLAUTH_FORMATTER
using EngineFormatter = global::HotChocolate.AspNetCore.Formatters.IHttpResponseFormatter;
using EngineRequestFlags = global::HotChocolate.Execution.RequestFlags;
#endif
