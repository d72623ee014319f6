#nullable enable
using System;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types
{
    public interface IDescriptor
    {
    }

    public interface IDescriptor<out T> : IDescriptor
        where T : TypeSystemConfiguration
    {
        IDescriptorExtension<T> Extend();
    }

    public interface IDescriptorExtension<out T>
        where T : TypeSystemConfiguration
    {
        void OnBeforeCreate(Action<T> configure);
        void OnBeforeCreate(Action<IDescriptorContext, T> configure);
    }

    public interface IObjectTypeDescriptor : IDescriptor<ObjectTypeConfiguration>
    {
        IObjectTypeDescriptor Name(string value);
    }

    public interface IObjectTypeDescriptor<TRuntimeType> : IDescriptor<ObjectTypeConfiguration>
    {
        IObjectTypeDescriptor<TRuntimeType> Name(string value);
    }

    public interface IInterfaceTypeDescriptor : IDescriptor<InterfaceTypeConfiguration>
    {
        IInterfaceTypeDescriptor Name(string value);
    }

    public interface IInterfaceTypeDescriptor<T> : IDescriptor<InterfaceTypeConfiguration>
    {
        IInterfaceTypeDescriptor<T> Name(string value);
    }

    public interface IObjectFieldDescriptor : IDescriptor<ObjectFieldConfiguration>
    {
        IObjectFieldDescriptor Deprecated(string? reason);
        IObjectFieldDescriptor Deprecated();
    }

    public interface IInterfaceFieldDescriptor : IDescriptor<InterfaceFieldConfiguration>
    {
        IInterfaceFieldDescriptor Deprecated(string? reason);
        IInterfaceFieldDescriptor Deprecated();
    }

    public interface IArgumentDescriptor : IDescriptor<ArgumentConfiguration>
    {
        IArgumentDescriptor Deprecated(string? reason);
        IArgumentDescriptor Deprecated();
    }

    public interface IInputFieldDescriptor : IDescriptor<InputFieldConfiguration>
    {
        IInputFieldDescriptor Deprecated(string reason);
        IInputFieldDescriptor Deprecated();
    }

    public interface IEnumValueDescriptor : IDescriptor<EnumValueConfiguration>
    {
        IEnumValueDescriptor Deprecated(string reason);
        IEnumValueDescriptor Deprecated();
    }

    public interface IDirectiveTypeDescriptor : IDescriptor<DirectiveTypeConfiguration>
    {
        IDirectiveTypeDescriptor Name(string value);
        IDirectiveArgumentDescriptor Argument(string name);
        IDirectiveTypeDescriptor Location(DirectiveLocation value);
        IDirectiveTypeDescriptor Public();
    }

    public interface IDirectiveArgumentDescriptor : IDescriptor<DirectiveArgumentConfiguration>
    {
        IDirectiveArgumentDescriptor Type(ITypeNode typeNode);
    }
}
