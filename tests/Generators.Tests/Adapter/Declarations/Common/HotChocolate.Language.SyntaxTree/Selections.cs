#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Language
{
    public sealed class FieldNode : NamedSyntaxNode, ISelectionNode
    {
        public FieldNode(string name)
            : base(null, null!, null!) => throw null!;
        public override SyntaxKind Kind => throw null!;
        public NameNode? Alias => throw null!;
        public IReadOnlyList<ArgumentNode> Arguments => throw null!;
        public SelectionSetNode? SelectionSet => throw null!;
        public override IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public override string ToString(bool indented) => throw null!;
    }

    public sealed class FragmentSpreadNode : NamedSyntaxNode, ISelectionNode
    {
        public FragmentSpreadNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
            : base(location, name, directives) => throw null!;
        public override SyntaxKind Kind => throw null!;
        public override IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public override string ToString(bool indented) => throw null!;
    }

    public sealed class InlineFragmentNode : ISelectionNode
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NamedTypeNode? TypeCondition => throw null!;
        public IReadOnlyList<DirectiveNode> Directives => throw null!;
        public SelectionSetNode SelectionSet => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }
}
