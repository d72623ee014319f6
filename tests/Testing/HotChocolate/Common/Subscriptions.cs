#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace HotChocolate.Execution
{
    public interface ISourceStream : IAsyncDisposable
    {
        IAsyncEnumerable<object> ReadEventsAsync();
    }

    public interface ISourceStream<out TMessage> : ISourceStream
    {
        new IAsyncEnumerable<TMessage> ReadEventsAsync();
    }
}

namespace HotChocolate.Subscriptions
{
    using HotChocolate.Execution;

    public interface ITopicEventReceiver
    {
        ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);
    }

    public interface ITopicEventSender
    {
        ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);
    }
}
