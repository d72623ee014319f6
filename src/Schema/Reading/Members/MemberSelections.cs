using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads which members a filter or sort type binds.</summary>
internal static class MemberSelections
{
    private static readonly string[] Bases = { "FilterInputType", "SortInputType" };

    /// <summary>The selection of <c>[UseFiltering]</c> or <c>[UseSorting]</c>.</summary>
    /// <param name="given">The type given, or <see langword="null"/> for none.</param>
    public static MemberSelection Of(ITypeSymbol? given)
    {
        if (given is null)
        {
            return MemberSelection.All;
        }

        if (given is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return MemberSelection.Unknown;
        }

        if (DerivesDirectly(type))
        {
            return OfConfiguration(type);
        }

        // The properties of another class than the item's; a class that derives from something unknown may be anything.
        return type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            && type.Interfaces.All(contract => contract.TypeKind != TypeKind.Error) && !type.DeclaringSyntaxReferences.IsEmpty
            ? new MemberSelection(
                SelectionKind.Only,
                type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name).ToEquatableArray())
            {
                Ends = type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name).ToEquatableArray(),
            }
            : MemberSelection.Unknown;
    }

    /// <summary>The selection of <c>.UseFiltering(…)</c> or <c>.UseSorting(…)</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="given">The type given, or <see langword="null"/> for none.</param>
    public static MemberSelection Of(InvocationExpressionSyntax call, ITypeSymbol? given) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault() is { } lambda
            ? OfBody(lambda.Body)
            : Of(given);

    private static bool DerivesDirectly(INamedTypeSymbol type) =>
        IsBase(type.BaseType) || type.Interfaces.Any(contract => contract.TypeKind == TypeKind.Error && IsBase(contract));

    /// <summary>Whether a class is the engine's base of filter or of sort types.</summary>
    public static bool IsBase(INamedTypeSymbol? type) =>
        type is not null && Bases.Contains(type.Name)
        && AttributeIdentity.LibraryOf(type) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved;

    private static MemberSelection OfConfiguration(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return MemberSelection.Unknown;
        }

        return type.GetMembers("Configure").SelectMany(method => method.DeclaringSyntaxReferences).FirstOrDefault() is { } configure
            ? OfBody(configure.GetSyntax())
            : MemberSelection.All;
    }

    private static MemberSelection OfBody(SyntaxNode body)
    {
        var isExplicit = false;
        var named = new HashSet<string>(System.StringComparer.Ordinal);
        var ignored = new HashSet<string>(System.StringComparer.Ordinal);
        var typed = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var call in body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            switch (SchemaCalls.NameOf(call))
            {
                case "BindFieldsExplicitly":
                case "BindFields" when call.ArgumentList.ToString().Contains("Explicit"):
                    isExplicit = true;
                    break;
                case "Ignore" when MemberIn(call) is { } member:
                    ignored.Add(member);
                    break;
                case "Field" when MemberIn(call) is { } member:
                    (IsFollowedBy(call, "Ignore") ? ignored : named).Add(member);
                    if (IsFollowedBy(call, "Type") || call.ArgumentList.Arguments.Count > 1)
                    {
                        typed.Add(member);
                    }

                    break;
            }
        }

        var selection = isExplicit
            ? new MemberSelection(SelectionKind.Only, Sorted(named.Except(ignored)))
            : ignored.Count == 0 ? MemberSelection.All : new MemberSelection(SelectionKind.AllExcept, Sorted(ignored));
        return typed.Count == 0 ? selection : selection with { Ends = Sorted(typed) };
    }

    private static string? MemberIn(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax lambda ? Selectors.MemberNameIn(lambda) : null;

    private static bool IsFollowedBy(InvocationExpressionSyntax call, string name)
    {
        for (SyntaxNode? node = call; node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; node = next)
        {
            if (SchemaCalls.NameOf(next) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.OrderBy(name => name, System.StringComparer.Ordinal).ToEquatableArray();
}
