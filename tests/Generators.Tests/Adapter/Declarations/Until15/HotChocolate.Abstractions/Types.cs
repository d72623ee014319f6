#nullable enable

namespace HotChocolate.Types
{
    public interface ITypeSystemMember
    {
    }

    public interface IType : ITypeSystemMember
    {
        TypeKind Kind { get; }
    }

    public interface IOutputType : IType
    {
    }

    public interface IInputType : IType
    {
    }
}
