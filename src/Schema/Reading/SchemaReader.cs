using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The one reader of C#: turns a compilation into the schema it declares. Generator, rules and command line all call it,
/// so that they can't disagree. It works on code that doesn't compile and on references that were never restored.
/// </summary>
public static class SchemaReader
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Readings = new();

    /// <summary>Reads the schema; the answer is remembered for as long as the compilation lives.</summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaReading Read(Compilation compilation, CancellationToken cancellation = default) =>
        Read(compilation, PayloadFields.Default, cancellation);

    /// <summary>Reads the schema; the answer is remembered for as long as the compilation lives.</summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="payloadFields">What the project calls the lists of its payloads.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaReading Read(Compilation compilation, PayloadFields payloadFields, CancellationToken cancellation) =>
        Read(compilation, payloadFields, isBound: false, cancellation);

    /// <summary>Reads the schema, on one thread alone where the compiler has bound the declarations before.</summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="payloadFields">What the project calls the lists of its payloads.</param>
    /// <param name="isBound">Whether it has, as it has in a build when rules ask; threads that bind ahead of the reading would then only
    /// take processors from it. The reading is the same, and binds by itself what is not bound.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaReading Read(
        Compilation compilation, PayloadFields payloadFields, bool isBound, CancellationToken cancellation)
    {
        var holder = Readings.GetOrCreateValue(compilation);

        // Rules run in parallel and all ask first; whoever waits would otherwise read the same once more.
        lock (holder)
        {
            if (!holder.ByLists.TryGetValue(payloadFields, out var reading))
            {
                reading = ReadingSession.Run(compilation, payloadFields, isBound, cancellation);
                holder.ByLists.Add(payloadFields, reading);
            }

            return reading;
        }
    }

    /// <summary>
    /// Reads the schema of a project with a <c>permissions.json</c>, where generated constants stand for permissions that no
    /// code spells out.
    /// </summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="payloadFields">What the project calls the lists of its payloads.</param>
    /// <param name="permissions">The permissions that the file lists.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaReading Read(
        Compilation compilation, PayloadFields payloadFields, EquatableArray<string> permissions, CancellationToken cancellation) =>
        Read(ListedPermissions.AddTo(compilation, permissions), payloadFields, cancellation);

    private sealed class Holder
    {
        public Dictionary<PayloadFields, SchemaReading> ByLists { get; } = new();
    }
}
