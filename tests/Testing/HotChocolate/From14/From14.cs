#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate
{
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class QueryAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class MutationAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class SubscriptionAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class ServiceAttribute : Attribute
    {
        public ServiceAttribute() { }
        public ServiceAttribute(string key) => Key = key;
        public string? Key { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ParentAttribute : Attribute
    {
        public ParentAttribute(string? requires = null) => Requires = requires;
        public string? Requires { get; }
    }

    public interface IFieldResult
    {
        object? Value { get; }
        bool IsSuccess { get; }
        bool IsError { get; }
    }

    public readonly struct FieldResult<TResult> : IFieldResult
    {
        public FieldResult(TResult value) => Value = value;
        public TResult? Value { get; }
        public bool IsSuccess => true;
        public bool IsError => false;
        object? IFieldResult.Value => Value;
        public static implicit operator FieldResult<TResult>(TResult result) => new(result);
    }

    public readonly struct FieldResult<TResult, TError> : IFieldResult
    {
        public FieldResult(TResult value) => Value = value;
        public FieldResult(TError error) => Value = default;
        public TResult? Value { get; }
        public bool IsSuccess => true;
        public bool IsError => false;
        object? IFieldResult.Value => Value;
        public static implicit operator FieldResult<TResult, TError>(TResult result) => new(result);
        public static implicit operator FieldResult<TResult, TError>(TError error) => new(error);
    }

    public readonly struct FieldResult<TResult, TError1, TError2> : IFieldResult
    {
        public FieldResult(TResult value) => Value = value;
        public FieldResult(TError1 error) => Value = default;
        public FieldResult(TError2 error) => Value = default;
        public TResult? Value { get; }
        public bool IsSuccess => true;
        public bool IsError => false;
        object? IFieldResult.Value => Value;
        public static implicit operator FieldResult<TResult, TError1, TError2>(TResult result) => new(result);
        public static implicit operator FieldResult<TResult, TError1, TError2>(TError1 error) => new(error);
        public static implicit operator FieldResult<TResult, TError1, TError2>(TError2 error) => new(error);
    }
}

namespace HotChocolate.Types
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class ObjectTypeAttribute<T> : Attribute
    {
        public Type Type => typeof(T);
    }
}

namespace HotChocolate.Types.Relay
{
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
    public class IDAttribute<T> : DeclaredMemberAttribute
    {
        public string? TypeName => typeof(T).Name;
    }
}

namespace HotChocolate.Data
{
    public sealed class UseFilteringAttribute<T> : UseFilteringAttribute
    {
        public UseFilteringAttribute() : base(typeof(T)) { }
    }

    public sealed class UseSortingAttribute<T> : UseSortingAttribute
    {
        public UseSortingAttribute() : base(typeof(T)) { }
    }
}

namespace HotChocolate.ApolloFederation.Types
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property
        | AttributeTargets.Method, AllowMultiple = true)]
    public sealed class KeyAttribute : HotChocolate.Types.DeclaredMemberAttribute
    {
        public KeyAttribute() { }
        public KeyAttribute(string fieldSet, bool resolvable = true) => FieldSet = fieldSet;
        public string? FieldSet { get; }
    }
}

namespace HotChocolate.ApolloFederation.Resolvers
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true)]
    public class ReferenceResolverAttribute : HotChocolate.Types.DeclaredMemberAttribute
    {
        public string? EntityResolver { get; set; }
        public Type? EntityResolverType { get; set; }
    }
}

namespace GreenDonut
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class DataLoaderAttribute : Attribute
    {
        public DataLoaderAttribute(string? name = null) => Name = name;
        public string? Name { get; }
        public string[] Lookups { get; set; } = Array.Empty<string>();
    }
}
