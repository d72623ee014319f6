#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Language
{
    public interface ITypeNode : ISyntaxNode
    {
    }

    public interface INullableTypeNode : ITypeNode
    {
    }

    public sealed class NamedTypeNode : INullableTypeNode
    {
        public NamedTypeNode(string name) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class ListTypeNode : INullableTypeNode
    {
        public ListTypeNode(ITypeNode type) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public ITypeNode Type => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class NonNullTypeNode : ITypeNode
    {
        public NonNullTypeNode(INullableTypeNode type) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public INullableTypeNode Type => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public static class SyntaxNodeExtensions
    {
        public static NamedTypeNode NamedType(this ITypeNode type) => throw null!;
    }
}
