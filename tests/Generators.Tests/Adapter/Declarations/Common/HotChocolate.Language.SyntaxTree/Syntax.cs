#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Language
{
    public interface ISyntaxNode
    {
        SyntaxKind Kind { get; }
        Location? Location { get; }
        IEnumerable<ISyntaxNode> GetNodes();
        string ToString();
        string ToString(bool indented);
    }

    public sealed class Location
    {
        public Location(int start, int end, int line, int column) => throw null!;
        public int Start => throw null!;
        public int End => throw null!;
        public int Line => throw null!;
        public int Column => throw null!;
    }

    public enum SyntaxKind
    {
        Name = 0,
        Document = 1,
        OperationDefinition = 2,
        VariableDefinition = 3,
        Variable = 4,
        SelectionSet = 5,
        Field = 6,
        Argument = 7,
        FragmentSpread = 8,
        InlineFragment = 9,
        FragmentDefinition = 10,
        IntValue = 11,
        StringValue = 12,
        BooleanValue = 13,
        NullValue = 14,
        EnumValue = 15,
        ListValue = 16,
        ObjectValue = 17,
        ObjectField = 18,
        Directive = 19,
    }

    public interface IHasDirectives
    {
        IReadOnlyList<DirectiveNode> Directives { get; }
    }

    public interface INamedSyntaxNode : ISyntaxNode, IHasName, IHasDirectives
    {
    }

    public interface IHasName
    {
        NameNode Name { get; }
    }

    public abstract class NamedSyntaxNode : INamedSyntaxNode
    {
        protected NamedSyntaxNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives) => throw null!;
        public abstract SyntaxKind Kind { get; }
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IReadOnlyList<DirectiveNode> Directives => throw null!;
        public abstract IEnumerable<ISyntaxNode> GetNodes();
        public abstract override string ToString();
        public abstract string ToString(bool indented);
    }

    public sealed class NameNode : ISyntaxNode
    {
        public NameNode(string value) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public string Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class ArgumentNode : ISyntaxNode
    {
        public ArgumentNode(string name, string value) => throw null!;
        public ArgumentNode(string name, IValueNode value) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IValueNode Value => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }

    public sealed class DirectiveNode : ISyntaxNode
    {
        public DirectiveNode(string name, params ArgumentNode[] arguments) => throw null!;
        public DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments) => throw null!;
        public SyntaxKind Kind => throw null!;
        public Location? Location => throw null!;
        public NameNode Name => throw null!;
        public IReadOnlyList<ArgumentNode> Arguments => throw null!;
        public IEnumerable<ISyntaxNode> GetNodes() => throw null!;
        public override string ToString() => throw null!;
        public string ToString(bool indented) => throw null!;
    }
}
