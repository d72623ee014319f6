#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Language
{
    public enum OperationType
    {
        Query = 0,
        Mutation = 1,
        Subscription = 2,
    }

    public interface IDefinitionNode : ISyntaxNode
    {
    }

    public interface IExecutableDefinitionNode : IDefinitionNode
    {
    }

    public interface ISelectionNode : ISyntaxNode, IHasDirectives
    {
    }

    public sealed class DocumentNode : ISyntaxNode
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public IReadOnlyList<IDefinitionNode> Definitions => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class OperationDefinitionNode : IExecutableDefinitionNode, IHasDirectives
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode? Name => throw null!;
        public OperationType Operation => throw null!;
        public IReadOnlyList<VariableDefinitionNode> VariableDefinitions => throw null!;
        public IReadOnlyList<DirectiveNode> Directives => throw null!;
        public SelectionSetNode SelectionSet => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class VariableDefinitionNode : ISyntaxNode, IHasDirectives
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public VariableNode Variable => throw null!;
        public ITypeNode Type => throw null!;
        public IValueNode? DefaultValue => throw null!;
        public IReadOnlyList<DirectiveNode> Directives => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class FragmentDefinitionNode : NamedSyntaxNode, IExecutableDefinitionNode
    {
        private FragmentDefinitionNode()
            : base(null, null!, null!) => throw null!;
        public override SyntaxKind Kind => throw null!;
        public IReadOnlyList<VariableDefinitionNode> VariableDefinitions => throw null!;
        public NamedTypeNode TypeCondition => throw null!;
        public SelectionSetNode SelectionSet => throw null!;
        public override IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public override string ToString(bool indented) => throw null!;
    }

    public sealed class SelectionSetNode : ISyntaxNode
    {
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public IReadOnlyList<ISelectionNode> Selections => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }
}
