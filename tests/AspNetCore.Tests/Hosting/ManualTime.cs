namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>A clock that stands still until it is moved. Its timers are the system's.</summary>
public sealed class ManualTime : TimeProvider
{
    private long _elapsed;

    /// <summary>When the clock begins.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock.</summary>
    public void Advance(TimeSpan span) => Interlocked.Add(ref _elapsed, span.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Start.AddTicks(Interlocked.Read(ref _elapsed));

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _elapsed);
}
