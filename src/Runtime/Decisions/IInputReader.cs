namespace GqlAuthTooling;

/// <summary>Reads the input values of an engine, those of the document and those of variables. Keeps no state; a reader that is
/// used while requests are served should allocate nothing.</summary>
/// <typeparam name="TValue">The engine's type of input values.</typeparam>
public interface IInputReader<TValue>
{
    /// <summary>What kind of value it is.</summary>
    /// <param name="value">The value.</param>
    InputKind KindOf(TValue value);

    /// <summary>How many items a list has, or fields an object.</summary>
    /// <param name="value">A list or an object.</param>
    int Count(TValue value);

    /// <summary>An item of a list, or the value of an object's field.</summary>
    /// <param name="value">A list or an object.</param>
    /// <param name="index">The place of the item or field, from 0.</param>
    TValue Item(TValue value, int index);

    /// <summary>The name of an object's field.</summary>
    /// <param name="value">An object.</param>
    /// <param name="index">The place of the field, from 0.</param>
    string FieldName(TValue value, int index);

    /// <summary>The text of an enum value or a leaf (<c>true</c> and <c>false</c> for booleans), or a variable's name without
    /// <c>$</c>.</summary>
    /// <param name="value">An enum value, a leaf or a variable.</param>
    string Text(TValue value);
}
