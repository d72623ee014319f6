#nullable enable
using System;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Configuration
{
    public interface IRequestExecutorBuilder
    {
        string Name { get; }
        IServiceCollection Services { get; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using HotChocolate.Execution.Configuration;
    using HotChocolate.Language;

    public static class SchemaRequestExecutorBuilderExtensions
    {
        public static IRequestExecutorBuilder AddRootType(
            this IRequestExecutorBuilder builder, Type rootType, OperationType operation) => builder;

        public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddQueryType(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddQueryType<T>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Type queryType) => builder;

        public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, ObjectType queryType) => builder;

        public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder)
            where TQuery : class => builder;

        public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddMutationType(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddMutationType<T>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Type mutationType) => builder;

        public static IRequestExecutorBuilder AddMutationType(
            this IRequestExecutorBuilder builder, ObjectType mutationType) => builder;

        public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder)
            where TMutation : class => builder;

        public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddSubscriptionType(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddSubscriptionType<T>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddSubscriptionType(
            this IRequestExecutorBuilder builder, Type subscriptionType) => builder;

        public static IRequestExecutorBuilder AddSubscriptionType(
            this IRequestExecutorBuilder builder, ObjectType subscriptionType) => builder;

        public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder)
            where TSubscription : class => builder;

        public static IRequestExecutorBuilder AddObjectType(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) where T : class => builder;

        public static IRequestExecutorBuilder AddObjectType<T>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddUnionType(
            this IRequestExecutorBuilder builder, Action<IUnionTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) where T : class => builder;

        public static IRequestExecutorBuilder AddUnionType<T>(
            this IRequestExecutorBuilder builder, Action<IUnionTypeDescriptor> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddInterfaceType(
            this IRequestExecutorBuilder builder, Action<IInterfaceTypeDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) where T : class => builder;

        public static IRequestExecutorBuilder AddInterfaceType<T>(
            this IRequestExecutorBuilder builder, Action<IInterfaceTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddInputObjectType<T>(this IRequestExecutorBuilder builder) where T : class => builder;

        public static IRequestExecutorBuilder AddInputObjectType<T>(
            this IRequestExecutorBuilder builder, Action<IInputObjectTypeDescriptor<T>> configure) where T : class => builder;

        public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddEnumType<T>(
            this IRequestExecutorBuilder builder, Action<IEnumTypeDescriptor<T>> configure) => builder;

        public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type) => builder;

        public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, INamedType type) => builder;

        public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Type[] types) => builder;

        public static IRequestExecutorBuilder AddTypeExtension(
            this IRequestExecutorBuilder builder, Type typeExtension) => builder;

        public static IRequestExecutorBuilder AddTypeExtension(
            this IRequestExecutorBuilder builder, INamedTypeExtension typeExtension) => builder;

        public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddObjectTypeExtension<TExtension>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<TExtension>> configure)
            where TExtension : class => builder;

        public static IRequestExecutorBuilder AddObjectTypeExtension<TExtension, TExtends>(
            this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<TExtension>>? configure = null)
            where TExtension : class => builder;

        public static IRequestExecutorBuilder BindRuntimeType<TRuntimeType, TSchemaType>(this IRequestExecutorBuilder builder)
            where TSchemaType : INamedType => builder;
    }

    public static class ConventionRequestExecutorBuilderExtensions
    {
        public static IRequestExecutorBuilder AddMutationConventions(
            this IRequestExecutorBuilder builder, bool applyToAllMutations = true) => builder;

        public static IRequestExecutorBuilder AddMutationConventions(
            this IRequestExecutorBuilder builder, MutationConventionOptions options) => builder;

        public static IRequestExecutorBuilder AddQueryFieldToMutationPayloads(
            this IRequestExecutorBuilder builder, Action<MutationPayloadOptions>? configureOptions = null) => builder;

        public static IRequestExecutorBuilder AddGlobalObjectIdentification(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddGlobalObjectIdentification(
            this IRequestExecutorBuilder builder, bool registerNodeInterface) => builder;

        public static IRequestExecutorBuilder AddErrorInterfaceType<T>(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddFiltering(
            this IRequestExecutorBuilder builder, Action<HotChocolate.Data.Filters.IFilterConventionDescriptor> configure) => builder;

        public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder;

        public static IRequestExecutorBuilder AddApolloFederation(this IRequestExecutorBuilder builder) => builder;
    }

    public static class HotChocolateAspNetCoreServiceCollectionExtensions
    {
        public static IRequestExecutorBuilder AddGraphQLServer(
            this IServiceCollection services, string? schemaName = null) => throw new InvalidOperationException();

        public static IRequestExecutorBuilder AddGraphQL(
            this IServiceCollection services, string? schemaName = null) => throw new InvalidOperationException();
    }
}

namespace Microsoft.AspNetCore.Builder
{
    using Microsoft.AspNetCore.Routing;

    public static class EndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapGraphQL(
            this IEndpointRouteBuilder endpointRouteBuilder, string path = "/graphql", string? schemaName = null) =>
            throw new InvalidOperationException();

        public static IEndpointConventionBuilder MapGraphQLHttp(
            this IEndpointRouteBuilder endpointRouteBuilder, string pattern = "/graphql", string? schemaName = null) =>
            throw new InvalidOperationException();

        public static IEndpointConventionBuilder MapGraphQLWebSocket(
            this IEndpointRouteBuilder endpointRouteBuilder, string pattern = "/graphql/ws", string? schemaName = null) =>
            throw new InvalidOperationException();
    }
}
