using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Makes fields of C# members.</summary>
internal sealed class MemberBinder
{
    private readonly Compilation _compilation;
    private readonly SchemaOptions _options;
    private readonly TypeTable _types;
    private readonly TypeMapper _mapper;
    private readonly MemberTypes _memberTypes;
    private readonly ArgumentBinder _arguments;
    private readonly Prebinding? _prebinding;

    public MemberBinder(
        Compilation compilation,
        SchemaOptions options,
        TypeTable types,
        TypeMapper mapper,
        ParameterFilter parameters,
        Prebinding? prebinding)
    {
        _prebinding = prebinding;
        _compilation = compilation;
        _options = options;
        _types = types;
        _mapper = mapper;
        _memberTypes = new MemberTypes(compilation, mapper);
        _arguments = new ArgumentBinder(compilation, parameters, _memberTypes, mapper);
    }

    /// <summary>Adds the members of a class as fields of a type.</summary>
    /// <param name="type">The type that gets the fields.</param>
    /// <param name="source">The class.</param>
    /// <param name="includeStatic">Whether static members count.</param>
    /// <param name="classAccess">What the class declares for each of the fields it adds.</param>
    /// <param name="isTypeClass">Whether the class stands for the type, so that its node resolver is no field.</param>
    public void BindClass(
        TypeDraft type, INamedTypeSymbol source, bool includeStatic, IReadOnlyList<AccessPart> classAccess, bool isTypeClass)
    {
        if (!type.BoundClasses.Add(source))
        {
            return;
        }

        _prebinding?.Arrive(source);
        var members = MemberFilter.MembersOf(source, includeStatic || _options.IncludeStaticMembers);
        var streams = StreamsOf(members);
        foreach (var member in members)
        {
            if (streams?.Contains(member.Name) == true
                || type.IsHandled(member)
                || (type.IsHandledName(member.Name) && SymbolEqualityComparer.Default.Equals(source, type.Clr))
                || (isTypeClass && AttributeIdentity.HasHotChocolate(member, "NodeResolver")))
            {
                continue;
            }

            BindMember(type, member, classAccess, null, source);
            if (streams is not null && StreamOf(member) is { } stream && type.Fields.Count > 0)
            {
                AddArgumentsOf(stream, members, type.Fields[type.Fields.Count - 1], source);
            }
        }
    }

    /// <summary>The arguments of a stream are those of its field too.</summary>
    private void AddArgumentsOf(string stream, List<ISymbol> members, FieldDraft field, INamedTypeSymbol source)
    {
        if (members.Find(candidate => candidate.Name == stream) is IMethodSymbol method)
        {
            _arguments.Add(field, method, source);
        }
    }

    /// <summary>Adds one member as a field; a description that names the same member has its say.</summary>
    /// <param name="type">The type that gets the field.</param>
    /// <param name="member">The member.</param>
    /// <param name="classAccess">What the class declares for each of its fields.</param>
    /// <param name="described">The description, or <see langword="null"/>.</param>
    /// <param name="source">The class that is bound, which may inherit the member.</param>
    public void BindMember(
        TypeDraft type, ISymbol member, IReadOnlyList<AccessPart> classAccess, FieldConfiguration? described, INamedTypeSymbol? source = null)
    {
        var name = described?.Name ?? NameOf(member);
        var isInput = type.Kind == SchemaTypeKind.InputObject;
        if (type.IsIgnored(name) || (isInput && !CanBeSet(member)))
        {
            return;
        }

        var parts = AccessResolver.OfMember(member, source ?? member.ContainingType, _compilation);
        if (described is null && type.HasDescribedFields && type.DescribedField(name) is { } existing)
        {
            // A description by name wins over the member, but lifts nothing that the member requires.
            existing.Access = AccessResolver.And(
                existing.Access, AccessResolver.Combine(parts.Concat(classAccess).ToList(), AccessModel.Inherited));
            if (existing.HasNoType)
            {
                TakeFrom(member, existing, type, source ?? member.ContainingType);
            }
            else if (SymbolEqualityComparer.Default.Equals(source, type.Clr))
            {
                // A description that gives its own type stands in the place of the class's member, whose arguments are gone.
                _arguments.AddGuards(existing, member, source ?? member.ContainingType);
            }
            else
            {
                Merge(type, existing, member, source ?? member.ContainingType);
            }

            return;
        }

        RemoveReplaced(type, member, parts);
        var resolver = described?.Member is { } other && !SymbolEqualityComparer.Default.Equals(other, member) ? other : null;

        // Of two members the engine reads the attributes of the one that resolves the field; guards of both hold.
        var features = FieldFeatures.Of(resolver ?? member, _compilation).Merge(described?.Features ?? FieldFeatures.None);
        foreach (var error in TypeWrappers.ErrorsOf(MemberTypes.ReturnTypeOf(member)!))
        {
            features = features with { Errors = features.Errors.Add(error) };
        }

        var draft = new FieldDraft(name, _memberTypes.TypeOf(member, described, isInput))
        {
            Member = member.OriginalDefinition,
            Position = described?.Position.GetLocation() ?? PositionOf(member),
            IsDescribed = described is not null,
            Deprecation = described?.Deprecation ?? DeprecationOf(member),
            HasDefault = isInput && (described?.HasDefault == true || DefaultValues.Of(member)),
            HasOtherDefault = described?.HasDefault == true,
        };
        if (resolver is not null)
        {
            parts.AddRange(AccessResolver.OfMember(resolver, resolver.ContainingType, _compilation));
        }

        parts.AddRange((IEnumerable<AccessPart>?)described?.Access ?? System.Array.Empty<AccessPart>());
        parts.AddRange(classAccess);
        draft.Access = AccessResolver.Combine(parts, type.Root is null ? AccessModel.Inherited : AccessModel.Undeclared);
        // The engine looks for arguments where the field is a method, and takes them from the method that resolves it.
        var isOwn = resolver is not null || described is not { IsResolvedByMember: true };
        if (isOwn && member is IMethodSymbol method)
        {
            var from = resolver as IMethodSymbol ?? method;
            _arguments.Add(draft, from, from.Equals(method, SymbolEqualityComparer.Default) ? source ?? from.ContainingType : from.ContainingType);
        }

        _arguments.Add(draft, described);
        if (resolver is not null)
        {
            _arguments.AddGuards(draft, resolver, resolver.ContainingType);
        }

        if (resolver is not null || !isOwn)
        {
            _arguments.AddGuards(draft, member, member.ContainingType);
        }

        MarkNode(type, draft, member);
        ApplyFeatures(type, draft, MemberTypes.ReturnTypeOf(member), features);
        type.HasDescribedFields |= draft.IsDescribed;
        type.Fields.Add(draft);
    }

