#nullable enable

namespace HotChocolate.Execution
{
    public interface IQueryRequestBuilder
    {
    }
}
