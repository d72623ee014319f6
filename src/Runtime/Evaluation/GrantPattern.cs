using System;

namespace GqlAuthTooling;

/// <summary>
/// A grant, read once. <c>Order:*</c> and <c>*:read</c> cover permissions that have an action, never a bare <c>Order</c>,
/// because the separator belongs to the pattern; <c>*</c> covers every permission; any other grant covers itself only.
/// </summary>
internal readonly struct GrantPattern
{
    private readonly Form _form;
    private readonly string _text;

    private GrantPattern(Form form, string text)
    {
        _form = form;
        _text = text;
    }

    private enum Form
    {
        Nothing,
        Everything,
        Exact,
        Resource,
        Action,
    }

    /// <summary>Whether the pattern can cover several permissions.</summary>
    public bool IsWildcard => _form is Form.Everything or Form.Resource or Form.Action;

    /// <summary>Whether the text was a grant at all.</summary>
    public bool IsValid => _form != Form.Nothing;

    /// <summary>Reads a grant; what is none covers nothing.</summary>
    public static GrantPattern Parse(string? grant)
    {
        if (!PermissionName.IsGrant(grant))
        {
            return default;
        }

        var text = grant!;
        if (text == PermissionName.Wildcard)
        {
            return new GrantPattern(Form.Everything, text);
        }

        if (text[0] == '*')
        {
            return new GrantPattern(Form.Action, text.Substring(1));
        }

        return text[text.Length - 1] == '*'
            ? new GrantPattern(Form.Resource, text.Substring(0, text.Length - 1))
            : new GrantPattern(Form.Exact, text);
    }

    /// <summary>Whether the grant covers a valid permission.</summary>
    public bool Covers(string permission) => _form switch
    {
        Form.Everything => true,
        Form.Exact => string.Equals(permission, _text, StringComparison.Ordinal),
        Form.Resource => permission.StartsWith(_text, StringComparison.Ordinal),
        Form.Action => permission.EndsWith(_text, StringComparison.Ordinal),
        _ => false,
    };
}
