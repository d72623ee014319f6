using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Finds the registrations and options that calls on the schema builder make.</summary>
internal sealed class CallRegistrations
{
    // A file with a schema builder has one of these, also where global usings name the engine's namespaces.
    private static readonly string[] BuilderNames = { "HotChocolate", "AddGraphQL", "IRequestExecutorBuilder", "ISchemaBuilder" };

    private readonly Compilation _compilation;
    private readonly NoteList _notes;
    private long _place;

    public CallRegistrations(Compilation compilation, CompilationIndex index, NoteList notes)
    {
        var calls = index.Calls;
        _compilation = compilation;
        _notes = notes;
        Endpoints = new EndpointGuards(compilation, index.FallbackPolicies);
        var tree = 0;
        for (var i = 0; i < calls.Length; i++)
        {
            // The call that a chain ends with is its outermost node: what runs first is told by where the arguments stand.
            tree += i > 0 && calls[i].SyntaxTree != calls[i - 1].SyntaxTree ? 1 : 0;
            _place = ((long)tree << 32) + calls[i].ArgumentList.SpanStart;
            Read(calls[i]);
        }
    }

    public List<Registration> Registrations { get; } = new();

    /// <summary>Lambdas that configure a type inline: the call, the operation or kind, and the C# type if one is named.</summary>
    public List<InlineConfiguration> Inline { get; } = new();

    /// <summary>Names of types registered as services; a parameter of such a type is no argument.</summary>
    public HashSet<string> Services { get; } = new(StringComparer.Ordinal);

    public SchemaOptions Options { get; } = new();

    /// <summary>The filter and sort types that the server is given.</summary>
    public SelectionTypes Selections { get; } = new();

    /// <summary>What guards the endpoints that GraphQL is served at.</summary>
    public EndpointGuards Endpoints { get; }

    /// <summary>The first call that sets up a server.</summary>
    public InvocationExpressionSyntax? Server { get; private set; }

    /// <summary>Whether a call adds types that no class of the compilation shows: documents, modules, interceptors.</summary>
    public bool AddsUnreadTypes { get; private set; }

    /// <summary>Whether types are added that only the running server computes, such as all classes that derive from one.</summary>
    public bool AddsComputedTypes { get; private set; }

    private void Read(InvocationExpressionSyntax call)
    {
        var name = SchemaCalls.NameOf(call)!;
        switch (name)
        {
            case "AddQueryType" or "AddMutationType" or "AddSubscriptionType":
                ReadRoot(call, (OperationKind)Enum.Parse(typeof(OperationKind), name.Substring(3, name.Length - 7)));
                break;
            case "AddTypeExtension" or "AddObjectTypeExtension" or "AddType" or "AddObjectType" or "AddInterfaceType"
                or "AddUnionType" or "AddInputObjectType" or "AddEnumType" or "AddExtendedType" or "RegisterType":
                ReadType(call, name);
                break;
            case "AddGraphQLServer" or "AddGraphQL" or "AddGraphQLFunction":
                Server ??= call;
                break;
            case "AddDocument" or "AddDocumentFromString" or "AddDocumentFromFile" or "SetSchema" when IsOfOthers(call):
                break;
            case "AddDocument" or "AddDocumentFromString" or "AddDocumentFromFile":
                Note(call, "it adds the types of a GraphQL document, which is not read", "describe them in C#");
                break;
            case "AddTypeModule":
                Note(call, "it adds the types that a module makes while the server starts", "describe them in classes of their own");
                break;
            case "SetSchema":
                Note(call, "it takes the schema from something that is not read", "name the root types with AddQueryType<…>() and its like");
                break;
            case "AddTypeInterceptor" or "TryAddTypeInterceptor":
                AddsUnreadTypes = true;
                break;
            case "AddTypes":
                ReadTypes(call);
                break;
            case "AddMutationConventions":
                Options.ReadMutationConventions(call, _compilation);
                break;
            case "AddGlobalObjectIdentification" or "EnableRelaySupport":
                Options.GlobalObjectIdentification = true;
                break;
            case "AddQueryFieldToMutationPayloads":
                Options.QueryFieldOnPayloads = true;
                break;
            case "AddGqlAuth":
                Options.UserListsOnPayloads = true;
                break;
            case "BindRuntimeType":
                ReadBinding(call);
                break;
            case "ModifyOptions" or "ModifyPagingOptions" or "SetPagingOptions":
                Options.ReadAssignments(call);
                break;
            default:
                if (!Endpoints.Read(name, call))
                {
                    ReadServices(call);
                }

                break;
        }
    }

    private void ReadRoot(InvocationExpressionSyntax call, OperationKind operation)
    {
        var given = GivenType.In(call, _compilation);
        var type = given?.Class;
        if (type is not null)
        {
            Registrations.Add(ConfigurationBase.Of(type) is null
                ? new Registration(RegistrationKind.RootClass, type) { Operation = operation, TargetType = type }
                : new Registration(RegistrationKind.Configuration, type) { Operation = operation });
        }

        if ((given?.Lambda ?? GivenType.LambdaIn(call.ArgumentList)) is { } lambda)
        {
            Inline.Add(new InlineConfiguration(lambda, operation, SchemaTypeKind.Object, type));
        }
        else if (type is null && call.ArgumentList.Arguments.Count == 0)
        {
            Inline.Add(new InlineConfiguration(null, operation, SchemaTypeKind.Object, null));
        }
        else if (type is null || given is { Engine: not null, IsUnread: true })
        {
            Note(call, "the root type is computed while the server starts", "name it with Add" + operation + "Type<…>()");
        }
    }

