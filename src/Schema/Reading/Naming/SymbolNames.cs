using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Names of symbols as the model and messages have them: <c>Namespace.Type.Member</c>. Remembered with the symbol, because
/// every field of a schema asks for its type's name, and formatting a symbol costs more than reading it.
/// </summary>
internal static class SymbolNames
{
    private static readonly ConditionalWeakTable<ISymbol, string> Known = new();

    public static string Of(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol { IsGlobalNamespace: true } => string.Empty,
        INamespaceSymbol or INamedTypeSymbol => Known.GetValue(symbol, Format),
        IParameterSymbol { ContainingSymbol: { } method } parameter => Of(method) + "(" + parameter.Name + ")",
        _ => symbol.ContainingType is { } type ? Of(type) + "." + symbol.Name : symbol.Name,
    };

    private static string Format(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol { IsGenericType: true } or INamedTypeSymbol { IsTupleType: true })
        {
            return symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        }

        var container = Of((ISymbol?)symbol.ContainingType ?? symbol.ContainingNamespace);
        return container.Length == 0 ? symbol.Name : container + "." + symbol.Name;
    }
}
