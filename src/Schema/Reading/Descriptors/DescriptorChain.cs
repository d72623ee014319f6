using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads one chain of calls on a descriptor: type-level calls until <c>.Field(…)</c>, then that field's.</summary>
internal sealed class DescriptorChain
{
    private readonly DescriptorScope _scope;
    private readonly DescriptorAccess _access;
    private readonly DescriptorField _fieldCalls;
    private readonly CallValues _values;
    private readonly TypeConfiguration _type;
    private FieldConfiguration? _field;

    public DescriptorChain(DescriptorScope scope, FieldConfiguration? field)
    {
        _scope = scope;
        _access = new DescriptorAccess(scope);
        _fieldCalls = new DescriptorField(scope, _access);
        _values = scope.Values;
        _type = scope.Type;
        _field = field;
    }

    /// <summary>The field that the chain ends at; <see langword="null"/> while it is about the type.</summary>
    public FieldConfiguration? Field => _field;

    public void Read(IEnumerable<InvocationExpressionSyntax> calls)
    {
        foreach (var call in calls)
        {
            var name = SchemaCalls.NameOf(call) ?? string.Empty;
            if (name == "Field")
            {
                BeginField(call);
            }
            else if (name == "Value" && _type.Kind == SchemaTypeKind.Enum)
            {
                BeginValue(call);
            }
            else if (_field is null)
            {
                ReadTypeCall(name, call);
            }
            else if (!_fieldCalls.Read(name, call, _field))
            {
                AddUnknown(name, call, _field.Access);
            }
        }
    }

    private void BeginField(InvocationExpressionSyntax call)
    {
        var field = new FieldConfiguration(call, _scope.Containing);
        var selector = call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : null;
        if (selector is LambdaExpressionSyntax lambda)
        {
            field.MemberName = Selectors.MemberNameIn(lambda);
            field.Member = _values.TypeArgument(call) is { } resolver ? Selectors.MemberOn(resolver, field.MemberName) : null;
            if (Selectors.MemberOf(lambda) is SimpleNameSyntax)
            {
                // A method of the describing class itself: the field is what it returns, no member of the type.
                field.Type = Selectors.MemberOn(_scope.Containing.ContainingType, field.MemberName) is IMethodSymbol method ? method.ReturnType : null;
                field.Name = GraphQLNames.FieldName(field.MemberName ?? string.Empty);
                field.MemberName = null;
                _field = field;
                _type.Fields.Add(field);
                return;
            }

            if (field.MemberName is null)
            {
                _type.HasUnreadFields = true;
                _scope.Note(call, "a field is selected by an expression that is no member", "select a property or method: x => x.Name");
                _field = field; // What follows is about that field, not about the type.
                return;
            }
        }
        else if (selector is not null)
        {
            field.Name = ConstantReader.StringOf(selector, _scope.Compilation);
            if (field.Name is null)
            {
                _type.HasUnreadFields = true;
                _scope.Note(selector.GetLocation(), "the field name " + selector + " is computed", DescriptorScope.Constant);
                _field = field;
                return;
            }
        }

        _field = field;
        _type.Fields.Add(field);
    }

    private void BeginValue(InvocationExpressionSyntax call)
    {
        _field = new FieldConfiguration(call, _scope.Containing)
        {
            MemberName = call.ArgumentList.Arguments.Count > 0
                ? ConstantReader.LastName(call.ArgumentList.Arguments[0].Expression)
                : null,
        };
        _type.Fields.Add(_field);
    }

    private void ReadTypeCall(string name, InvocationExpressionSyntax call)
    {
        switch (name)
        {
            case "Name":
                _type.Name = _values.FirstString(call);
                if (_type.Name is null && call.ArgumentList.Arguments.Count > 0)
                {
                    _scope.Note(call, "the type name " + call.ArgumentList.Arguments[0] + " is computed", DescriptorScope.Constant);
                }

                break;
            case "BindFieldsExplicitly" or "BindValuesExplicitly":
                _type.ExplicitBinding = true;
                break;
            case "BindFields":
                _type.ExplicitBinding = call.ArgumentList.ToString().Contains("Explicit");
                break;
            case "Ignore":
                if (!_scope.IsConditional && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax lambda)
                {
                    _type.Fields.Add(new FieldConfiguration(call, _scope.Containing) { MemberName = Selectors.MemberNameIn(lambda), Ignored = true });
                }

                break;
            case "Implements" or "Interface":
                AddTypes(call, _type.Implements);
                break;
            case "Type":
                AddTypes(call, _type.PossibleTypes);
                break;
            case "ImplementsNode" or "AsNode":
                _type.IsNode = true;
                break;
            case "IdField" when FirstMember(call) is { } id:
                _type.NodeId = id;
                break;
            case "ExtendsType":
                _type.RuntimeType = _values.TypeArgument(call) ?? _type.RuntimeType;
                break;
            default:
                AddUnknown(name, call, _type.Access);
                break;
        }
    }

    /// <summary>A call that is about access, harmless, or the user's own; every other may do anything.</summary>
    private void AddUnknown(string name, InvocationExpressionSyntax call, List<AccessPart> parts)
    {
        if (_access.Read(name, call, parts) || HarmlessCalls.Contains(name) || _scope.Follow(call, _field))
        {
            return;
        }

        // Whoever is given the type's descriptor can add fields to it.
        _type.HasUnreadFields |= _field is null;
        _scope.Note(call, "." + name + "(…) on a descriptor is not analysed", "say it with an attribute if it guards something");
    }

    private void AddTypes(InvocationExpressionSyntax call, List<ITypeSymbol> types)
    {
        var created = _values.Created(call).Type;
        if (_values.TypeArgument(call) is { } named)
        {
            types.Add(named);
        }
        else if (created is not null && (!created.IsUnread || _scope.Describe(created) is not null))
        {
            types.Add(created.Symbol);
        }
        else if (call.ArgumentList.Arguments.Count > 0)
        {
            _type.HasUnreadFields = true;
            _scope.Note(call, "a type in ." + SchemaCalls.NameOf(call) + "(…) is computed", "name it with ." + SchemaCalls.NameOf(call) + "<…>()");
        }
    }

    private static string? FirstMember(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax lambda ? Selectors.MemberNameIn(lambda) : null;
}
