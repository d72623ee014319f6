#nullable enable
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types
{
    public interface ITypeDefinition : IType, INameProvider
    {
        bool IsAssignableFrom(ITypeDefinition type);
    }

    public interface IOutputTypeDefinition : ITypeDefinition, IOutputType
    {
    }

    public interface IInputTypeDefinition : ITypeDefinition, IInputType
    {
    }

    public interface IReadOnlyInterfaceTypeDefinitionCollection : IEnumerable<IInterfaceTypeDefinition>
    {
        bool ContainsName(string name);
    }

    public interface IComplexTypeDefinition : IOutputTypeDefinition
    {
        IReadOnlyInterfaceTypeDefinitionCollection Implements { get; }
        IReadOnlyFieldDefinitionCollection<IOutputFieldDefinition> Fields { get; }
        bool IsImplementing(string typeName);
    }

    public interface IObjectTypeDefinition : IComplexTypeDefinition
    {
    }

    public interface IInterfaceTypeDefinition : IComplexTypeDefinition
    {
    }

    public interface IInputObjectTypeDefinition : IInputTypeDefinition
    {
        IReadOnlyFieldDefinitionCollection<IInputValueDefinition> Fields { get; }
    }

    public interface IUnionTypeDefinition : IOutputTypeDefinition
    {
        IReadOnlyObjectTypeDefinitionCollection Types { get; }
    }

    public interface IReadOnlyObjectTypeDefinitionCollection : IEnumerable<IObjectTypeDefinition>
    {
        bool ContainsName(string name);
    }

    public interface IEnumTypeDefinition : IOutputTypeDefinition, IInputTypeDefinition
    {
        IReadOnlyEnumValueCollection Values { get; }
    }

    public interface IEnumValue : INameProvider, IDeprecationProvider
    {
    }

    public interface IReadOnlyEnumValueCollection : IEnumerable<IEnumValue>
    {
        IEnumValue this[string name] { get; }
        bool TryGetValue(string name, [NotNullWhen(true)] out IEnumValue? value);
        bool ContainsName(string name);
    }

    public interface IFieldDefinition : INameProvider, IDeprecationProvider
    {
        ITypeSystemMember DeclaringMember { get; }
        IType Type { get; }
        bool IsIntrospectionField { get; }
    }

    public interface IOutputFieldDefinition : IFieldDefinition
    {
        IComplexTypeDefinition DeclaringType { get; }
        IReadOnlyFieldDefinitionCollection<IInputValueDefinition> Arguments { get; }
        new IOutputType Type { get; }
    }

    public interface IInputValueDefinition : IFieldDefinition
    {
        new IInputType Type { get; }
    }

    public interface IReadOnlyFieldDefinitionCollection<TField> : IReadOnlyList<TField>
        where TField : IFieldDefinition
    {
        TField this[string name] { get; }
        bool TryGetField(string name, [NotNullWhen(true)] out TField? field);
        bool ContainsName(string name);
    }
}
