#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Language
{
    public interface IValueNode : ISyntaxNode
    {
        object? Value { get; }
    }

    public interface IValueNode<out T> : IValueNode
    {
        new T Value { get; }
    }

    public sealed class VariableNode : IValueNode<string>
    {
        public VariableNode(string name) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        string IValueNode<string>.Value => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class ListValueNode : IValueNode<IReadOnlyList<IValueNode>>
    {
        public ListValueNode(params IValueNode[] items) => throw null!;
        public ListValueNode(IReadOnlyList<IValueNode> items) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public IReadOnlyList<IValueNode> Items => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class ObjectValueNode : IValueNode<IReadOnlyList<ObjectFieldNode>>
    {
        public ObjectValueNode(params ObjectFieldNode[] fields) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public IReadOnlyList<ObjectFieldNode> Fields => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class EnumValueNode : IValueNode<string>
    {
        public EnumValueNode(string value) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public string Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class BooleanValueNode : IValueNode<bool>
    {
        public BooleanValueNode(bool value) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public bool Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class NullValueNode : IValueNode<object?>
    {
        public NullValueNode(Location? location) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public object? Value => throw null!;
        object? IValueNode.Value => throw null!;
        public bool Equals(IValueNode? other) => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class StringValueNode : IValueNode<string>
    {
        public StringValueNode(string value) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public string Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
        object IValueNode.Value => throw null!;
    }

    public sealed class ObjectFieldNode : ISyntaxNode
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IValueNode Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }
}
