using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>The border between symbols and values: nothing behind it knows a compilation.</summary>
internal static class SchemaBorder
{
    /// <summary>The schema as values; <see langword="null"/> when there is none to emit anything for.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops the reading.</param>
    [SuppressMessage(
        "Design", "CA1031", Justification = "A generator that throws takes its whole output and the IDE's completion with it. "
            + "The rules read the same schema and own the message.")]
    public static SchemaModel? Read(Compilation compilation, CancellationToken cancellation)
    {
        try
        {
            if (!RuntimeReference.IsIn(compilation))
            {
                return null;
            }

            var model = SchemaReader.Read(compilation, cancellation).Model;
            return model.Types.Count > 0 ? model : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return null;
        }
    }
}
