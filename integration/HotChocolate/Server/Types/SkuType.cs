using GqlAuthTooling.OnHotChocolate.Server.Domain;
using HotChocolate.Language;
#if HOTCHOCOLATE16
using System.Text.Json;
using HotChocolate.Features;
using HotChocolate.Text.Json;
#endif

namespace GqlAuthTooling.OnHotChocolate.Server.Types;

/// <summary>A custom scalar.</summary>
public sealed class SkuType() : ScalarType<Sku, StringValueNode>("Sku")
{
#if HOTCHOCOLATE16
    protected override Sku OnCoerceInputLiteral(StringValueNode valueLiteral) => new(valueLiteral.Value);

    protected override Sku OnCoerceInputValue(JsonElement inputValue, IFeatureProvider context) => new(inputValue.GetString()!);

    protected override void OnCoerceOutputValue(Sku runtimeValue, ResultElement resultValue) => resultValue.SetStringValue(runtimeValue.Value);

    protected override StringValueNode OnValueToLiteral(Sku runtimeValue) => new(runtimeValue.Value);
#else
    public override IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        null => NullValueNode.Default,
        Sku sku => ParseValue(sku),
        _ => new StringValueNode((string)resultValue),
    };

    protected override Sku ParseLiteral(StringValueNode valueSyntax) => new(valueSyntax.Value);

    protected override StringValueNode ParseValue(Sku runtimeValue) => new(runtimeValue.Value);

    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = runtimeValue is Sku sku ? sku.Value : null;
        return true;
    }

    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue is string text ? new Sku(text) : null;
        return true;
    }
#endif
}
