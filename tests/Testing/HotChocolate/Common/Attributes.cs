#nullable enable
using System;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types.Descriptors
{
    public interface IDescriptorContext
    {
    }

    [AttributeUsage(AttributeTargets.All, Inherited = true, AllowMultiple = true)]
    public abstract class DescriptorAttribute : Attribute
    {
        public int Order { get; set; }

        protected internal abstract void TryConfigure(
            IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element);
    }
}

namespace HotChocolate.Types
{
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = true, AllowMultiple = true)]
    public abstract class ObjectFieldDescriptorAttribute : DescriptorAttribute
    {
        protected internal sealed override void TryConfigure(
            IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        {
        }

        protected abstract void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member);
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public abstract class ObjectTypeDescriptorAttribute : DescriptorAttribute
    {
        protected internal sealed override void TryConfigure(
            IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        {
        }

        protected abstract void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type);
    }

    /// <summary>Only here, not in HotChocolate: what its type attributes share.</summary>
    public abstract class DeclaredTypeAttribute : ObjectTypeDescriptorAttribute
    {
        public bool Inherited { get; set; }

        protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
        {
        }
    }

    /// <summary>Only here, not in HotChocolate: what its field attributes share.</summary>
    public abstract class DeclaredFieldAttribute : ObjectFieldDescriptorAttribute
    {
        protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        {
        }
    }

    /// <summary>Only here, not in HotChocolate: what its attributes for several kinds of members share.</summary>
    public abstract class DeclaredMemberAttribute : DescriptorAttribute
    {
        protected internal override void TryConfigure(
            IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        {
        }
    }

    public sealed class QueryTypeAttribute : DeclaredTypeAttribute
    {
        public bool IncludeStaticMembers { get; set; }
    }

    public sealed class MutationTypeAttribute : DeclaredTypeAttribute
    {
        public bool IncludeStaticMembers { get; set; }
    }

    public sealed class SubscriptionTypeAttribute : DeclaredTypeAttribute
    {
        public bool IncludeStaticMembers { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class ExtendObjectTypeAttribute : DeclaredTypeAttribute
    {
        public ExtendObjectTypeAttribute(string? name = null) => Name = name;
        public ExtendObjectTypeAttribute(OperationType operationType) => Name = operationType.ToString();
        public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;
        public string? Name { get; [Obsolete("Use the new constructor.")] set; }
        public bool IncludeStaticMembers { get; set; }
        public Type? ExtendsType { get; }
        public string[]? IgnoreFields { get; set; }
        public string[]? IgnoreProperties { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class ExtendObjectTypeAttribute<T> : DeclaredTypeAttribute
    {
        public bool IncludeStaticMembers { get; set; }
        public Type? ExtendsType => typeof(T);
        public string[]? IgnoreFields { get; set; }
        public string[]? IgnoreProperties { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class ObjectTypeAttribute : DeclaredTypeAttribute
    {
        public ObjectTypeAttribute(string? name = null) => Name = name;
        public string? Name { get; set; }
        public bool IncludeStaticMembers { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
    public sealed class InterfaceTypeAttribute : DeclaredTypeAttribute
    {
        public InterfaceTypeAttribute(string? name = null) => Name = name;
        public string? Name { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
    public sealed class UnionTypeAttribute : DeclaredTypeAttribute
    {
        public UnionTypeAttribute(string? name = null) => Name = name;
        public string? Name { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class InputObjectTypeAttribute : DeclaredTypeAttribute
    {
        public InputObjectTypeAttribute(string? name = null) => Name = name;
        public string? Name { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
    public sealed class EnumTypeAttribute : DeclaredTypeAttribute
    {
        public EnumTypeAttribute(string? name = null) => Name = name;
        public string? Name { get; set; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
    public sealed class BindMemberAttribute : DeclaredFieldAttribute
    {
        public BindMemberAttribute(string name) => Name = name;
        public string Name { get; }
        public bool Replace { get; set; } = true;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
    public sealed class BindFieldAttribute : DeclaredFieldAttribute
    {
        public BindFieldAttribute(string name) => Name = name;
        public string Name { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public sealed class DefaultValueAttribute : Attribute
    {
        public DefaultValueAttribute(object? value) => Value = value;
        public object? Value { get; }
    }

    public static class OperationTypeNames
    {
        public const string Query = "Query";
        public const string Mutation = "Mutation";
        public const string Subscription = "Subscription";
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class SubscribeAttribute : DeclaredFieldAttribute
    {
        public Type? MessageType { get; set; }
        public string? With { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
    public sealed class TopicAttribute : Attribute
    {
        public TopicAttribute() { }
        public TopicAttribute(string name) => Name = name;
        public string? Name { get; }
    }
}
