#nullable enable
using System.Collections.Generic;

namespace HotChocolate.Types
{
    public interface IEnumType : INamedOutputType, INamedInputType
    {
        IReadOnlyCollection<IEnumValue> Values { get; }
    }
}
