#nullable enable

namespace HotChocolate.Execution
{
    public sealed class OperationRequestBuilder
    {
    }
}
