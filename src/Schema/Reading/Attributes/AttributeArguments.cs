using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The arguments of one attribute. Bound values where the compiler has them, the syntax where the attribute's class is
/// unresolved and the compiler keeps none.
/// </summary>
internal readonly struct AttributeArguments
{
    // Of C# 12, which the Roslyn that this is built against has no name for.
    private const int CollectionExpression = 9076;

    private readonly AttributeData _data;
    private readonly Compilation _compilation;
    private readonly SeparatedArguments _syntax;

    public AttributeArguments(AttributeData data, Compilation compilation)
    {
        _data = data;
        _compilation = compilation;
        _syntax = data.AttributeConstructor is null ? SeparatedArguments.Of(data) : default;
    }

    /// <summary>The positional string at an index; an enum value gives its member's name.</summary>
    public string? String(int index)
    {
        if (_data.AttributeConstructor is not null)
        {
            return index < _data.ConstructorArguments.Length ? TextOf(_data.ConstructorArguments[index]) : null;
        }

        return _syntax.Positional(index) is { } expression ? ConstantReader.StringOf(expression, _compilation) : null;
    }

    /// <summary>The named string, as property or as constructor parameter.</summary>
    public string? Named(string name)
    {
        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return TextOf(argument.Value);
            }
        }

        return _syntax.Named(name) is { } expression ? ConstantReader.StringOf(expression, _compilation) : null;
    }

    /// <summary>Whether an argument of that name was written.</summary>
    public bool HasNamed(string name) => _data.NamedArguments.Any(a => a.Key == name) || _syntax.Named(name) is not null;

    /// <summary>The strings of a named array argument.</summary>
    public ImmutableArray<string?> NamedStrings(string name)
    {
        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Flatten(ImmutableArray.Create(argument.Value));
            }
        }

        var compilation = _compilation;
        return _syntax.Named(name) is { } expression
            ? Elements(expression).Select(element => ConstantReader.StringOf(element, compilation)).ToImmutableArray()
            : ImmutableArray<string?>.Empty;
    }

    /// <summary>The strings of a named array argument; as written, in braces, where one can't be read.</summary>
    public IEnumerable<string> NamedTexts(string name)
    {
        var texts = NamedStrings(name);
        if (!texts.Contains(null))
        {
            return texts.OfType<string>();
        }

        var compilation = _compilation;
        return SeparatedArguments.Of(_data).Named(name) is not { } expression ? texts.OfType<string>()
            : Elements(expression).Select(element => ConstantReader.StringOf(element, compilation) ?? "{" + Written(element) + "}");
    }

    private static string Written(ExpressionSyntax expression) =>
        string.Concat(expression.ToString().Select(c => char.IsWhiteSpace(c) || c is ',' or ';' ? '_' : c));

    /// <summary>The named argument, when it is a boolean.</summary>
    public bool? NamedBool(string name)
    {
        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Kind == TypedConstantKind.Primitive ? argument.Value.Value as bool? : null;
            }
        }

        return _syntax.Named(name) is LiteralExpressionSyntax literal ? literal.Token.Value as bool? : null;
    }

    /// <summary>The member's name of a named enum argument.</summary>
    public string? NamedEnum(string name)
    {
        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return TextOf(argument.Value);
            }
        }

        return _syntax.Named(name) is { } expression ? ConstantReader.LastName(expression) : null;
    }

    /// <summary>The positional enum argument's member name.</summary>
    public string? Enum(int index)
    {
        if (_data.AttributeConstructor is not null)
        {
            return String(index);
        }

        return _syntax.Positional(index) is { } expression ? ConstantReader.LastName(expression) : null;
    }

    /// <summary>The type given as <c>typeof(T)</c> at an index.</summary>
    public ITypeSymbol? Type(int index)
    {
        if (_data.AttributeConstructor is not null)
        {
            return index < _data.ConstructorArguments.Length
                && _data.ConstructorArguments[index] is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } ? type : null;
        }

        return _syntax.Positional(index) is { } expression ? ConstantReader.TypeOf(expression, _compilation) : null;
    }

    /// <summary>The type given as <c>Name = typeof(T)</c>.</summary>
    public ITypeSymbol? NamedType(string name)
    {
        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } ? type : null;
            }
        }

        return _syntax.Named(name) is { } expression ? ConstantReader.TypeOf(expression, _compilation) : null;
    }

    /// <summary>The type argument of a generic attribute.</summary>
    public ITypeSymbol? TypeArgument(int index) =>
        _data.AttributeClass is { } type && index < type.TypeArguments.Length ? type.TypeArguments[index] : null;

    /// <summary>
    /// All positional strings, arrays flattened; <see langword="null"/> for what is not constant. A generated constant that
    /// is not part of the compilation counts as the permission it stands for.
    /// </summary>
    public ImmutableArray<string?> Strings()
    {
        var isBound = _data.AttributeConstructor is not null;
        var bound = isBound ? Flatten(_data.ConstructorArguments) : ImmutableArray<string?>.Empty;
        if (isBound && !bound.Contains(null))
        {
            return bound;
        }

        var written = Written();
        return written.Length >= bound.Length ? written : bound;
    }

    private ImmutableArray<string?> Written()
    {
        var compilation = _compilation;
        return SeparatedArguments.Of(_data).AllPositional().SelectMany(Elements)
            .Select(expression => ConstantReader.StringOf(expression, compilation)
                ?? PermissionConstants.Resolve(expression, compilation))
            .ToImmutableArray();
    }

    private static ImmutableArray<string?> Flatten(ImmutableArray<TypedConstant> constants)
    {
        // Nearly always one array of texts, or one text.
        if (constants.Length == 1 && constants[0] is { Kind: TypedConstantKind.Array, IsNull: false, Values: var values }
            && values.All(static value => value.Kind != TypedConstantKind.Array))
        {
            return ImmutableArray.CreateRange(values, TextOf);
        }

        var texts = ImmutableArray.CreateBuilder<string?>();
        Flatten(constants, texts);
        return texts.ToImmutable();
    }

    private static void Flatten(ImmutableArray<TypedConstant> constants, ImmutableArray<string?>.Builder texts)
    {
        foreach (var constant in constants)
        {
            if (constant.Kind == TypedConstantKind.Array && !constant.IsNull)
            {
                Flatten(constant.Values, texts);
            }
            else
            {
                texts.Add(constant.Kind == TypedConstantKind.Array ? null : TextOf(constant));
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ when expression.RawKind == CollectionExpression =>
            expression.ChildNodes().SelectMany(element => element.ChildNodes()).OfType<ExpressionSyntax>(),
        _ => new[] { expression },
    };

    private static string? TextOf(TypedConstant constant)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Primitive:
                return constant.Value as string;
            case TypedConstantKind.Enum when constant.Type is INamedTypeSymbol type:
                return NameOf(constant.Value, type);
            default:
                return null;
        }
    }

    private static string? NameOf(object? value, INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
            {
                return field.Name;
            }
        }

        return null;
    }
}

/// <summary>The arguments of an attribute as written.</summary>
internal readonly struct SeparatedArguments
{
    private readonly AttributeArgumentListSyntax? _list;

    private SeparatedArguments(AttributeArgumentListSyntax? list) => _list = list;

    public static SeparatedArguments Of(AttributeData data) =>
        new((data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList);

    public ExpressionSyntax? Positional(int index) => AllPositional().ElementAtOrDefault(index);

    public IEnumerable<ExpressionSyntax> AllPositional() =>
        _list is null
            ? Enumerable.Empty<ExpressionSyntax>()
            : _list.Arguments.Where(a => a.NameEquals is null && a.NameColon is null).Select(a => a.Expression);

    public ExpressionSyntax? Named(string name) => _list is null ? null : Named(_list, name);

    private static ExpressionSyntax? Named(AttributeArgumentListSyntax list, string name) =>
        list.Arguments.FirstOrDefault(a =>
            (a.NameEquals?.Name.Identifier.ValueText ?? a.NameColon?.Name.Identifier.ValueText) == name)?.Expression;
}
