using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Looks through the classes of a compilation for those that play a part in the schema.</summary>
internal sealed class ClassScan
{
    private static readonly HashSet<string> TypeAttributes = new(StringComparer.Ordinal)
    {
        "GraphQLRoot", "QueryType", "MutationType", "SubscriptionType", "ExtendObjectType", "ObjectType", "InterfaceType",
        "UnionType", "InputObjectType", "EnumType",
    };

    private readonly Compilation _compilation;
    private readonly CompilationIndex _index;
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    public ClassScan(Compilation compilation, CompilationIndex index)
    {
        _compilation = compilation;
        _index = index;
        AddAliases(index.Aliases);
    }

    /// <summary>The classes with an attribute that, by its name, gives them a part.</summary>
    public IEnumerable<TypeDeclarationSyntax> Marked => _index.Types.Where(HasTypeAttribute);

    public List<Registration> Registrations { get; } = new();

    /// <summary>The filter and sort types among the classes.</summary>
    public List<INamedTypeSymbol> Selections { get; } = new();

    /// <summary>Whether classes are marked for the engine's source generator, which adds all types of the compilation to the server.</summary>
    public bool UsesEngineGenerator => Registrations.Exists(registration => registration.IsOfEngineGenerator);

    public List<INamedTypeSymbol> WithBases { get; } = new();

    /// <summary>Scalar names by the simple name of the class that defines them.</summary>
    public Dictionary<string, string> CustomScalars { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks through them.</summary>
    /// <param name="cancellation">Stops it.</param>
    public void Run(CancellationToken cancellation)
    {
        var bases = BaseNames(_index.Types);
        foreach (var declaration in _index.Types)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((HasTypeAttribute(declaration) || declaration.BaseList is not null)
                && Binding.ModelOf(declaration.SyntaxTree, _compilation)?.GetDeclaredSymbol(declaration, cancellation) is { } type)
            {
                Add((INamedTypeSymbol)type, bases);
            }
        }

        foreach (var method in _index.Methods)
        {
            AddMethod(method, cancellation);
        }
    }

    private void Add(INamedTypeSymbol type, HashSet<string> bases)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        // Attribute and base may stand on different parts of a partial class.
        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().ToList();
        var hasBases = parts.Exists(part => part.BaseList is not null);
        if (hasBases)
        {
            WithBases.Add(type);
        }

        if (hasBases && SelectionTypes.IsOne(type))
        {
            Selections.Add(type);
        }
        else if (hasBases || parts.Exists(HasTypeAttribute))
        {
            Registrations.AddRange(ClassRegistrations.OfAttributes(type, _compilation));
        }

        var configures = parts.Exists(part => part.BaseList?.Types.Any(t => bases.Contains(SimpleName(t.Type))) == true);
        if (!configures || type.IsAbstract)
        {
            return;
        }

        if (ConfigurationBase.Of(type) is not null)
        {
            if (!type.IsGenericType)
            {
                Registrations.Add(new Registration(RegistrationKind.Configuration, type));
            }
        }
        else if (parts.Select(part => ScalarNameOf(type, part)).FirstOrDefault(name => name is not null) is { } scalar)
        {
            CustomScalars[type.Name] = scalar;
        }
    }

    private void AddAliases(IEnumerable<string> aliases)
    {
        foreach (var alias in aliases)
        {
            var parts = alias.Split('=');
            if (IsTypeAttribute(parts[1]))
            {
                _aliases.Add(parts[0]);
            }
        }
    }

    private void AddMethod(MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (Binding.ModelOf(method.SyntaxTree, _compilation)?.GetDeclaredSymbol(method, cancellation) is not IMethodSymbol symbol)
        {
            return;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (AttributeIdentity.NameOf(attribute) is "Query" or "Mutation" or "Subscription"
                && AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved
                && symbol is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false }
                && !TypeWrappers.IsVoid(symbol.ReturnType))
            {
                Registrations.Add(new Registration(RegistrationKind.RootMethod, symbol)
                {
                    Operation = (OperationKind)Enum.Parse(typeof(OperationKind), AttributeIdentity.NameOf(attribute).ToString()),
                });
            }
        }
    }

    /// <summary>The names that lead to a schema type, through the user's own base classes too.</summary>
    private static HashSet<string> BaseNames(IReadOnlyCollection<TypeDeclarationSyntax> types)
    {
        var names = new HashSet<string>(ConfigurationBase.BaseNames, StringComparer.Ordinal);
        bool grown;
        do
        {
            grown = false;
            foreach (var type in types)
            {
                if (type.BaseList is { } list && !names.Contains(type.Identifier.ValueText)
                    && list.Types.Any(t => names.Contains(SimpleName(t.Type))))
                {
                    grown |= names.Add(type.Identifier.ValueText);
                }
            }
        }
        while (grown);
        return names;
    }

    private bool HasTypeAttribute(TypeDeclarationSyntax declaration)
    {
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = SimpleName(attribute.Name);
                if (IsTypeAttribute(name) || _aliases.Contains(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTypeAttribute(string name) =>
        TypeAttributes.Contains(name)
        || (name.EndsWith("Attribute", StringComparison.Ordinal)
            && TypeAttributes.Contains(name.Substring(0, name.Length - "Attribute".Length)));

    /// <summary>The name that a scalar class gives itself: the first string handed to its base constructor.</summary>
    private string? ScalarNameOf(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "ScalarType")
            {
                var initializer = declaration.Members.OfType<ConstructorDeclarationSyntax>()
                    .Select(constructor => constructor.Initializer).FirstOrDefault(i => i is not null);
                var first = initializer?.ArgumentList.Arguments.FirstOrDefault()?.Expression;
                return (first is null ? null : ConstantReader.StringOf(first, _compilation))
                    ?? (type.Name.EndsWith("Type", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 4) : type.Name);
            }
        }

        return null;
    }

    private static string SimpleName(TypeSyntax type) => ConstantReader.LastName(type) ?? string.Empty;
}
