#nullable enable
using System;

namespace HotChocolate.Execution
{
    [Flags]
    public enum RequestFlags
    {
        None = 0,
        AllowQuery = 1,
        AllowMutation = 2,
        AllowSubscription = 4,
        AllowStreams = 8,
    }
}
