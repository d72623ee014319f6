using System.Globalization;
using Storefront.Common;

namespace Storefront.Catalog;

/// <summary>Checks and makes changes of products.</summary>
public sealed class ProductEditor(IProductRepository products)
{
    private const int LongestName = 200;

    public async Task<UpdateProductPayload> UpdateAsync(
        int id, UpdateProductInput input, CancellationToken cancellationToken)
    {
        var issues = new Issues();
        var product = await products.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (product is null)
        {
            issues.Error(string.Create(CultureInfo.InvariantCulture, $"Product with ID {id} does not exist"), "id");
            return new UpdateProductPayload { UserErrors = issues.Errors };
        }

        var changed = product with
        {
            Name = CheckedName(input.Name, issues) ?? product.Name,
            Weight = CheckedWeight(input.Weight, product.Weight, issues) ?? product.Weight,
        };
        if (issues.HasErrors)
        {
            return new UpdateProductPayload { Product = product, UserErrors = issues.Errors };
        }

        await products.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
        return new UpdateProductPayload { Product = changed, UserWarnings = issues.Warnings };
    }

    private static string? CheckedName(string? name, Issues issues)
    {
        var trimmed = name?.Trim();
        if (trimmed is { Length: 0 or > LongestName })
        {
            issues.Error($"The name must have 1 to {LongestName} characters", "input", "name");
        }

        return trimmed;
    }

    private static Weight? CheckedWeight(WeightInput? input, Weight? current, Issues issues)
    {
        if (input is null)
        {
            return null;
        }

        if (input.Value < 0)
        {
            issues.Error("The weight must not be negative", "input", "weight", "value");
            return null;
        }

        if (current is not null && current.Unit != input.Unit)
        {
            issues.Warning(
                $"Weight unit has been changed from {NameOf(current.Unit)} to {NameOf(input.Unit)}", "input", "weight", "unit");
        }

        var rounded = Math.Round(input.Value, Weight.Decimals, MidpointRounding.AwayFromZero);
        if (rounded != input.Value)
        {
            issues.Warning($"Weight has been rounded to {Weight.Decimals} decimal places", "input", "weight", "value");
        }

        return new Weight(rounded, input.Unit);
    }

    private static string NameOf(WeightUnit unit) => unit.ToString().ToUpperInvariant();
}
