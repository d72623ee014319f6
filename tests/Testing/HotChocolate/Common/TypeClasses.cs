#nullable enable
using System;

namespace HotChocolate.Types
{
    public interface IType
    {
    }

    public interface IOutputType : IType
    {
    }

    public interface IInputType : IType
    {
    }

    public interface INamedType : IType
    {
    }

    public interface INamedTypeExtension
    {
    }

    public abstract class ScalarType : IOutputType, IInputType, INamedType
    {
    }

    public class StringType : ScalarType
    {
    }

    public class IntType : ScalarType
    {
    }

    public class BooleanType : ScalarType
    {
    }

    public class IdType : ScalarType
    {
    }

    public class FloatType : ScalarType
    {
    }

    public class ListType<T> : IOutputType, IInputType
        where T : IType
    {
    }

    public class ListType : IOutputType, IInputType
    {
        public ListType(IType elementType) { }
    }

    public class NonNullType : IOutputType, IInputType
    {
        public NonNullType(IType innerType) { }
    }

    public class NonNullType<T> : IOutputType, IInputType
        where T : IType
    {
    }

    public class ObjectType : IOutputType, INamedType
    {
        public ObjectType() { }
        public ObjectType(Action<IObjectTypeDescriptor> configure) { }
        protected virtual void Configure(IObjectTypeDescriptor descriptor) { }
    }

    public class ObjectType<T> : ObjectType
    {
        public ObjectType() { }
        public ObjectType(Action<IObjectTypeDescriptor<T>> configure) { }
        protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) { }
        protected sealed override void Configure(IObjectTypeDescriptor descriptor) { }
    }

    public class ObjectTypeExtension : INamedTypeExtension
    {
        public ObjectTypeExtension() { }
        public ObjectTypeExtension(Action<IObjectTypeDescriptor> configure) { }
        protected virtual void Configure(IObjectTypeDescriptor descriptor) { }
    }

    public class ObjectTypeExtension<T> : ObjectTypeExtension
    {
        public ObjectTypeExtension() { }
        public ObjectTypeExtension(Action<IObjectTypeDescriptor<T>> configure) { }
        protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) { }
        protected sealed override void Configure(IObjectTypeDescriptor descriptor) { }
    }

    public class InterfaceType : IOutputType, INamedType
    {
        public InterfaceType() { }
        public InterfaceType(Action<IInterfaceTypeDescriptor> configure) { }
        protected virtual void Configure(IInterfaceTypeDescriptor descriptor) { }
    }

    public class InterfaceType<T> : InterfaceType
    {
        public InterfaceType() { }
        public InterfaceType(Action<IInterfaceTypeDescriptor<T>> configure) { }
        protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor) { }
        protected sealed override void Configure(IInterfaceTypeDescriptor descriptor) { }
    }

    public class UnionType : IOutputType, INamedType
    {
        public UnionType() { }
        public UnionType(Action<IUnionTypeDescriptor> configure) { }
        protected virtual void Configure(IUnionTypeDescriptor descriptor) { }
    }

    public class UnionType<T> : UnionType
    {
        public UnionType() { }
        public UnionType(Action<IUnionTypeDescriptor> configure) { }
    }

    public class InputObjectType : IInputType, INamedType
    {
        public InputObjectType() { }
        public InputObjectType(Action<IInputObjectTypeDescriptor> configure) { }
        protected virtual void Configure(IInputObjectTypeDescriptor descriptor) { }
    }

    public class InputObjectType<T> : InputObjectType
    {
        public InputObjectType() { }
        public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) { }
        protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor) { }
        protected sealed override void Configure(IInputObjectTypeDescriptor descriptor) { }
    }

    public class EnumType : IOutputType, IInputType, INamedType
    {
        protected virtual void Configure(IEnumTypeDescriptor descriptor) { }
    }

    public class EnumType<T> : EnumType
    {
        protected virtual void Configure(IEnumTypeDescriptor<T> descriptor) { }
        protected sealed override void Configure(IEnumTypeDescriptor descriptor) { }
    }
}

namespace HotChocolate
{
    public interface ISchema
    {
    }

    public class Schema : ISchema
    {
    }
}
