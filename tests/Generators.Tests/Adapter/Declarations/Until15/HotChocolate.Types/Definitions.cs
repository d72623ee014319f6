#nullable enable
using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions
{
    public class DefinitionBase
    {
        protected DefinitionBase() => throw null!;
        public string Name { get => throw null!; set => throw null!; }
        public string? Description { get => throw null!; set => throw null!; }
        public virtual ExtensionData ContextData => throw null!;
        public IReadOnlyDictionary<string, object?> GetContextData() => throw null!;
    }

    public abstract class FieldDefinitionBase : DefinitionBase
    {
        public string? DeprecationReason { get => throw null!; set => throw null!; }
        public TypeReference? Type { get => throw null!; set => throw null!; }
        public IList<DirectiveDefinition> Directives => throw null!;
    }

    public class OutputFieldDefinitionBase : FieldDefinitionBase
    {
        public IList<ArgumentDefinition> Arguments => throw null!;
    }

    public class ObjectFieldDefinition : OutputFieldDefinitionBase
    {
        public ObjectFieldDefinition() => throw null!;

        public ObjectFieldDefinition(
            string name,
            string? description = null,
            TypeReference? type = null,
            FieldResolverDelegate? resolver = null,
            PureFieldDelegate? pureResolver = null) => throw null!;

        public FieldResolverDelegate? Resolver { get => throw null!; set => throw null!; }
        public PureFieldDelegate? PureResolver { get => throw null!; set => throw null!; }
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public MemberInfo? ResolverMember { get => throw null!; set => throw null!; }
        public Expression? Expression { get => throw null!; set => throw null!; }
        public IList<FieldMiddlewareDefinition> MiddlewareDefinitions => throw null!;
    }

    public class InterfaceFieldDefinition : OutputFieldDefinitionBase
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
    }

    public class ArgumentDefinition : FieldDefinitionBase
    {
        public IValueNode? DefaultValue { get => throw null!; set => throw null!; }
        public object? RuntimeDefaultValue { get => throw null!; set => throw null!; }
    }

    public class InputFieldDefinition : ArgumentDefinition
    {
    }

    public class ObjectTypeDefinition : DefinitionBase
    {
        public virtual Type RuntimeType { get => throw null!; set => throw null!; }
        public IList<DirectiveDefinition> Directives => throw null!;
        public IBindableList<ObjectFieldDefinition> Fields => throw null!;
    }

    public class InterfaceTypeDefinition : DefinitionBase
    {
        public virtual Type RuntimeType { get => throw null!; set => throw null!; }
        public IBindableList<InterfaceFieldDefinition> Fields => throw null!;
    }

    public class InputObjectTypeDefinition : DefinitionBase
    {
        public IBindableList<InputFieldDefinition> Fields => throw null!;
    }

    public class EnumTypeDefinition : DefinitionBase
    {
        public IBindableList<EnumValueDefinition> Values => throw null!;
    }

    public class EnumValueDefinition : DefinitionBase
    {
        public string? DeprecationReason { get => throw null!; set => throw null!; }
    }

    public class DirectiveTypeDefinition : DefinitionBase
    {
    }

    public class DirectiveArgumentDefinition : ArgumentDefinition
    {
    }

    public sealed class DirectiveDefinition
    {
        public DirectiveDefinition(DirectiveNode directiveNode) => throw null!;
        public TypeReference Type => throw null!;
        public object Value => throw null!;
    }

    public enum TypeDependencyFulfilled
    {
        Default,
        Named,
        Completed,
    }

    public sealed class TypeDependency
    {
        public TypeDependency(
            TypeReference type, TypeDependencyFulfilled fulfilled = TypeDependencyFulfilled.Default) => throw null!;
    }

    public sealed class FieldMiddlewareDefinition
    {
        public FieldMiddlewareDefinition(
            FieldMiddleware middleware, bool isRepeatable = true, string? key = null) => throw null!;

        public FieldMiddleware Middleware => throw null!;
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
