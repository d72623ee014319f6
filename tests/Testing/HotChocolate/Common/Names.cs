#nullable enable
using System;

namespace HotChocolate
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property
        | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Enum | AttributeTargets.Field)]
    public sealed class GraphQLNameAttribute : Attribute
    {
        public GraphQLNameAttribute(string name) => Name = name;
        public string Name { get; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property
        | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Enum | AttributeTargets.Field)]
    public sealed class GraphQLDescriptionAttribute : Attribute
    {
        public GraphQLDescriptionAttribute(string description) => Description = description;
        public string Description { get; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
    public sealed class GraphQLIgnoreAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
    public sealed class GraphQLDeprecatedAttribute : Attribute
    {
        public GraphQLDeprecatedAttribute(string deprecationReason) => DeprecationReason = deprecationReason;
        public string DeprecationReason { get; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
    public class GraphQLTypeAttribute : Attribute
    {
        public GraphQLTypeAttribute(Type type) => Type = type;
        public GraphQLTypeAttribute(string typeSyntax) => TypeSyntax = typeSyntax;
        public Type? Type { get; }
        public string? TypeSyntax { get; }
    }

    public sealed class GraphQLTypeAttribute<T> : GraphQLTypeAttribute
        where T : Types.IType
    {
        public GraphQLTypeAttribute() : base(typeof(T)) { }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
    public sealed class GraphQLNonNullTypeAttribute : Attribute
    {
        public GraphQLNonNullTypeAttribute(params bool[] nullable) => Nullable = nullable;
        public bool[] Nullable { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class EventMessageAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class GlobalStateAttribute : Attribute
    {
        public GlobalStateAttribute() { }
        public GlobalStateAttribute(string key) => Key = key;
        public string? Key { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class ScopedStateAttribute : Attribute
    {
        public ScopedStateAttribute() { }
        public ScopedStateAttribute(string key) => Key = key;
        public string? Key { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class LocalStateAttribute : Attribute
    {
        public LocalStateAttribute() { }
        public LocalStateAttribute(string key) => Key = key;
        public string? Key { get; }
    }

    public interface IExecutable
    {
        object Source { get; }
    }

    public interface IExecutable<T> : IExecutable
    {
    }

    public readonly struct Optional<T>
    {
        public Optional(T? value) => Value = value;
        public T? Value { get; }
        public bool HasValue => true;
        public static implicit operator Optional<T>(T value) => new(value);
    }

    public interface IError
    {
        string Message { get; }
    }

    public class GraphQLException : Exception
    {
        public GraphQLException(string message) : base(message) { }
    }
}

namespace HotChocolate.Language
{
    public enum OperationType
    {
        Query,
        Mutation,
        Subscription,
    }
}
