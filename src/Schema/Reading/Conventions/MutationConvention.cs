using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>HotChocolate's mutation conventions: one input argument, a payload type, an errors field.</summary>
internal static class MutationConvention
{
    /// <summary>Rewrites a mutation field when the conventions apply to it.</summary>
    public static void Apply(
        FieldDraft field, FieldFeatures features, SchemaOptions options, TypeTable types, TypeMapper mapper)
    {
        // Errors ask for the conventions even where they do not apply to all mutations.
        var applies = options.MutationConventions
            && (features.MutationConvention ?? (options.ApplyToAllMutations || !features.Errors.IsEmpty));
        if (!applies)
        {
            return;
        }

        ApplyInput(field, features, options, types);
        ApplyPayload(field, features, options, types, mapper);
    }

    private static void ApplyInput(FieldDraft field, FieldFeatures features, SchemaOptions options, TypeTable types)
    {
        var name = features.InputTypeName ?? Format(options.InputTypeNamePattern, field.Name);
        if (!field.HasArguments
            || (types.TryGet(name, out var known) && known.Origin != TypeOrigin.Convention)
            || field.Arguments.Exists(argument => argument.Type.Name == name))
        {
            return;
        }

        var input = types.EnsureNamed(name, SchemaTypeKind.InputObject, TypeOrigin.Convention);
        foreach (var argument in field.Arguments.Where(argument => !input.HasField(argument.Name)))
        {
            input.Fields.Add(new FieldDraft(argument.Name, argument.Type)
            {
                Access = argument.Access,
                Deprecation = argument.Deprecation,
                HasDefault = argument.HasDefault,
                HasOtherDefault = field.OtherDefaults?.Contains(argument.Name) == true,
                MovedArgument = field.PlaceOf(argument.Name),
                Member = field.Member,
                Position = field.Position,
            });
        }

        field.Arguments = new()
        {
            new ArgumentModel(
                features.InputArgumentName ?? options.InputArgumentName,
                new TypeReference(name, name + "!"),
                AccessModel.Inherited,
                null),
        };
    }

    private static void ApplyPayload(
        FieldDraft field, FieldFeatures features, SchemaOptions options, TypeTable types, TypeMapper mapper)
    {
        var payloadName = features.PayloadTypeName ?? Format(options.PayloadTypeNamePattern, field.Name);
        var hasOwnPayload = field.Type.Name == payloadName;
        field.HasConventionPayload = !hasOwnPayload;
        var payload = types.EnsureNamed(payloadName, SchemaTypeKind.Object, TypeOrigin.Convention);
        if (!hasOwnPayload)
        {
            var data = features.PayloadFieldName ?? GraphQLNames.FieldName(field.Type.Name);
            if (!payload.HasField(data))
            {
                payload.Fields.Add(new FieldDraft(data, TypeMapper.Nullable(field.Type)));
            }

            field.Type = new TypeReference(payloadName, payloadName + "!");
        }

        if (features.Errors.IsEmpty)
        {
            return;
        }

        if (hasOwnPayload)
        {
            field.Type = TypeMapper.NonNull(field.Type);
        }

        var union = types.EnsureNamed(Format(options.ErrorTypeNamePattern, field.Name), SchemaTypeKind.Union, TypeOrigin.Convention);
        foreach (var error in features.Errors)
        {
            union.PossibleTypes.Add(ErrorType(error, types, mapper));
        }

        if (!payload.HasField(options.ErrorsFieldName))
        {
            payload.Fields.Add(new FieldDraft(options.ErrorsFieldName, new TypeReference(union.Name, "[" + union.Name + "!]")));
        }
    }

    /// <summary>
    /// The object type of an error class: exceptions become <c>…Error</c> with a message; other classes are taken as they
    /// are. Each implements the interface <c>Error</c>.
    /// </summary>
    private static string ErrorType(ITypeSymbol error, TypeTable types, TypeMapper mapper)
    {
        var contract = types.EnsureNamed("Error", SchemaTypeKind.Interface, TypeOrigin.Convention);
        if (contract.Fields.Count == 0)
        {
            contract.Fields.Add(new FieldDraft("message", new TypeReference("String", "String!")));
        }

        TypeDraft draft;
        if (IsException(error))
        {
            draft = types.EnsureNamed(ErrorNameOf(error.Name), SchemaTypeKind.Object, TypeOrigin.Convention);
            draft.Clr ??= error.TypeKind == TypeKind.Error ? null : error as INamedTypeSymbol;
            if (draft.Fields.Count == 0)
            {
                draft.Fields.Add(new FieldDraft("message", new TypeReference("String", "String!")));
            }
        }
        else if (types.TryGet(mapper.Map(error, input: false).Name, out var known))
        {
            draft = known;
        }
        else
        {
            draft = types.EnsureNamed(error.Name, SchemaTypeKind.Object, TypeOrigin.Referenced);
        }

        draft.Implements.Add(contract.Name);
        return draft.Name;
    }

    private static string ErrorNameOf(string exception) =>
        exception.EndsWith("Exception", System.StringComparison.Ordinal)
            ? exception.Substring(0, exception.Length - "Exception".Length) + "Error"
            : exception;

    private static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Error && type.Name.EndsWith("Exception", System.StringComparison.Ordinal);
    }

    private static string Format(string pattern, string mutation) =>
        pattern.Replace("{MutationName}", GraphQLNames.Capitalize(mutation));
}
