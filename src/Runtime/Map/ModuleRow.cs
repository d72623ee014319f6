using System;
using System.Globalization;
using System.Text;

namespace GqlAuthTooling;

/// <summary>One line of a <see cref="ModuleTable"/>. Whatever it can't be sure of, it refuses: a guess could open a field.</summary>
internal sealed class ModuleRow
{
    private const char Separator = '|';
    private const char Escape = '\\';

    private readonly string?[] _cells;
    private string _line = string.Empty;

    /// <summary>A line of so many cells, one after the other.</summary>
    public ModuleRow(int cells) => _cells = new string?[cells];

    /// <summary>Goes on to the next line.</summary>
    public void Take(string rows, int start, int end)
    {
        _line = rows.Substring(start, end - start);
        var cell = 0;
        for (var from = 0; from <= _line.Length; cell++)
        {
            var to = _line.IndexOf(Separator, from);
            to = to < 0 ? _line.Length : to;
            if (cell == _cells.Length)
            {
                throw Fault("it has more than " + Number(_cells.Length) + " cells");
            }

            _cells[cell] = to == from ? null : Unescape(_line.Substring(from, to - from));
            from = to + 1;
        }

        if (cell < _cells.Length)
        {
            throw Fault("it has " + Number(cell) + " cells instead of " + Number(_cells.Length));
        }
    }

    public string? TextOrNull(int cell) => _cells[cell];

    public string Text(int cell) => _cells[cell] ?? throw Fault("cell " + Number(cell + 1) + " is empty");

    public bool Flag(int cell, string word) => _cells[cell] is { } text && (text == word ? true : throw Unknown(cell));

    public int Requirement(int cell, int[] requirements)
    {
        Guard.NotNull(requirements, nameof(requirements));
        return int.TryParse(Text(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < requirements.Length
            ? requirements[index]
            : throw Unknown(cell);
    }

    public AccessKind Access(int cell) => _cells[cell] switch
    {
        nameof(AccessKind.Undeclared) => AccessKind.Undeclared,
        nameof(AccessKind.Inherited) => AccessKind.Inherited,
        nameof(AccessKind.Public) => AccessKind.Public,
        nameof(AccessKind.Authenticated) => AccessKind.Authenticated,
        nameof(AccessKind.Permission) => AccessKind.Permission,
        nameof(AccessKind.Delegated) => AccessKind.Delegated,
        _ => throw Unknown(cell),
    };

    public OperationKind? Operation(int cell) => _cells[cell] switch
    {
        null => null,
        nameof(OperationKind.Query) => OperationKind.Query,
        nameof(OperationKind.Mutation) => OperationKind.Mutation,
        nameof(OperationKind.Subscription) => OperationKind.Subscription,
        _ => throw Unknown(cell),
    };

    public DeprecationKind Deprecation(int cell) => _cells[cell] switch
    {
        nameof(DeprecationKind.Field) => DeprecationKind.Field,
        nameof(DeprecationKind.Argument) => DeprecationKind.Argument,
        nameof(DeprecationKind.InputField) => DeprecationKind.InputField,
        nameof(DeprecationKind.EnumValue) => DeprecationKind.EnumValue,
        _ => throw Unknown(cell),
    };

    private string Unescape(string cell)
    {
        if (cell.IndexOf(Escape) < 0)
        {
            return cell;
        }

        if (cell == "\\e")
        {
            return string.Empty;
        }

        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != Escape)
            {
                text.Append(cell[i]);
            }
            else if (i + 5 < cell.Length && cell[i + 1] == 'u' && CodeAt(cell, i + 2) is { } code)
            {
                text.Append(code);
                i += 5;
            }
            else
            {
                throw Fault("it has an escape that is not known");
            }
        }

        return text.ToString();
    }

    // Four hexadecimal digits.
    private static char? CodeAt(string cell, int start)
    {
        var code = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = cell[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            code = (code * 16) + digit;
        }

        return (char)code;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private ArgumentException Unknown(int cell) => Fault("cell " + Number(cell + 1) + " is not known");

    private ArgumentException Fault(string what) => new(
        $"The generated permission tables have the line '{_line}', which can't be read: {what}. Build the assembly again with "
        + "the generator of the GqlAuthTooling version that it runs with.");
}
