#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Types
{
    public interface IEnumType : INamedOutputType, INamedInputType
    {
        IReadOnlyList<IEnumValue> Values { get; }
    }
}