    /// <summary>Adds a field that only a description gives.</summary>
    public void BindDescribed(TypeDraft type, FieldConfiguration described, IReadOnlyList<AccessPart> classAccess)
    {
        if (described.Member is IMethodSymbol or IPropertySymbol)
        {
            BindMember(type, described.Member, classAccess, described);
            return;
        }

        var name = described.Name ?? GraphQLNames.FieldName(described.MemberName ?? string.Empty);
        if (name.Length == 0 || type.IsIgnored(name))
        {
            return;
        }

        var isInput = type.Kind == SchemaTypeKind.InputObject;
        var given = _memberTypes.DescribedType(described, isInput);
        var draft = new FieldDraft(name, given ?? new TypeReference("Any", "Any"))
        {
            HasNoType = given is null,
            Member = described.Member?.OriginalDefinition ?? described.Containing,
            Position = described.Position.GetLocation(),
            IsDescribed = true,
            Deprecation = described.Deprecation,
            HasDefault = described.HasDefault,
            HasOtherDefault = described.HasDefault,
            Access = AccessResolver.Combine(described.Access.Concat(classAccess).ToList(), type.Root is null ? AccessModel.Inherited : AccessModel.Undeclared),
        };
        _arguments.Add(draft, described);
        ApplyFeatures(type, draft, described.ResolvedType, described.Features);
        type.HasDescribedFields = true;
        type.Fields.Add(draft);
    }

    /// <summary>A description that names no type describes the member of that name: type and arguments are the member's.</summary>
    private void TakeFrom(ISymbol member, FieldDraft field, TypeDraft type, INamedTypeSymbol bound)
    {
        field.HasNoType = false;
        field.Member = member.OriginalDefinition;
        field.Type = _memberTypes.TypeOf(member, null, type.Kind == SchemaTypeKind.InputObject);
        field.Deprecation ??= DeprecationOf(member);
        field.HasDefault |= type.Kind == SchemaTypeKind.InputObject && DefaultValues.Of(member);
        if (member is IMethodSymbol method)
        {
            _arguments.Add(field, method, bound);
        }

        ApplyFeatures(type, field, MemberTypes.ReturnTypeOf(member), FieldFeatures.Of(member, _compilation));
    }

    /// <summary>
    /// The engine merges an extension's member into the field that is there, type and arguments included. What either asks for is asked.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="field">The field that is there, described by name.</param>
    /// <param name="member">The extension's member.</param>
    /// <param name="bound">The class that is bound, which may inherit the member.</param>
    public void Merge(TypeDraft type, FieldDraft field, ISymbol member, INamedTypeSymbol bound)
    {
        var merged = new FieldDraft(field.Name, _memberTypes.TypeOf(member, null, type.Kind == SchemaTypeKind.InputObject));
        if (member is IMethodSymbol method)
        {
            _arguments.Add(merged, method, bound);
        }

        ArgumentBinder.Keep(merged, field);
        var (filtering, sorting) = (field.Filtering, field.Sorting);
        field.Type = merged.Type;
        field.Arguments = merged.Arguments;
        ApplyFeatures(type, field, MemberTypes.ReturnTypeOf(member), FieldFeatures.Of(member, _compilation));
        field.Filtering ??= filtering;
        field.Sorting ??= sorting;
        field.TakePlaces(merged, keepsOwn: false);
    }

