using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads one chain of calls on a descriptor: type-level calls until <c>.Field(…)</c>, then that field's.</summary>
internal sealed class DescriptorChain
{
    private readonly Compilation _compilation;
    private readonly CallValues _values;
    private readonly NoteList _notes;
    private readonly List<PermissionUse> _uses;
    private readonly TypeConfiguration _type;
    private readonly ISymbol _containing;
    private const string UnreadType = "Any";
    private const string Constant = "write a literal or a constant";

    private FieldConfiguration? _field;

    private readonly bool _conditional;

    private readonly DescriptorHelpers _helpers;

    public DescriptorChain(
        Compilation compilation,
        DescriptorHelpers helpers,
        NoteList notes,
        List<PermissionUse> uses,
        TypeConfiguration type,
        ISymbol containing,
        FieldConfiguration? field,
        bool conditional)
    {
        _field = field;
        _helpers = helpers;
        _conditional = conditional;
        _compilation = compilation;
        _values = new CallValues(compilation);
        _notes = notes;
        _uses = uses;
        _type = type;
        _containing = containing;
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
            else
            {
                ReadFieldCall(name, call, _field);
            }
        }
    }

    private void BeginField(InvocationExpressionSyntax call)
    {
        var field = new FieldConfiguration(call, _containing);
        var selector = call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : null;
        if (selector is LambdaExpressionSyntax lambda)
        {
            field.MemberName = Selectors.MemberNameIn(lambda);
            field.Member = _values.TypeArgument(call) is { } resolver ? Selectors.MemberOn(resolver, field.MemberName) : null;
            if (Selectors.MemberOf(lambda) is SimpleNameSyntax)
            {
                // A method of the describing class itself: the field is what it returns, no member of the type.
                field.Type = Selectors.MemberOn(_containing.ContainingType, field.MemberName) is IMethodSymbol method ? method.ReturnType : null;
                field.Name = GraphQLNames.FieldName(field.MemberName ?? string.Empty);
                field.MemberName = null;
                _field = field;
                _type.Fields.Add(field);
                return;
            }

            if (field.MemberName is null)
            {
                _type.HasUnreadFields = true;
                Note(call, "a field is selected by an expression that is no member", "select a property or method: x => x.Name");
                _field = field; // What follows is about that field, not about the type.
                return;
            }
        }
        else if (selector is not null)
        {
            field.Name = ConstantReader.StringOf(selector, _compilation);
            if (field.Name is null)
            {
                _type.HasUnreadFields = true;
                Note(selector.GetLocation(), "the field name " + selector + " is computed", Constant);
                _field = field;
                return;
            }
        }

        _field = field;
        _type.Fields.Add(field);
    }

    private void BeginValue(InvocationExpressionSyntax call)
    {
        _field = new FieldConfiguration(call, _containing)
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
                    Note(call, "the type name " + call.ArgumentList.Arguments[0] + " is computed", Constant);
                }

                break;
            case "BindFieldsExplicitly" or "BindValuesExplicitly":
                _type.ExplicitBinding = true;
                break;
            case "BindFields":
                _type.ExplicitBinding = call.ArgumentList.ToString().Contains("Explicit");
                break;
            case "Ignore":
                if (!_conditional && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax lambda)
                {
                    _type.Fields.Add(new FieldConfiguration(call, _containing) { MemberName = Selectors.MemberNameIn(lambda), Ignored = true });
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
                AddAccess(name, call, _type.Access);
                break;
        }
    }

    private void ReadFieldCall(string name, InvocationExpressionSyntax call, FieldConfiguration field)
    {
        switch (name)
        {
            case "Name":
                field.Name = _values.FirstString(call) ?? field.Name;
                if (_values.FirstString(call) is null && call.ArgumentList.Arguments.Count > 0)
                {
                    Note(call, "the field name " + call.ArgumentList.Arguments[0] + " is computed", Constant);
                }

                break;
            case "Ignore":
                field.Ignored = !_conditional && (call.ArgumentList.Arguments.Count == 0
                    || call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: false });
                break;
            case "Type":
                ReadType(call, field);
                break;
            case "Deprecated":
                field.Deprecation = DeprecationBy(call);
                break;
            case "DefaultValue" or "DefaultValueSyntax":
                field.HasDefault = GivesValue(call);
                break;
            case "Argument":
                ReadArgument(call, field);
                break;
            case "Resolve" or "Resolver":
                field.ResolvedType ??= _values.TypeArgument(call) ?? _values.ResultOf(call);
                break;
            case "ResolveWith":
                field.Member = call.ArgumentList.Arguments.Count > 0
                    && call.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax lambda
                    ? Selectors.MemberOn(_values.TypeArgument(call), Selectors.MemberNameIn(lambda)) ?? Selectors.MemberOn(_containing.ContainingType, Selectors.MemberNameIn(lambda))
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
                AddAccess(name, call, field.Access);
                break;
        }
    }

    private void ReadType(InvocationExpressionSyntax call, FieldConfiguration field)
    {
        field.Type = _values.TypeArgument(call) ?? _values.CreatedType(call) ?? field.Type;
        field.TypeSyntax = field.Type is null ? _values.FirstString(call) : null;
        if (field.Type is null && field.TypeSyntax is null && call.ArgumentList.Arguments.Count > 0)
        {
            // The member's own type would be a guess: whoever gives another one has a reason.
            field.TypeSyntax = UnreadType;
            Note(call, "the type of a field is computed", "name it with .Type<…>(), and what it describes in a class of its own");
        }
    }

    private void AddAccess(string name, InvocationExpressionSyntax call, List<AccessPart> parts)
    {
        var values = call.ArgumentList.Arguments.Select(a => a.Expression).Where(value => !DescriptorMatch.Is(value)).ToImmutableArray();
        var texts = values.Select(value => ConstantReader.StringOf(value, _compilation)
            ?? (name == "RequiresPermission" ? PermissionConstants.Resolve(value, _compilation) : null)).ToImmutableArray();
        var facts = name switch
        {
            "Authorize" => new AccessDeclarationFacts(
                AccessAttributeKind.HotChocolateAuthorize, default, PermissionMatch.All, null, DelegatedBy(call, texts)),
            "AllowAnonymous" => new AccessDeclarationFacts(
                AccessAttributeKind.HotChocolateAllowAnonymous, default, PermissionMatch.All, null, null),
            "RequiresPermission" => new AccessDeclarationFacts(
                AccessAttributeKind.RequiresPermission, texts, DescriptorMatch.Of(call), null, null),
            "RequiresAuthentication" => new AccessDeclarationFacts(
                AccessAttributeKind.RequiresAuthentication, default, PermissionMatch.All, null, null),
            "PublicAccess" => new AccessDeclarationFacts(
                AccessAttributeKind.PublicAccess, default, PermissionMatch.All, texts.FirstOrDefault(), null),
            _ => null,
        };
        if (facts is null)
        {
            if (!HarmlessCalls.Contains(name) && !_helpers.Follow(call, _type, _field, _conditional))
            {
                Note(call, "." + name + "(…) on a descriptor is not analysed", "say it with an attribute if it guards something");
            }
        }
        else if (!_conditional || facts.Kind is AccessAttributeKind.RequiresPermission or AccessAttributeKind.RequiresAuthentication)
        {
            if (facts.Kind == AccessAttributeKind.RequiresPermission)
            {
                _uses.AddRange(values.Zip(texts, (value, text) => (value, text)).Where(use => use.text is not null)
                    .Select(use => new PermissionUse(use.text!, _containing, use.value.GetLocation())));
            }

            if (facts.Kind == AccessAttributeKind.RequiresPermission && texts.Contains(null) && facts.Match == PermissionMatch.All)
            {
                Note(call, "a permission in " + call.ArgumentList + " is computed, so nobody is granted it", Constant);
            }

            if (facts.Kind == AccessAttributeKind.RequiresPermission && facts.Match == PermissionMatch.Any)
            {
                facts = facts with { Permissions = texts.Where(text => text is not null).ToImmutableArray() };
            }

            parts.Add(new AccessPart(facts, new AccessSource(AccessOrigin.Descriptor, SymbolNames.Of(_containing))));
        }
    }

    private string DelegatedBy(InvocationExpressionSyntax call, ImmutableArray<string?> texts)
    {
        var roles = call.ArgumentList.Arguments
            .Where(argument => argument.Expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                || argument.NameColon?.Name.Identifier.ValueText == "roles")
            .SelectMany(argument => argument.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => ConstantReader.StringOf(literal, _compilation))
            .Where(role => role is { Length: > 0 })
            .ToList();
        var policy = texts.FirstOrDefault(text => text is { Length: > 0 } && !roles.Contains(text));
        var parts = new List<string>();
        if (policy is not null)
        {
            parts.Add("policy:" + policy);
        }

        if (roles.Count > 0)
        {
            parts.Add("roles:" + string.Join(",", roles));
        }

        return parts.Count == 0 ? "authenticated" : string.Join(" ", parts);
    }

    private void ReadArgument(InvocationExpressionSyntax call, FieldConfiguration field)
    {
        if (_values.FirstString(call) is not { } name)
        {
            Note(call, "an argument's name is computed", Constant);
            return;
        }

        var calls = call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>().ToLookup(SchemaCalls.NameOf);
        var type = calls["Type"].FirstOrDefault();
        field.Arguments.Add(new ArgumentConfiguration(
            name,
            type is null ? null : _values.TypeArgument(type),
            type is null ? null : _values.FirstString(type),
            calls["Deprecated"].Select(DeprecationBy).FirstOrDefault(),
            calls["DefaultValue"].Concat(calls["DefaultValueSyntax"]).Any(GivesValue),
            SchemaCalls.PlaceOf(call),
            AccessOf(calls)));
    }

    private List<AccessPart> AccessOf(ILookup<string?, InvocationExpressionSyntax> calls)
    {
        var parts = new List<AccessPart>();
        foreach (var name in new[] { "RequiresPermission", "RequiresAuthentication" })
        {
            foreach (var call in calls[name])
            {
                AddAccess(name, call, parts);
            }
        }

        return parts;
    }

    // HotChocolate's own call has a reason only.
    private DeprecationModel DeprecationBy(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count < 2
            ? new(_values.FirstString(call) ?? string.Empty, null, null, DeprecationSource.GraphQLDeprecated)
            : new(
                _values.StringOf(call, 0, "reason") ?? string.Empty,
                _values.StringOf(call, 1, "removalDate"),
                _values.StringOf(call, 2, "replacement"),
                DeprecationSource.Deprecated);

    /// <summary>Null takes a default value away again.</summary>
    private static bool GivesValue(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0 && !call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.NullLiteralExpression);

    private void AddTypes(InvocationExpressionSyntax call, List<ITypeSymbol> types)
    {
        if ((_values.TypeArgument(call) ?? _values.CreatedType(call)) is { } type)
        {
            types.Add(type);
        }
        else if (call.ArgumentList.Arguments.Count > 0)
        {
            _type.HasUnreadFields = true;
            Note(call, "a type in ." + SchemaCalls.NameOf(call) + "(…) is computed", "name it with ." + SchemaCalls.NameOf(call) + "<…>()");
        }
    }

    private static string? FirstMember(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax lambda ? Selectors.MemberNameIn(lambda) : null;

    private void Note(InvocationExpressionSyntax call, string message, string advice) => Note(SchemaCalls.PlaceOf(call), message, advice);

    private void Note(Location place, string message, string advice) =>
        _notes.Add(new ReaderNote(SymbolNames.Of(_containing.OriginalDefinition), message, advice), place);
}
