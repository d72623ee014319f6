using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Internal members that HotChocolate's source generator makes fields of where an assembly asks it to, from version 16 on:
/// <c>[assembly: Module("Types", ModuleOptions.IncludeInternalMembers)]</c>. They are not read, and that is said.
/// </summary>
internal static class InternalMembers
{
    private const int IncludeInternalMembers = 4;

    public static void Note(ReadingContext context)
    {
        if (!AreFields(context.Compilation))
        {
            return;
        }

        var members = context.Registrations.Where(registration => registration.IsOfEngineGenerator)
            .Select(registration => registration.Symbol).OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers()).Where(CanBeField);
        foreach (var member in members)
        {
            context.Notes.Add(member, "ModuleOptions.IncludeInternalMembers makes it a field though it is not public", "make it public");
        }
    }

    private static bool CanBeField(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal
        && member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
        && MemberFilter.IsHandWritten(member)
        && AttributeIdentity.FindHotChocolate(member, "GraphQLIgnore") is null
        && AttributeIdentity.FindHotChocolate(member, "DataLoader") is null;

    private static bool AreFields(Compilation compilation) => compilation.Assembly.GetAttributes().Any(attribute =>
        AttributeIdentity.IsHotChocolate(attribute, "Module")
        && (attribute.ConstructorArguments.Any(argument =>
                argument.Kind is TypedConstantKind.Enum or TypedConstantKind.Primitive
                && argument.Value is int options && (options & IncludeInternalMembers) != 0)
            || attribute.ApplicationSyntaxReference?.GetSyntax().ToString().IndexOf(nameof(IncludeInternalMembers), StringComparison.Ordinal) > 0));
}
