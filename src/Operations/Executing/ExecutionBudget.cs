using System.Globalization;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Keeps one answer from taking more than an answer is worth, whatever its operation looks like.</summary>
internal sealed class ExecutionBudget
{
    // Going along a path is cheap beside looking at a selection.
    private const int CharactersPerStep = 8;

    private int _values = OperationExecutor.MaxValues;
    private int _steps = OperationExecutor.MaxSteps;

    /// <summary>Counts a field or item of the answer.</summary>
    /// <param name="step">Where it stands. Its path is gone through more than once.</param>
    /// <exception cref="RefusedException">There would be too many.</exception>
    public void SpendValue(ResponseStep step)
    {
        if (--_values < 0)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The sandbox answers with at most {OperationExecutor.MaxValues} fields and items. Ask for less at once."));
        }

        Spend(1 + (step.Length / CharactersPerStep));
    }

    /// <summary>Counts work: selections that are looked at, characters that are gone through or written.</summary>
    /// <param name="steps">How much.</param>
    /// <exception cref="RefusedException">It would be too much.</exception>
    public void Spend(int steps)
    {
        if (steps > _steps)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The sandbox takes at most {OperationExecutor.MaxSteps} steps for an answer: selections looked at on objects, characters of paths and texts. Ask for less at once."));
        }

        _steps -= steps;
    }
}
