using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads the calls on a field's descriptor that shape the field.</summary>
internal sealed class DescriptorField
{
    private const string UnreadType = "Any";

    private readonly DescriptorScope _scope;
    private readonly DescriptorAccess _access;
    private readonly CallValues _values;

    public DescriptorField(DescriptorScope scope, DescriptorAccess access)
    {
        _scope = scope;
        _access = access;
        _values = scope.Values;
    }

    /// <summary>Reads a call.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="call">The call.</param>
    /// <param name="field">Takes what it says.</param>
    /// <returns>Whether the call is one that shapes a field.</returns>
    public bool Read(string name, InvocationExpressionSyntax call, FieldConfiguration field)
    {
        switch (name)
        {
            case "Name":
                field.Name = _values.FirstString(call) ?? field.Name;
                if (_values.FirstString(call) is null && call.ArgumentList.Arguments.Count > 0)
                {
                    _scope.Note(call, "the field name " + call.ArgumentList.Arguments[0] + " is computed", DescriptorScope.Constant);
                }

                break;
            case "Ignore":
                field.Ignored = !_scope.IsConditional && (call.ArgumentList.Arguments.Count == 0
                    || call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: false });
                break;
            case "Type":
                ReadType(call, field);
                break;
            case "Deprecated":
                field.Deprecation = DescriptorArguments.DeprecationBy(call, _values);
                break;
            case "DefaultValue" or "DefaultValueSyntax":
                field.HasDefault = DescriptorArguments.GivesValue(call);
                break;
            case "Argument":
                if (DescriptorArguments.Read(call, _scope, _access) is { } argument)
                {
                    field.Arguments.Add(argument);
                }

                break;
            case "Resolve" or "Resolver":
                field.ResolvedType ??= _values.TypeArgument(call) ?? _values.ResultOf(call);
                break;
            case "ResolveWith":
                field.IsResolvedByMember = true;
                field.Member = call.ArgumentList.Arguments.Count > 0
                    && call.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax lambda
                    ? Selectors.MemberOn(_values.TypeArgument(call), Selectors.MemberNameIn(lambda)) ?? Selectors.MemberOn(_scope.Containing.ContainingType, Selectors.MemberNameIn(lambda))
                    : field.Member;
                break;
            case "UsePaging":
                field.Features = field.Features with { Paging = true, NodeType = _values.TypeArgument(call), ConnectionName = _values.NamedString(call, "connectionName") };
                break;
            case "UseOffsetPaging":
                field.Features = field.Features with { OffsetPaging = true, NodeType = _values.TypeArgument(call) };
                break;
            case "UseFiltering":
                field.Features = field.Features with { Filtering = MemberSelections.Of(call, _values.TypeArgument(call)) };
                break;
            case "UseSorting":
                field.Features = field.Features with { Sorting = MemberSelections.Of(call, _values.TypeArgument(call)) };
                break;
            case "UseFirstOrDefault" or "UseSingleOrDefault":
                field.Features = field.Features with { SingleResult = true };
                break;
            case "UseMutationConvention":
                field.Features = field.Features with { MutationConvention = true };
                break;
            case "Error" when _values.TypeArgument(call) is { } error:
                field.Features = field.Features with { Errors = field.Features.Errors.Add(error) };
                break;
            default:
                return false;
        }

        return true;
    }

    private void ReadType(InvocationExpressionSyntax call, FieldConfiguration field)
    {
        var (created, wrappers) = _values.Created(call);
        if (_values.TypeArgument(call) is { } named)
        {
            field.Type = named;
        }
        else if (created is { IsUnread: false, Lambda: null })
        {
            (field.Type, field.Wrappers) = (created.Symbol, wrappers);
        }
        else if (created is not null && _scope.Describe(created) is { } description)
        {
            (field.TypeDescription, field.Wrappers) = (description, wrappers);
        }
        else
        {
            field.TypeSyntax = field.Type is null ? _values.FirstString(call) : null;
        }

        if (!field.GivesType && call.ArgumentList.Arguments.Count > 0)
        {
            // The member's own type would be a guess: whoever gives another one has a reason.
            field.TypeSyntax = UnreadType;
            _scope.Note(call, "the type of a field is computed", "name it with .Type<…>(), and what it describes in a class of its own");
        }
    }
}
