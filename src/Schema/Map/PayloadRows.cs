using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of what a root type's mutations return.</summary>
internal static class PayloadRows
{
    /// <summary>Adds the entries of a type; none for a type without mutation fields.</summary>
    /// <param name="type">The type.</param>
    /// <param name="entries">The entries so far.</param>
    public static void Add(TypeRow type, List<PayloadEntry> entries)
    {
        for (var i = 0; i < type.FieldCount; i++)
        {
            var field = type.Field(i).First;
            if (field.Payload is { } payload)
            {
                entries.Add(new PayloadEntry(
                    type.Coordinate(field.Name),
                    payload.TypeName,
                    payload.UserErrors == PayloadListState.WellFormed,
                    payload.UserWarnings == PayloadListState.WellFormed));
            }
        }
    }
}
