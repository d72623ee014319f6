#nullable enable
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace HotChocolate.Types
{
    public interface IField : IHasName, IHasReadOnlyContextData, ITypeSystemMember
    {
        int Index { get; }
    }

    public interface IOutputFieldInfo : IHasName
    {
        IOutputType Type { get; }
        IFieldCollection<IInputField> Arguments { get; }
    }

    public interface IOutputField : IField, IOutputFieldInfo
    {
        bool IsIntrospectionField { get; }
        bool IsDeprecated { get; }
        string? DeprecationReason { get; }
        IComplexOutputType DeclaringType { get; }
    }

    public interface IObjectField : IOutputField
    {
        new IObjectType DeclaringType { get; }
    }

    public interface IInputFieldInfo : IHasName
    {
        IInputType Type { get; }
    }

    public interface IInputField : IField, IInputFieldInfo
    {
        bool IsDeprecated { get; }
        string? DeprecationReason { get; }
    }

    public interface IFieldCollection<out T> : IReadOnlyCollection<T>
        where T : class, IField
    {
        T this[string fieldName] { get; }
        T this[int index] { get; }
        bool ContainsField(string fieldName);
    }

    public sealed class FieldCollection<T> : IFieldCollection<T>
        where T : class, IField
    {
        private FieldCollection() => throw null!;
        public T this[string fieldName] => throw null!;
        public T this[int index] => throw null!;
        public int Count => throw null!;
        public bool ContainsField(string fieldName) => throw null!;
        public bool TryGetField(string fieldName, [NotNullWhen(true)] out T? field) => throw null!;
        public IEnumerator<T> GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public abstract class FieldBase : IField
    {
        private protected FieldBase() => throw null!;
        public string Name => throw null!;
        public int Index => throw null!;
        public IReadOnlyDictionary<string, object?> ContextData => throw null!;
    }

    public abstract class OutputFieldBase : FieldBase, IOutputField
    {
        private protected OutputFieldBase() => throw null!;
        public IOutputType Type => throw null!;
        public bool IsIntrospectionField => throw null!;
        public bool IsDeprecated => throw null!;
        public string? DeprecationReason => throw null!;
        IComplexOutputType IOutputField.DeclaringType => throw null!;
        IFieldCollection<IInputField> IOutputFieldInfo.Arguments => throw null!;
    }

    public sealed class ObjectField : OutputFieldBase, IObjectField
    {
        private ObjectField() => throw null!;
        public MemberInfo? Member => throw null!;
        public MemberInfo? ResolverMember => throw null!;
        IObjectType IObjectField.DeclaringType => throw null!;
    }

    public sealed class InterfaceField : OutputFieldBase
    {
        private InterfaceField() => throw null!;
    }

    public sealed class InputField : FieldBase, IInputField
    {
        private InputField() => throw null!;
        public IInputType Type => throw null!;
        public bool IsDeprecated => throw null!;
        public string? DeprecationReason => throw null!;
    }

    public static class FieldCollectionExtensions
    {
        public static bool TryGetField<T>(
            this IFieldCollection<T> collection, string fieldName, [NotNullWhen(true)] out T? field)
            where T : class, IField => throw null!;
    }
}
