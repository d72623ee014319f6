using System.Globalization;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Keeps one answer from taking more than an answer is worth, whatever its operation looks like.</summary>
/// <param name="parts">How many parts the schema has. What introspection says of each, once, is worth it in addition.</param>
internal sealed class ExecutionBudget(int parts)
{
    // The query of the usual tools takes about 25 values for a field with two arguments, and a few hundred characters of words.
    private const int ValuesPerPart = 32;
    private const int StepsPerPart = 1_024;

    // Going along a path is cheap beside looking at a selection.
    private const int CharactersPerStep = 8;

    private int _values = OperationExecutor.MaxValues;
    private int _steps = OperationExecutor.MaxSteps;
    private int _valuesOfSchema = parts * ValuesPerPart;
    private int _stepsOfSchema = parts * StepsPerPart;

    /// <summary>The parts of a schema: types, fields, arguments, input fields, values.</summary>
    /// <param name="schema">The schema.</param>
    public static int PartsOf(GraphQLSchema schema) => schema.Types.Concat(BuiltInTypes.All).Sum(type =>
        1 + type.Fields.Sum(field => 1 + field.Arguments.Count) + type.InputFields.Count + type.Values.Count);

    /// <summary>Counts a field or item of the answer.</summary>
    /// <param name="step">Where it stands. Its path is gone through more than once.</param>
    /// <param name="isOfSchema">Whether it says something of the schema.</param>
    /// <exception cref="RefusedException">There would be too many.</exception>
    public void SpendValue(ResponseStep step, bool isOfSchema)
    {
        if (isOfSchema && _valuesOfSchema > 0)
        {
            _valuesOfSchema--;
        }
        else if (--_values < 0)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The sandbox answers with at most {OperationExecutor.MaxValues} fields and items. Ask for less at once."));
        }

        Spend(1 + (step.Length / CharactersPerStep), isOfSchema);
    }

    /// <summary>Counts work: selections that are looked at, characters that are gone through or written.</summary>
    /// <param name="steps">How much.</param>
    /// <param name="isOfSchema">Whether it is for something that is said of the schema.</param>
    /// <exception cref="RefusedException">It would be too much.</exception>
    public void Spend(int steps, bool isOfSchema = false)
    {
        if (isOfSchema && steps <= _stepsOfSchema)
        {
            _stepsOfSchema -= steps;
            return;
        }

        if (steps > _steps)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The sandbox takes at most {OperationExecutor.MaxSteps} steps for an answer: selections looked at on objects, characters of paths and texts. Ask for less at once."));
        }

        _steps -= steps;
    }
}
