#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate.Types
{
    public interface IHasName
    {
        string Name { get; }
    }

    public interface INamedType : IType, IHasName, IHasReadOnlyContextData
    {
        bool IsAssignableFrom(INamedType type);
    }

    public interface INamedOutputType : INamedType, IOutputType
    {
    }

    public interface INamedInputType : INamedType, IInputType
    {
    }

    public interface IComplexOutputType : INamedOutputType
    {
        IReadOnlyList<IInterfaceType> Implements { get; }
        IFieldCollection<IOutputField> Fields { get; }
        bool IsImplementing(string typeName);
        bool IsImplementing(IInterfaceType interfaceType);
    }

    public interface IInterfaceType : IComplexOutputType
    {
    }

    public interface IObjectType : IComplexOutputType
    {
        new IFieldCollection<IObjectField> Fields { get; }
    }

    public interface IUnionType : INamedOutputType
    {
        IReadOnlyCollection<IObjectType> Types { get; }
        bool ContainsType(IObjectType objectType);
        bool ContainsType(string typeName);
    }

    public interface IEnumValue : IHasReadOnlyContextData, ITypeSystemMember
    {
        string Name { get; }
        object Value { get; }
        bool IsDeprecated { get; }
        string? DeprecationReason { get; }
    }

    public interface IInputObjectType : INamedInputType
    {
        IFieldCollection<IInputField> Fields { get; }
    }

    public partial class ObjectType : IObjectType, ITypeSystemObject
    {
        public TypeKind Kind => throw null!;
        public string Name => throw null!;
        public Type RuntimeType => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
        public IReadOnlyList<InterfaceType> Implements => throw null!;
        public FieldCollection<ObjectField> Fields => throw null!;
        public bool IsAssignableFrom(INamedType type) => throw null!;
        public bool IsImplementing(string interfaceTypeName) => throw null!;
        public bool IsImplementing(IInterfaceType interfaceType) => throw null!;
        IReadOnlyList<IInterfaceType> IComplexOutputType.Implements => throw null!;
        IFieldCollection<IObjectField> IObjectType.Fields => throw null!;
        IFieldCollection<IOutputField> IComplexOutputType.Fields => throw null!;
    }

    public partial class InterfaceType : IInterfaceType, ITypeSystemObject
    {
        public TypeKind Kind => throw null!;
        public string Name => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
        public IReadOnlyList<InterfaceType> Implements => throw null!;
        public FieldCollection<InterfaceField> Fields => throw null!;
        public bool IsAssignableFrom(INamedType namedType) => throw null!;
        public bool IsImplementing(string interfaceTypeName) => throw null!;
        public bool IsImplementing(IInterfaceType interfaceType) => throw null!;
        IReadOnlyList<IInterfaceType> IComplexOutputType.Implements => throw null!;
        IFieldCollection<IOutputField> IComplexOutputType.Fields => throw null!;
    }

    public partial class InputObjectType : IInputObjectType, ITypeSystemObject
    {
        public TypeKind Kind => throw null!;
        public string Name => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
        public FieldCollection<InputField> Fields => throw null!;
        public bool IsAssignableFrom(INamedType type) => throw null!;
        IFieldCollection<IInputField> IInputObjectType.Fields => throw null!;
    }

    public class StringType : ITypeSystemObject
    {
        public StringType() => throw null!;

        public StringType(
            string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit) => throw null!;

        public string Name => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
    }

    public partial class DirectiveType : ITypeSystemObject
    {
        public DirectiveType(Action<IDirectiveTypeDescriptor> configure) => throw null!;
        public string Name => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
    }

    public interface ITypeSystemObject : IHasName, IHasReadOnlyContextData, ITypeSystemMember
    {
    }

    public enum BindingBehavior
    {
        Implicit = 0,
        Explicit = 1,
    }

    public static class TypeExtensions
    {
        public static INamedType NamedType(this IType type) => throw null!;
        public static bool IsListType(this IType type) => throw null!;
        public static bool IsNonNullType(this IType type) => throw null!;
    }
}
