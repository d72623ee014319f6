#nullable enable
using System;
using System.Collections.Generic;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Configurations
{
    public interface ITypeSystemConfiguration
    {
        string Name { get; set; }
        bool HasTasks { get; }
        IList<ITypeSystemConfigurationTask> Tasks { get; }
    }

    public abstract class TypeSystemConfiguration : ITypeSystemConfiguration
    {
        protected TypeSystemConfiguration() => throw null!;
        public virtual string Name { get => throw null!; set => throw null!; }
        public string? Description { get => throw null!; set => throw null!; }
        public IList<ITypeSystemConfigurationTask> Tasks => throw null!;
        public bool HasTasks => throw null!;
    }

    public interface ITypeSystemConfigurationTask
    {
        ITypeSystemConfiguration Owner { get; }
        ApplyConfigurationOn On { get; }
        IReadOnlyList<TypeDependency> Dependencies { get; }
        void AddDependency(TypeDependency dependency);
        ITypeSystemConfigurationTask Copy(TypeSystemConfiguration newOwner);
    }

    public sealed class TypeDependency
    {
        private TypeDependency() => throw null!;
    }

    public abstract class FieldConfiguration : TypeSystemConfiguration
    {
        public string? DeprecationReason { get => throw null!; set => throw null!; }
        public TypeReference? Type { get => throw null!; set => throw null!; }
        public IList<DirectiveConfiguration> Directives => throw null!;
    }

    public class OutputFieldConfiguration : FieldConfiguration
    {
        public IList<ArgumentConfiguration> Arguments => throw null!;
    }

    public class ObjectFieldConfiguration : OutputFieldConfiguration
    {
        public ObjectFieldConfiguration() => throw null!;

        public ObjectFieldConfiguration(
            string name,
            string? description = null,
            TypeReference? type = null,
            FieldResolverDelegate? resolver = null,
            PureFieldDelegate? pureResolver = null) => throw null!;

        public FieldResolverDelegate? Resolver { get => throw null!; set => throw null!; }
        public PureFieldDelegate? PureResolver { get => throw null!; set => throw null!; }
        public IList<FieldMiddlewareConfiguration> MiddlewareConfigurations => throw null!;
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public BatchFieldDelegate? BatchResolver { get => throw null!; set => throw null!; }
        public IList<BatchFieldMiddlewareConfiguration> BatchMiddlewareConfigurations => throw null!;
    }

    public class InterfaceFieldConfiguration : OutputFieldConfiguration
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
    }

    public class ArgumentConfiguration : FieldConfiguration
    {
        public IValueNode? DefaultValue { get => throw null!; set => throw null!; }
        public object? RuntimeDefaultValue { get => throw null!; set => throw null!; }
    }

    public class InputFieldConfiguration : ArgumentConfiguration
    {
    }

    public class ObjectTypeConfiguration : TypeSystemConfiguration
    {
        public virtual Type RuntimeType { get => throw null!; set => throw null!; }
        public IList<DirectiveConfiguration> Directives => throw null!;
        public IBindableList<ObjectFieldConfiguration> Fields => throw null!;
    }

    public class InterfaceTypeConfiguration : TypeSystemConfiguration
    {
        public virtual Type RuntimeType { get => throw null!; set => throw null!; }
        public IBindableList<InterfaceFieldConfiguration> Fields => throw null!;
    }

    public class InputObjectTypeConfiguration : TypeSystemConfiguration
    {
        public IBindableList<InputFieldConfiguration> Fields => throw null!;
    }

    public class EnumTypeConfiguration : TypeSystemConfiguration
    {
        public IBindableList<EnumValueConfiguration> Values => throw null!;
    }

    public class EnumValueConfiguration : TypeSystemConfiguration
    {
        public string? DeprecationReason { get => throw null!; set => throw null!; }
    }

    public class DirectiveTypeConfiguration : TypeSystemConfiguration
    {
    }

    public class DirectiveArgumentConfiguration : ArgumentConfiguration
    {
    }

    public sealed class DirectiveConfiguration
    {
        public DirectiveConfiguration(DirectiveNode directiveNode) => throw null!;
        public TypeReference Type => throw null!;
        public object Value => throw null!;
    }

    public sealed class FieldMiddlewareConfiguration
    {
        public FieldMiddlewareConfiguration(
            FieldMiddleware middleware, bool isRepeatable = true, string? key = null) => throw null!;

        public FieldMiddleware Middleware => throw null!;
        public bool IsRepeatable => throw null!;
        public string? Key => throw null!;
    }

    public sealed class BatchFieldMiddlewareConfiguration
    {
        public BatchFieldMiddlewareConfiguration(
            BatchFieldMiddleware middleware, bool isRepeatable = true, string? key = null) => throw null!;

        public BatchFieldMiddleware Middleware => throw null!;
        public bool IsRepeatable => throw null!;
        public string? Key => throw null!;
    }

    public interface IBindableList<T> : IList<T>, IReadOnlyList<T>
    {
        new int Count { get; }
        new T this[int index] { get; set; }
        void AddRange(IEnumerable<T> items);
    }
}
