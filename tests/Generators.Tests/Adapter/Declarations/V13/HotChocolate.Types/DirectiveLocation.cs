#nullable enable
using System;

namespace HotChocolate.Types
{
    [Flags]
    public enum DirectiveLocation
    {
        Scalar = 0x100,
        Object = 0x200,
        FieldDefinition = 0x400,
        Interface = 0x1000,
        Enum = 0x4000,
    }
}
