#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GreenDonut
{
    public interface IDataLoader
    {
    }

    public interface IDataLoader<in TKey, TValue> : IDataLoader
        where TKey : notnull
    {
        Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);
    }

    public interface IBatchScheduler
    {
    }

    public class DataLoaderOptions
    {
    }

    public abstract class BatchDataLoader<TKey, TValue> : IDataLoader<TKey, TValue>
        where TKey : notnull
    {
        protected BatchDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions? options = null) { }

        public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default) => Task.FromResult<TValue?>(default);

        protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
            IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
    }

    public abstract class GroupedDataLoader<TKey, TValue> : IDataLoader<TKey, TValue[]>
        where TKey : notnull
    {
        protected GroupedDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions? options = null) { }

        public Task<TValue[]?> LoadAsync(TKey key, CancellationToken cancellationToken = default) =>
            Task.FromResult<TValue[]?>(null);
    }
}
