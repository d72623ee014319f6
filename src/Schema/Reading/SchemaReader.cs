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
    public static SchemaReading Read(Compilation compilation, CancellationToken cancellation = default)
    {
        var holder = Readings.GetOrCreateValue(compilation);

        // Rules run in parallel and all ask first; whoever waits would otherwise read the same once more.
        lock (holder)
        {
            var permissions = ListedPermissions.Of(compilation);
            if (holder.Reading is null || holder.Permissions != permissions)
            {
                holder.Reading = ReadingSession.Run(compilation, cancellation);
                holder.Permissions = permissions;
            }

            return holder.Reading;
        }
    }

    /// <summary>
    /// Reads the schema of a project with a <c>permissions.json</c>, where generated constants stand for permissions that no
    /// code spells out.
    /// </summary>
    /// <param name="compilation">A C# compilation.</param>
    /// <param name="permissions">The permissions that the file lists; they count for the compilation from now on.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaReading Read(
        Compilation compilation, EquatableArray<string> permissions, CancellationToken cancellation = default)
    {
        ListedPermissions.Set(compilation, permissions);
        return Read(compilation, cancellation);
    }

    private sealed class Holder
    {
        public SchemaReading? Reading { get; set; }

        public EquatableArray<string> Permissions { get; set; }
    }
}
