using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>A payload to be written: a record with the value that the mutation returned so far, and the two lists.</summary>
internal sealed class NewPayload
{
    private readonly ITypeSymbol _value;
    private readonly TypeSyntax _valueSyntax;

    private readonly (string Errors, string Warnings) _lists;

    private NewPayload(string name, (string Errors, string Warnings) lists, ITypeSymbol value, TypeSyntax valueSyntax, bool isTask)
    {
        Name = name;
        _lists = lists;
        _value = value;
        _valueSyntax = valueSyntax;
        IsTask = isTask;
    }

    /// <summary>The payload's name.</summary>
    public string Name { get; }

    /// <summary>Whether the mutation returns the value in a <c>Task</c> or <c>ValueTask</c>.</summary>
    public bool IsTask { get; }

    /// <summary>The payload for a mutation, or <see langword="null"/> when the change is not a simple one.</summary>
    /// <param name="target">The diagnostic.</param>
    /// <param name="method">The mutation.</param>
    /// <param name="name">The payload's name.</param>
    /// <param name="lists">The properties that list errors and warnings.</param>
    public static NewPayload? For(
        FixTarget target, MethodDeclarationSyntax method, string name, (string Errors, string Warnings) lists)
    {
        if (target.Model.GetDeclaredSymbol(method) is not { } symbol
            || !SyntaxFacts.IsValidIdentifier(name)
            || !PayloadWriter.HasInit(target)
            || PayloadWriter.ListOf(target, KnownTypes.UserError) is null
            || PayloadWriter.ListOf(target, KnownTypes.UserWarning) is null
            || target.Model.LookupNamespacesAndTypes(method.SpanStart, name: name).Any()
            || IsBound(symbol) || (method.Body is null && method.ExpressionBody is null))
        {
            return null;
        }

        var isTask = symbol.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 };
        var value = isTask ? ((INamedTypeSymbol)symbol.ReturnType).TypeArguments[0] : symbol.ReturnType;
        var syntax = isTask ? TaskArgument(method.ReturnType) : method.ReturnType;
        if (syntax is null || value.SpecialType == SpecialType.System_Void || value.Name is "Task" or "ValueTask"
            || value.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal)
            || value.Name is "IQueryable" or "IExecutable")
        {
            return null;
        }

        var payload = new NewPayload(name, lists, value, syntax, isTask);
        return payload.ValueName() == lists.Errors || payload.ValueName() == lists.Warnings ? null : payload;
    }

    /// <summary>The declaration, to stand after a type.</summary>
    /// <param name="target">The diagnostic.</param>
    /// <param name="after">The type before it.</param>
    /// <param name="endOfLine">The line end of the file.</param>
    public RecordDeclarationSyntax Declaration(FixTarget target, TypeDeclarationSyntax after, SyntaxTrivia endOfLine)
    {
        var isPublic = after.Modifiers.Any(SyntaxKind.PublicKeyword);
        var indentation = Layout.Indentation(after);
        var record = (RecordDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            (isPublic ? "public" : "internal") + " sealed record " + Name + "(T " + ValueName() + ");",
            options: (CSharpParseOptions)target.Model.SyntaxTree.Options)!;
        var parameter = record.ParameterList!.Parameters[0];
        record = record.ReplaceNode(parameter.Type!, ValueType(target).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(indentation);
        foreach (var (list, item) in new[] { (_lists.Errors, KnownTypes.UserError), (_lists.Warnings, KnownTypes.UserWarning) })
        {
            var property = PayloadWriter.Property(target, list, PayloadWriter.ListOf(target, item)!, "init", initialized: true);
            record = (RecordDeclarationSyntax)PayloadWriter.Insert(record, property, endOfLine);
        }

        // A file may end right after the type's brace; then the blank line takes two line ends.
        var endsLine = after.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        return endsLine
            ? record.WithLeadingTrivia(indentation.Insert(0, endOfLine)).WithTrailingTrivia(endOfLine)
            : record.WithLeadingTrivia(indentation.Insert(0, endOfLine).Insert(0, endOfLine)).WithoutTrailingTrivia();
    }

    /// <summary>What overrides or implements can't change its return type; middleware works on the value it returns.</summary>
    private static bool IsBound(IMethodSymbol method) =>
        method.IsOverride || method.IsVirtual || method.IsAbstract || method.PartialDefinitionPart is not null
        || method.ContainingType.TypeKind == TypeKind.Interface
        || method.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name.StartsWith("Use", StringComparison.Ordinal) == true)
        || method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).Any(member =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static TypeSyntax? TaskArgument(TypeSyntax type) => type switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => arguments[0],
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => TaskArgument(generic),
        AliasQualifiedNameSyntax { Name: GenericNameSyntax generic } => TaskArgument(generic),
        _ => null,
    };

    private TypeSyntax ValueType(FixTarget target)
    {
        if (_value.TypeKind == TypeKind.Error || _value.ContainingType is null)
        {
            return _valueSyntax.WithoutTrivia();
        }

        return target.Written(_value);
    }

    private string ValueName()
    {
        switch (_value)
        {
            case { SpecialType: SpecialType.System_Boolean }:
                return "Success";
            case IArrayTypeSymbol { ElementType: { SpecialType: SpecialType.None } element }:
                return element.Name + "s";
            case INamedTypeSymbol { TypeArguments: { Length: 1 } items } when _value.OriginalDefinition.SpecialType
                != SpecialType.System_Nullable_T:
                return items[0].SpecialType == SpecialType.None && items[0].Name.Length > 0 ? items[0].Name + "s" : "Values";
            case INamedTypeSymbol { SpecialType: SpecialType.None, TypeArguments.Length: 0, Name.Length: > 0 } named
                when named.ContainingNamespace?.Name != "System":
                return named.Name;
            default:
                return "Value";
        }
    }
}
