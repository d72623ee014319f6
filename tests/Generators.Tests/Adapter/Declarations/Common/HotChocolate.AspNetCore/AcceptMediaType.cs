#nullable enable
namespace HotChocolate.AspNetCore
{
    public readonly struct AcceptMediaType
    {
        public string Type => throw null!;
        public string SubType => throw null!;
    }
}
