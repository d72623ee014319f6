#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using HotChocolate.Features;
using HotChocolate.Types;

namespace HotChocolate
{
    public interface IHasContextData
    {
        IDictionary<string, object?> ContextData { get; }
    }

    public partial class Schema : ISchemaDefinition
    {
        internal Schema() => throw null!;
        public string Name => throw null!;
        public override string ToString() => throw null!;
        public IFeatureCollection Features => throw null!;
        public IServiceProvider Services => throw null!;
        public ObjectType QueryType => throw null!;
        public ObjectType? MutationType => throw null!;
        public ObjectType? SubscriptionType => throw null!;
        IObjectTypeDefinition ISchemaDefinition.QueryType => throw null!;
        IObjectTypeDefinition? ISchemaDefinition.MutationType => throw null!;
        IObjectTypeDefinition? ISchemaDefinition.SubscriptionType => throw null!;
        IReadOnlyTypeDefinitionCollection ISchemaDefinition.Types => throw null!;
        IEnumerable<IObjectTypeDefinition> ISchemaDefinition.GetPossibleTypes(ITypeDefinition abstractType) => throw null!;
    }
}

namespace HotChocolate.Types
{
    public abstract class TypeSystemObject : ITypeSystemMember, IFeatureProvider
    {
        public string Name => throw null!;
        public IFeatureCollection Features => throw null!;
    }

    public partial class ObjectType : TypeSystemObject, IObjectTypeDefinition
    {
        public TypeKind Kind => throw null!;
        public Type RuntimeType => throw null!;
        public IReadOnlyList<InterfaceType> Implements => throw null!;
        public ObjectFieldCollection Fields => throw null!;
        public bool IsAssignableFrom(ITypeDefinition type) => throw null!;
        public bool IsImplementing(string interfaceTypeName) => throw null!;
        IReadOnlyInterfaceTypeDefinitionCollection IComplexTypeDefinition.Implements => throw null!;
        IReadOnlyFieldDefinitionCollection<IOutputFieldDefinition> IComplexTypeDefinition.Fields => throw null!;
    }

    public partial class InterfaceType : TypeSystemObject, IInterfaceTypeDefinition
    {
        public TypeKind Kind => throw null!;
        public bool IsAssignableFrom(ITypeDefinition namedType) => throw null!;
        public bool IsImplementing(string typeName) => throw null!;
        IReadOnlyInterfaceTypeDefinitionCollection IComplexTypeDefinition.Implements => throw null!;
        IReadOnlyFieldDefinitionCollection<IOutputFieldDefinition> IComplexTypeDefinition.Fields => throw null!;
    }

    public sealed class ObjectFieldCollection : IEnumerable<ObjectField>
    {
        private ObjectFieldCollection() => throw null!;
        public ObjectField this[string name] => throw null!;
        public bool TryGetField(string name, [NotNullWhen(true)] out ObjectField? field) => throw null!;
        public bool ContainsField(string name) => throw null!;
        public IEnumerator<ObjectField> GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public sealed class ObjectField
    {
        private ObjectField() => throw null!;
        public string Name => throw null!;
        public MemberInfo? Member => throw null!;
    }

    public class StringType : TypeSystemObject
    {
        public StringType() => throw null!;

        public StringType(
            string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit) => throw null!;
    }

    public partial class DirectiveType : TypeSystemObject
    {
        public DirectiveType(Action<IDirectiveTypeDescriptor> configure) => throw null!;
    }

    public enum BindingBehavior
    {
        Implicit = 0,
        Explicit = 1,
    }
}
