using System.Text.Json.Serialization;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Writes texts as JSON without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class JsonTexts : JsonSerializerContext
{
}
