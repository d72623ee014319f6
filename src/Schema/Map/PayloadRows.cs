using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of what a root type's mutations return.</summary>
internal static class PayloadRows
{
    /// <summary>The entries; none for a type without mutation fields.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<PayloadEntry> Of(TypeRow type) =>
        from field in type.Fields
        let payload = field[0].Payload
        where payload is not null
        select new PayloadEntry(
            type.Coordinate(field[0].Name),
            payload.TypeName,
            payload.UserErrors == PayloadListState.WellFormed,
            payload.UserWarnings == PayloadListState.WellFormed);
}
