using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads the calls on a descriptor that guard or open.</summary>
internal sealed class DescriptorAccess
{
    private readonly DescriptorScope _scope;

    public DescriptorAccess(DescriptorScope scope) => _scope = scope;

    /// <summary>Adds what a call declares.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="call">The call.</param>
    /// <param name="parts">Takes it.</param>
    /// <returns>Whether the call is about access.</returns>
    public bool Read(string name, InvocationExpressionSyntax call, List<AccessPart> parts)
    {
        var values = call.ArgumentList.Arguments.Select(a => a.Expression).Where(value => !DescriptorMatch.Is(value)).ToImmutableArray();
        var texts = values.Select(value => ConstantReader.StringOf(value, _scope.Compilation)
            ?? (name == "RequiresPermission" ? PermissionConstants.Resolve(value, _scope.Compilation) : null)).ToImmutableArray();
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
            return false;
        }

        if (facts.Kind == AccessAttributeKind.RequiresPermission)
        {
            parts.Add(Part(Permissions(facts, values, texts, call)));
        }
        else if (!_scope.IsConditional || facts.Kind == AccessAttributeKind.RequiresAuthentication)
        {
            parts.Add(Part(facts));
        }

        return true;
    }

    private AccessPart Part(AccessDeclarationFacts facts) =>
        new(facts, new AccessSource(AccessOrigin.Descriptor, SymbolNames.Of(_scope.Containing)));

    private AccessDeclarationFacts Permissions(
        AccessDeclarationFacts facts,
        ImmutableArray<ExpressionSyntax> values,
        ImmutableArray<string?> texts,
        InvocationExpressionSyntax call)
    {
        foreach (var (value, text) in values.Zip(texts, (value, text) => (value, text)))
        {
            if (text is not null)
            {
                _scope.Uses(text, value.GetLocation());
            }
        }

        if (facts.Match == PermissionMatch.Any)
        {
            return facts with { Permissions = texts.Where(text => text is not null).ToImmutableArray() };
        }

        if (texts.Contains(null))
        {
            _scope.Note(
                call, "a permission in " + call.ArgumentList + " is computed, so nobody is granted it", DescriptorScope.Constant);
        }

        return facts;
    }

    private string DelegatedBy(InvocationExpressionSyntax call, ImmutableArray<string?> texts)
    {
        var roles = call.ArgumentList.Arguments
            .Where(argument => argument.Expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                || argument.NameColon?.Name.Identifier.ValueText == "roles")
            .SelectMany(argument => argument.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => ConstantReader.StringOf(literal, _scope.Compilation))
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
}
