#if HOTCHOCOLATE16
global using HotChocolate.AspNetCore.Formatters;
global using HotChocolate.PersistedOperations;
global using HotChocolate.Transport.Formatters;
global using IComplexOutputType = HotChocolate.Types.IComplexTypeDefinition;
global using IEnumType = HotChocolate.Types.IEnumTypeDefinition;
global using IInputObjectType = HotChocolate.Types.IInputObjectTypeDefinition;
global using IInterfaceType = HotChocolate.Types.IInterfaceTypeDefinition;
global using INamedType = HotChocolate.Types.ITypeDefinition;
global using IObjectType = HotChocolate.Types.IObjectTypeDefinition;
global using ISchema = HotChocolate.ISchemaDefinition;
global using IUnionType = HotChocolate.Types.IUnionTypeDefinition;
#endif
