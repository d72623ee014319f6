using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Makes arguments of parameters and descriptions; where several speak of one argument, what each asks for is asked.</summary>
internal sealed class ArgumentBinder
{
    /// <summary>The type of an argument whose description gives none.</summary>
    private static readonly TypeReference Untyped = new("Any", "Any");

    private readonly Compilation _compilation;
    private readonly ParameterFilter _parameters;
    private readonly MemberTypes _types;
    private readonly TypeMapper _mapper;

    public ArgumentBinder(Compilation compilation, ParameterFilter parameters, MemberTypes types, TypeMapper mapper)
    {
        _compilation = compilation;
        _parameters = parameters;
        _types = types;
        _mapper = mapper;
    }

    /// <summary>Adds the parameters of a method that are arguments.</summary>
    /// <param name="field">The field.</param>
    /// <param name="method">The method.</param>
    /// <param name="bound">The class whose field the method becomes.</param>
    public void Add(FieldDraft field, IMethodSymbol method, INamedTypeSymbol bound)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!_parameters.IsArgument(parameter))
            {
                continue;
            }

            var name = NameOf(parameter);
            var type = _types.TypeOf(parameter);
            if (Guard(field, name, parameter, bound))
            {
                continue;
            }

            field.SetPlace(name, new ArgumentPlace(parameter.OriginalDefinition, null));
            field.Arguments.Add(new ArgumentModel(
                name, type, AccessOf(parameter, bound), DeprecationAttributes.ModelOf(parameter, _compilation))
            {
                HasDefault = DefaultValues.Of(parameter),
            });
        }
    }

    /// <summary>Adds what a method asks for its arguments to those that the field has; further ones are none of the field's.</summary>
    /// <param name="field">The field.</param>
    /// <param name="member">The member; a property has no arguments.</param>
    /// <param name="bound">The class whose field the method becomes.</param>
    public void AddGuards(FieldDraft field, ISymbol member, INamedTypeSymbol bound)
    {
        if (member is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (_parameters.IsArgument(parameter))
                {
                    Guard(field, NameOf(parameter), parameter, bound);
                }
            }
        }
    }

    /// <summary>Adds the arguments that a description gives, or what it says of those that are there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="described">The description.</param>
    public void Add(FieldDraft field, FieldConfiguration? described)
    {
        if (described is null)
        {
            return;
        }

        foreach (var given in described.Arguments)
        {
            var reference = given.Type is not null ? _mapper.Map(given.Type, true)
                : given.TypeSyntax is not null ? TypeMapper.Parse(given.TypeSyntax) : null;
            var index = field.Arguments.FindIndex(argument => argument.Name == given.Name);
            if (index < 0)
            {
                index = field.Arguments.Count;
                field.Arguments.Add(new ArgumentModel(given.Name, Untyped, AccessModel.Inherited, null));
            }

            var known = field.Arguments[index];
            field.Arguments[index] = known with
            {
                Type = reference ?? known.Type,
                Access = given.Access.Count == 0
                    ? known.Access
                    : AccessResolver.And(known.Access, AccessResolver.Combine(given.Access, AccessModel.Inherited)),
                Deprecation = given.Deprecation ?? known.Deprecation,
                HasDefault = known.HasDefault || given.HasDefault,
            };
            if (given.HasDefault)
            {
                (field.OtherDefaults ??= new(System.StringComparer.Ordinal)).Add(given.Name);
            }

            if (given.Deprecation is not null || field.PlaceOf(given.Name) is null)
            {
                field.SetPlace(given.Name, new ArgumentPlace(described.Containing, given.Position));
            }
        }
    }

    /// <summary>Takes over the arguments of the field that was there before, and what it asked for those that both have.</summary>
    /// <param name="field">The field.</param>
    /// <param name="before">The field in whose place it stands.</param>
    public static void Keep(FieldDraft field, FieldDraft before)
    {
        foreach (var argument in before.Arguments)
        {
            var index = field.Arguments.FindIndex(known => known.Name == argument.Name);
            if (index < 0)
            {
                field.Arguments.Add(argument);
            }
            else
            {
                var known = field.Arguments[index];
                if (argument.HasDefault)
                {
                    (field.OtherDefaults ??= new(System.StringComparer.Ordinal)).Add(argument.Name);
                }

                field.Arguments[index] = known with
                {
                    Type = known.Type == Untyped ? argument.Type : known.Type,
                    Access = AccessResolver.And(argument.Access, known.Access),
                    Deprecation = known.Deprecation ?? argument.Deprecation,
                    HasDefault = known.HasDefault || argument.HasDefault,
                };
            }
        }

        field.TakePlaces(before, keepsOwn: true);
    }

    private string NameOf(IParameterSymbol parameter) =>
        (AttributeIdentity.FindHotChocolate(parameter, "GraphQLName") is { } attribute
            ? new AttributeArguments(attribute, _compilation).String(0)
            : null)
        ?? GraphQLNames.FieldName(parameter.Name);

    private AccessModel AccessOf(IParameterSymbol parameter, INamedTypeSymbol bound) =>
        AccessResolver.Combine(AccessResolver.OfParameter(parameter, bound, _compilation), AccessModel.Inherited);

    /// <summary>Adds what a parameter asks for to an argument that the field has already.</summary>
    /// <returns>Whether it has.</returns>
    private bool Guard(FieldDraft field, string name, IParameterSymbol parameter, INamedTypeSymbol bound)
    {
        for (var i = 0; field.HasArguments && i < field.Arguments.Count; i++)
        {
            if (field.Arguments[i].Name == name)
            {
                field.Arguments[i] = field.Arguments[i] with
                {
                    Access = AccessResolver.And(field.Arguments[i].Access, AccessOf(parameter, bound)),
                };
                return true;
            }
        }

        return false;
    }
}
