#nullable enable
using System;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types
{
    public interface IDescriptor
    {
    }

    public interface IDescriptor<out T> : IDescriptor
        where T : DefinitionBase
    {
        IDescriptorExtension<T> Extend();
    }

    public interface IDescriptorExtension<out T>
        where T : DefinitionBase
    {
        void OnBeforeCreate(Action<T> configure);
        void OnBeforeCreate(Action<IDescriptorContext, T> configure);
    }

    public interface IObjectTypeDescriptor : IDescriptor<ObjectTypeDefinition>
    {
        IObjectTypeDescriptor Name(string value);
    }

    public interface IObjectTypeDescriptor<TRuntimeType> : IDescriptor<ObjectTypeDefinition>
    {
        IObjectTypeDescriptor<TRuntimeType> Name(string value);
    }

    public interface IInterfaceTypeDescriptor : IDescriptor<InterfaceTypeDefinition>
    {
        IInterfaceTypeDescriptor Name(string value);
    }

    public interface IInterfaceTypeDescriptor<T> : IDescriptor<InterfaceTypeDefinition>
    {
        IInterfaceTypeDescriptor<T> Name(string value);
    }

    public interface IObjectFieldDescriptor : IDescriptor<ObjectFieldDefinition>
    {
        IObjectFieldDescriptor Deprecated(string? reason);
        IObjectFieldDescriptor Deprecated();
    }

    public interface IInterfaceFieldDescriptor : IDescriptor<InterfaceFieldDefinition>
    {
        IInterfaceFieldDescriptor Deprecated(string? reason);
        IInterfaceFieldDescriptor Deprecated();
    }

    public interface IArgumentDescriptor : IDescriptor<ArgumentDefinition>
    {
        IArgumentDescriptor Deprecated(string reason);
        IArgumentDescriptor Deprecated();
    }

    public interface IInputFieldDescriptor : IDescriptor<InputFieldDefinition>
    {
        IInputFieldDescriptor Deprecated(string reason);
        IInputFieldDescriptor Deprecated();
    }

    public interface IEnumValueDescriptor : IDescriptor<EnumValueDefinition>
    {
        IEnumValueDescriptor Deprecated(string reason);
        IEnumValueDescriptor Deprecated();
    }

    public interface IDirectiveTypeDescriptor : IDescriptor<DirectiveTypeDefinition>
    {
        IDirectiveTypeDescriptor Name(string value);
        IDirectiveArgumentDescriptor Argument(string name);
        IDirectiveTypeDescriptor Location(DirectiveLocation value);
        IDirectiveTypeDescriptor Public();
    }

    public interface IDirectiveArgumentDescriptor : IDescriptor<DirectiveArgumentDefinition>
    {
        IDirectiveArgumentDescriptor Type(ITypeNode typeNode);
    }
}