    /// <summary>The types that <c>AddTypes(…)</c> names; what it is given otherwise is only known to the running server.</summary>
    private void ReadTypes(InvocationExpressionSyntax call)
    {
        foreach (var value in call.ArgumentList.Arguments.SelectMany(argument => GivenType.ValuesIn(argument.Expression)))
        {
            if (GivenType.Of(value, _compilation) is { } given)
            {
                Register(given, SchemaTypeKind.Object, call);
            }
            else
            {
                NoteComputedTypes(call, "it adds types that are computed while the server starts", "name each of them with AddType<…>()");
            }
        }
    }

    private void ReadType(InvocationExpressionSyntax call, string name)
    {
        var kind = name switch
        {
            "AddInterfaceType" => SchemaTypeKind.Interface,
            "AddUnionType" => SchemaTypeKind.Union,
            "AddInputObjectType" => SchemaTypeKind.InputObject,
            "AddEnumType" => SchemaTypeKind.Enum,
            _ => SchemaTypeKind.Object,
        };
        var given = GivenType.In(call, _compilation);
        if (given is not null)
        {
            Register(given, kind, call);
        }

        if (GivenType.LambdaIn(call.ArgumentList) is { } lambda)
        {
            Inline.Add(new InlineConfiguration(lambda, null, kind, given?.Class) { Call = _place });
        }
        else if (given is null && call.ArgumentList.Arguments.Count > 0)
        {
            NoteComputedTypes(call, "it adds a type that is computed while the server starts", "name it with " + name + "<…>()");
        }
    }

    private void Register(GivenType given, SchemaTypeKind kind, InvocationExpressionSyntax call)
    {
        var type = given.Symbol;
        Options.ByteArrayScalar |= type.Name == "ByteArrayType";
        if (given.Engine is { } engine)
        {
            RegisterEngineType(given, engine, call);
        }
        else if (SelectionTypes.IsOne(type))
        {
            Selections.Add(type);
        }
        else
        {
            Registrations.Add(ConfigurationBase.Of(type) is null
                ? new Registration(RegistrationKind.RuntimeType, type) { TypeKind = kind }
                : new Registration(RegistrationKind.Configuration, type) { Call = _place });
        }
    }

    /// <summary><c>ObjectType&lt;T&gt;</c> and its like as they are: the type is made of <c>T</c> and of the lambda, where one is given.</summary>
    private void RegisterEngineType(GivenType given, ConfigurationBase engine, InvocationExpressionSyntax call)
    {
        if (given.Class is { } type && !engine.IsExtension)
        {
            Registrations.Add(new Registration(RegistrationKind.RuntimeType, type) { TypeKind = engine.Kind });
        }

        if (given.Lambda is { } lambda)
        {
            Inline.Add(new InlineConfiguration(lambda, null, engine.Kind, given.Class) { Call = _place, IsExtension = engine.IsExtension });
        }
        else if (given.IsUnread)
        {
            NoteComputedTypes(call, "what describes a type is computed while the server starts", "describe the type in a lambda, or in a class of its own");
        }
    }

    private void NoteComputedTypes(InvocationExpressionSyntax call, string message, string advice)
    {
        AddsComputedTypes = true;
        Note(call, message, advice);
    }

    /// <summary>Whether a method is known and not one on the engine's builders: search indexes and databases have methods of these names.</summary>
    private bool IsOfOthers(InvocationExpressionSyntax call) =>
        Binding.ModelOf(call.SyntaxTree, _compilation)?.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && !IsOfEngine(method.ContainingType)
        && !IsOfEngine((method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type);

    private static bool IsOfEngine(ITypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "HotChocolate";
    }

    /// <summary>What can't be known from constants is said, where the call is one on a schema builder.</summary>
    private void Note(InvocationExpressionSyntax call, string message, string advice)
    {
        AddsUnreadTypes = true;
        if (call.SyntaxTree.ToString() is { } text && !BuilderNames.Any(text.Contains))
        {
            return;
        }

        var around = Binding.ModelOf(call.SyntaxTree, _compilation)?.GetEnclosingSymbol(call.SpanStart) ?? _compilation.Assembly;
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction, ContainingSymbol: { } outer })
        {
            around = outer;
        }

        _notes.Add(new ReaderNote(SymbolNames.Of(around.OriginalDefinition), message, advice), SchemaCalls.PlaceOf(call));
    }

    private void ReadBinding(InvocationExpressionSyntax call)
    {
        var types = SchemaCalls.TypeArgumentsOf(call);
        if (types.Count == 2
            && ConstantReader.Resolve(types[0], _compilation) is { } runtimeType
            && ConstantReader.Resolve(types[1], _compilation) is { } schemaType
            && !Selections.Bind(runtimeType, schemaType))
        {
            Options.ByteArrayScalar |= schemaType.Name == "ByteArrayType";
            Options.Bindings[SymbolNames.Of(runtimeType)] = schemaType;
        }
    }

    private void ReadServices(InvocationExpressionSyntax call)
    {
        foreach (var type in SchemaCalls.TypeArgumentsOf(call))
        {
            if (ConstantReader.Resolve(type, _compilation) is { } service)
            {
                Services.Add(SymbolNames.Of(service.OriginalDefinition));
            }
        }
    }
}

/// <summary>A type configured by a lambda in a call.</summary>
internal sealed record InlineConfiguration(
    LambdaExpressionSyntax? Lambda, OperationKind? Operation, SchemaTypeKind Kind, INamedTypeSymbol? RuntimeType)
{
    /// <summary>Where the call stands among all calls on the schema builder.</summary>
    public long? Call { get; init; }

    /// <summary>Whether it extends a type that something else defines.</summary>
    public bool IsExtension { get; init; }
}
