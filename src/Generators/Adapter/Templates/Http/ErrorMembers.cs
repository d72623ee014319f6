using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GqlAuthTooling.Adapter
{
    /// <summary>The order of the members of an error, changed in written JSON: names, values and white space stay to the byte.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class ErrorMembers
    {
        private static readonly string[] Order = { "message", "extensions", "locations", "path" };

        /// <summary>The response with the members of its errors in order; what is no JSON object is left as it is.</summary>
        public static ReadOnlyMemory<byte> InOrder(byte[] response)
        {
            var ordered = (byte[])response.Clone();
            var reader = new Utf8JsonReader(response);
            try
            {
                while (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                    {
                        var isErrors = reader.ValueTextEquals("errors");
                        reader.Read();
                        if (!isErrors)
                        {
                            reader.Skip();
                        }
                    }
                    else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2)
                    {
                        Sort(response, ref reader, ordered);
                    }
                }

                return ordered;
            }
            catch (JsonException)
            {
                return response;
            }
        }

        // Reads an error, and writes its members in order where they stand, with what separates them.
        private static void Sort(byte[] response, ref Utf8JsonReader reader, byte[] ordered)
        {
            var members = new List<(int Rank, int Start, int End)>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var start = (int)reader.TokenStartIndex;
                var rank = Array.IndexOf(Order, reader.GetString());
                reader.Read();
                reader.Skip();
                members.Add((rank < 0 ? Order.Length : rank, start, (int)reader.BytesConsumed));
            }

            if (members.Count == 0)
            {
                return;
            }

            var at = members[0].Start;
            var separators = members.Zip(members.Skip(1), (one, next) => (Start: one.End, End: next.Start)).ToList();
            var sorted = members.OrderBy(member => member.Rank).ToList();
            for (var i = 0; i < sorted.Count; i++)
            {
                at = Copy(response, sorted[i].Start, sorted[i].End, ordered, at);
                at = i < separators.Count ? Copy(response, separators[i].Start, separators[i].End, ordered, at) : at;
            }
        }

        private static int Copy(byte[] from, int start, int end, byte[] to, int at)
        {
            Array.Copy(from, start, to, at, end - start);
            return at + end - start;
        }
    }
}
