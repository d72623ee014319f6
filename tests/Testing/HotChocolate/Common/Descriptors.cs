#nullable enable
using System;
using System.Linq.Expressions;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Resolvers;

namespace HotChocolate.Resolvers
{
    public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

    public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

    public delegate ValueTask FieldDelegate(IMiddlewareContext context);

    public interface IResolverContext
    {
        IServiceProvider Services { get; }
        CancellationToken RequestAborted { get; }
        T Parent<T>();
        T ArgumentValue<T>(string name);
        T Service<T>() where T : notnull;
    }

    public interface IMiddlewareContext : IResolverContext
    {
        object? Result { get; set; }
    }
}

namespace HotChocolate.Types
{
    public enum BindingBehavior
    {
        Implicit,
        Explicit,
    }

    [Flags]
    public enum FieldBindingFlags
    {
        Default = 0,
        Instance = 1,
        Static = 2,
        InstanceAndStatic = Instance | Static,
    }

    public interface IDescriptor
    {
    }

    public interface IObjectTypeDescriptor : IDescriptor
    {
        IObjectTypeDescriptor Name(string value);
        IObjectTypeDescriptor Description(string? value);
        IObjectTypeDescriptor Implements<T>() where T : InterfaceType;
        IObjectFieldDescriptor Field(string name);
        IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);
        IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);
        IObjectTypeDescriptor Directive(string name);
        IObjectTypeDescriptor Directive<T>(T directiveInstance) where T : class;
        IObjectTypeDescriptor ExtendsType(Type extendsType);
        IObjectTypeDescriptor ExtendsType<T>();
    }

    public interface IObjectTypeDescriptor<TRuntimeType> : IDescriptor
    {
        IObjectTypeDescriptor<TRuntimeType> Name(string value);
        IObjectTypeDescriptor<TRuntimeType> Description(string? value);
        IObjectTypeDescriptor<TRuntimeType> BindFields(BindingBehavior behavior);
        IObjectTypeDescriptor<TRuntimeType> BindFields(FieldBindingFlags bindingFlags);
        IObjectTypeDescriptor<TRuntimeType> BindFieldsExplicitly();
        IObjectTypeDescriptor<TRuntimeType> BindFieldsImplicitly();
        IObjectTypeDescriptor<TRuntimeType> Implements<TInterface>() where TInterface : InterfaceType;
        IObjectFieldDescriptor Field(Expression<Func<TRuntimeType, object?>> propertyOrMethod);
        IObjectFieldDescriptor Field<TValue>(Expression<Func<TRuntimeType, TValue?>> propertyOrMethod);
        IObjectFieldDescriptor Field(string name);
        IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);
        IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);
        IObjectTypeDescriptor<TRuntimeType> Directive(string name);
        IObjectTypeDescriptor<TRuntimeType> Directive<TDirective>(TDirective directiveInstance) where TDirective : class;
        IObjectTypeDescriptor ExtendsType(Type extendsType);
        IObjectTypeDescriptor ExtendsType<TExtendsType>();
    }

    public interface IObjectFieldDescriptor : IDescriptor
    {
        IObjectFieldDescriptor Name(string value);
        IObjectFieldDescriptor Description(string? value);
        IObjectFieldDescriptor Deprecated(string? reason);
        IObjectFieldDescriptor Deprecated();
        IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType;
        IObjectFieldDescriptor Type<TOutputType>(TOutputType outputType) where TOutputType : class, IOutputType;
        IObjectFieldDescriptor Type(Type type);
        IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);
        IObjectFieldDescriptor Ignore(bool ignore = true);
        IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver);
        IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType);
        IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);
        IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod);
        IObjectFieldDescriptor Use(FieldMiddleware middleware);
        IObjectFieldDescriptor Directive(string name);
        IObjectFieldDescriptor Directive<T>(T directiveInstance) where T : class;
    }

    public interface IArgumentDescriptor : IDescriptor
    {
        IArgumentDescriptor Deprecated(string reason);
        IArgumentDescriptor Deprecated();
        IArgumentDescriptor Description(string value);
        IArgumentDescriptor Type<TInputType>() where TInputType : IInputType;
        IArgumentDescriptor Type(Type type);
        IArgumentDescriptor DefaultValue(object value);
    }

    public interface IInterfaceTypeDescriptor : IDescriptor
    {
        IInterfaceTypeDescriptor Name(string value);
        IInterfaceTypeDescriptor Description(string value);
        IInterfaceTypeDescriptor Implements<T>() where T : InterfaceType;
        IInterfaceFieldDescriptor Field(string name);
    }

    public interface IInterfaceTypeDescriptor<T> : IDescriptor
    {
        IInterfaceTypeDescriptor<T> Name(string value);
        IInterfaceTypeDescriptor<T> Description(string value);
        IInterfaceTypeDescriptor<T> Implements<TInterface>() where TInterface : InterfaceType;
        IInterfaceTypeDescriptor<T> BindFieldsExplicitly();
        IInterfaceTypeDescriptor<T> BindFieldsImplicitly();
        IInterfaceFieldDescriptor Field(Expression<Func<T, object>> propertyOrMethod);
        IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod);
        IInterfaceFieldDescriptor Field(string name);
    }

    public interface IInterfaceFieldDescriptor : IDescriptor
    {
        IInterfaceFieldDescriptor Name(string value);
        IInterfaceFieldDescriptor Description(string? value);
        IInterfaceFieldDescriptor Deprecated(string? reason);
        IInterfaceFieldDescriptor Deprecated();
        IInterfaceFieldDescriptor Type<TOutputType>() where TOutputType : IOutputType;
        IInterfaceFieldDescriptor Type(Type type);
        IInterfaceFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);
        IInterfaceFieldDescriptor Ignore(bool ignore = true);
    }

    public interface IUnionTypeDescriptor : IDescriptor
    {
        IUnionTypeDescriptor Name(string value);
        IUnionTypeDescriptor Description(string value);
        IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType;
        IUnionTypeDescriptor Type<TObjectType>(TObjectType objectType) where TObjectType : ObjectType;
    }

    public interface IInputObjectTypeDescriptor : IDescriptor
    {
        IInputObjectTypeDescriptor Name(string value);
        IInputObjectTypeDescriptor Description(string value);
        IInputFieldDescriptor Field(string name);
    }

    public interface IInputObjectTypeDescriptor<T> : IDescriptor
    {
        IInputObjectTypeDescriptor<T> Name(string value);
        IInputObjectTypeDescriptor<T> Description(string value);
        IInputObjectTypeDescriptor<T> BindFieldsExplicitly();
        IInputObjectTypeDescriptor<T> BindFieldsImplicitly();
        IInputFieldDescriptor Field(string name);
        IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property);
    }

    public interface IInputFieldDescriptor : IDescriptor
    {
        IInputFieldDescriptor Name(string value);
        IInputFieldDescriptor Deprecated(string reason);
        IInputFieldDescriptor Deprecated();
        IInputFieldDescriptor Description(string value);
        IInputFieldDescriptor Type<TInputType>() where TInputType : IInputType;
        IInputFieldDescriptor Type(Type type);
        IInputFieldDescriptor Ignore(bool ignore = true);
        IInputFieldDescriptor DefaultValue(object value);
    }

    public interface IEnumTypeDescriptor : IDescriptor
    {
        IEnumTypeDescriptor Name(string value);
        IEnumValueDescriptor Value<T>(T value);
    }

    public interface IEnumTypeDescriptor<TRuntimeType> : IDescriptor
    {
        IEnumTypeDescriptor<TRuntimeType> Name(string value);
        IEnumTypeDescriptor<TRuntimeType> BindValuesExplicitly();
        IEnumTypeDescriptor<TRuntimeType> BindValuesImplicitly();
        IEnumValueDescriptor Value(TRuntimeType value);
    }

    public interface IEnumValueDescriptor : IDescriptor
    {
        IEnumValueDescriptor Name(string value);
        IEnumValueDescriptor Deprecated(string reason);
        IEnumValueDescriptor Deprecated();
        IEnumValueDescriptor Ignore(bool ignore = true);
    }

    public static class ResolveObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor Resolve(
            this IObjectFieldDescriptor descriptor, Func<IResolverContext, object?> resolver) => descriptor;

        public static IObjectFieldDescriptor Resolve<TResult>(
            this IObjectFieldDescriptor descriptor, Func<IResolverContext, TResult> resolver) => descriptor;

        public static IObjectFieldDescriptor Resolve<TResult>(
            this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<TResult>> resolver) => descriptor;

        public static IObjectFieldDescriptor Resolve<TResult>(
            this IObjectFieldDescriptor descriptor, TResult constantResult) => descriptor;
    }

    public static class ObjectTypeDescriptorExtensions
    {
        public static IObjectTypeDescriptor<T> Ignore<T>(
            this IObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> propertyOrMethod) => descriptor;
    }

    public static class InputObjectTypeDescriptorExtensions
    {
        public static IInputObjectTypeDescriptor<T> Ignore<T>(
            this IInputObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> property) => descriptor;
    }

    public static class InterfaceTypeDescriptorExtensions
    {
        public static IInterfaceTypeDescriptor<T> Ignore<T>(
            this IInterfaceTypeDescriptor<T> descriptor, Expression<Func<T, object?>> propertyOrMethod) => descriptor;
    }
}
