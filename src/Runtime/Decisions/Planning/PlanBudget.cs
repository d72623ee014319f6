using System.Globalization;

namespace GqlAuthTooling;

/// <summary>Keeps the analysis of one operation from taking more than an operation is worth.</summary>
internal sealed class PlanBudget
{
    /// <summary>How deeply fields and fragments, and input values, may be nested.</summary>
    public const int MaxDepth = 500;

    private readonly int _limit;
    private int _spent;

    public PlanBudget(int limit) => _limit = limit;

    /// <summary>Counts a part of the operation.</summary>
    /// <param name="parts">How many.</param>
    public void Spend(int parts = 1)
    {
        if (parts > _limit - _spent)
        {
            throw new OperationNotUnderstoodException(
                "This operation can't be checked for permissions because it has more than "
                + _limit.ToString(CultureInfo.InvariantCulture)
                + " parts. Ask for less at once.");
        }

        _spent += parts;
    }

    /// <summary>Refuses what is nested too deeply.</summary>
    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new OperationNotUnderstoodException(
                "This operation can't be checked for permissions because it is nested more than "
                + MaxDepth.ToString(CultureInfo.InvariantCulture)
                + " levels deep. Ask for fewer levels at once.");
        }
    }
}