    /// <summary>The GraphQL name of a member.</summary>
    public string NameOf(ISymbol member)
    {
        if (AttributeIdentity.FindHotChocolate(member, "GraphQLName") is { } attribute
            && new AttributeArguments(attribute, _compilation).String(0) is { Length: > 0 } given)
        {
            return given;
        }

        return member is IMethodSymbol method ? GraphQLNames.MethodName(method) : GraphQLNames.FieldName(member.Name);
    }

    /// <summary>The deprecation declared on a symbol.</summary>
    public DeprecationModel? DeprecationOf(ISymbol symbol) => DeprecationAttributes.ModelOf(symbol, _compilation);

    /// <summary>A node resolver among the query fields makes the type it returns a node, and takes a global id.</summary>
    private void MarkNode(TypeDraft type, FieldDraft field, ISymbol member)
    {
        if (type.Root != OperationKind.Query || !_options.GlobalObjectIdentification
            || !AttributeIdentity.HasHotChocolate(member, "NodeResolver"))
        {
            return;
        }

        var index = field.Arguments.FindIndex(argument => argument.Name == "id");
        if (index >= 0)
        {
            field.Arguments[index] = field.Arguments[index] with { Type = new TypeReference("ID", "ID!") };
        }

        if (_types.TryGet(field.Type.Name, out var node))
        {
            node.IsNode = true;
        }
    }

    private void ApplyFeatures(TypeDraft type, FieldDraft field, ITypeSymbol? returnType, FieldFeatures features)
    {
        field.Filtering = features.Filtering;
        field.Sorting = features.Sorting;
        if (returnType is not null && TypeWrappers.ConnectionItemOf(TypeWrappers.Unwrap(returnType)) is { } item)
        {
            if (features.OffsetPaging || TypeWrappers.Unwrap(returnType).Name == "CollectionSegment")
            {
                PagingConvention.ApplySegment(field, _mapper.Map(item, false), features, _options, _types);
                return;
            }

            var paging = features.Paging || features.ConnectionName is not null ? features : features with { InferConnectionNameFromField = false };
            PagingConvention.ApplyConnection(field, _mapper.Map(item, false), paging, _options, _types);
        }
        else if (features.Paging || features.OffsetPaging)
        {
            var items = features.NodeType is { } node ? _mapper.Map(node, false) : TypeMapper.ElementOf(field.Type);
            if (features.Paging)
            {
                PagingConvention.ApplyConnection(field, items, features, _options, _types);
            }
            else
            {
                PagingConvention.ApplySegment(field, items, features, _options, _types);
            }
        }
        else if (features.SingleResult)
        {
            field.Type = TypeMapper.Nullable(TypeMapper.ElementOf(field.Type));
        }

        if (type.Root == OperationKind.Mutation)
        {
            MutationConvention.Apply(field, features, _options, _types, _mapper);
        }
    }

    /// <summary>
    /// Removes the field that <c>[BindMember]</c> or <c>[BindField]</c> says the member replaces; what was required of it is
    /// required of the replacement.
    /// </summary>
    private void RemoveReplaced(TypeDraft type, ISymbol member, List<AccessPart> required)
    {
        foreach (var attribute in member.GetAttributes())
        {
            var isMember = AttributeIdentity.IsHotChocolate(attribute, "BindMember");
            if ((!isMember && !AttributeIdentity.IsHotChocolate(attribute, "BindField"))
                || new AttributeArguments(attribute, _compilation).String(0) is not { } name)
            {
                continue;
            }

            foreach (var replaced in type.Clr is null ? new List<ISymbol>() : MemberFilter.MembersOf(type.Clr, false))
            {
                if (isMember ? replaced.Name == name : NameOf(replaced) == name)
                {
                    type.HandledMembers.Add(replaced.OriginalDefinition);
                    type.Fields.RemoveAll(field => SymbolEqualityComparer.Default.Equals(field.Member, replaced.OriginalDefinition));
                    required.AddRange(AccessResolver.OfMember(replaced, type.Clr!, _compilation));
                }
            }
        }
    }

    /// <summary>Methods that <c>[Subscribe(With = …)]</c> names open streams; they are no fields. Hardly any class has one.</summary>
    private HashSet<string>? StreamsOf(List<ISymbol> members)
    {
        HashSet<string>? streams = null;
        foreach (var member in members)
        {
            if (StreamOf(member) is { } stream)
            {
                (streams ??= new(System.StringComparer.Ordinal)).Add(stream);
            }
        }

        return streams;
    }

    private string? StreamOf(ISymbol member) =>
        AttributeIdentity.FindHotChocolate(member, "Subscribe") is { } attribute
            ? new AttributeArguments(attribute, _compilation).Named("With")
            : null;

    /// <summary>Whether an input object's property can be given a value: by a setter or through the constructor.</summary>
    private static bool CanBeSet(ISymbol member) =>
        member is IPropertySymbol property
        && (property.SetMethod is not null
            || property.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
                string.Equals(parameter.Name, property.Name, System.StringComparison.OrdinalIgnoreCase))));

    /// <summary>Where a symbol is written in source.</summary>
    public static Location PositionOf(ISymbol member)
    {
        foreach (var location in member.Locations)
        {
            if (location.IsInSource)
            {
                return location;
            }
        }

        return Location.None;
    }
}
