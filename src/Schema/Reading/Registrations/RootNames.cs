using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What the schema's root types are called, and what a configuration's type is called.</summary>
internal sealed class RootNames
{
    private readonly ReadingContext _context;
    private readonly Dictionary<OperationKind, string> _rootNames = new();

    public RootNames(ReadingContext context) => _context = context;

    /// <summary>The name of an operation's root type.</summary>
    public string NameOf(OperationKind operation) =>
        _rootNames.TryGetValue(operation, out var name) ? name : operation.ToString();

    /// <summary>Reads the names that registrations and configurations give.</summary>
    public void Read()
    {
        foreach (var configuration in _context.Configurations.Where(c => c.Operation is not null))
        {
            var name = configuration.Name
                ?? (configuration.RuntimeType is { } type ? _context.Types.NameOf(type, SchemaTypeKind.Object) : configuration.Class?.Name);
            if (name is not null && !_rootNames.ContainsKey(configuration.Operation!.Value))
            {
                _rootNames[configuration.Operation.Value] = name;
            }
        }

        foreach (var registration in _context.Registrations)
        {
            if (registration is { Kind: RegistrationKind.RootClass, Operation: { } operation, TargetType: { } type }
                && !_rootNames.ContainsKey(operation))
            {
                _rootNames[operation] = _context.Types.NameOf(type, SchemaTypeKind.Object);
            }
        }
    }

    /// <summary>The operation whose root type has a name.</summary>
    public OperationKind? OperationNamed(string name)
    {
        foreach (var operation in new[] { OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription })
        {
            if (NameOf(operation) == name)
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>The GraphQL name of the type a configuration is about.</summary>
    public string NameOf(TypeConfiguration configuration, INamedTypeSymbol owner) =>
        configuration.Name
        ?? (configuration.RuntimeType is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type
            ? _context.Types.NameOf(type, configuration.Kind)
            : configuration.RuntimeType?.Name ?? owner.Name);

    /// <summary>The root type of an operation; made when it is not there yet.</summary>
    public TypeDraft Ensure(OperationKind operation)
    {
        var root = _context.Types.EnsureNamed(NameOf(operation), SchemaTypeKind.Object, TypeOrigin.Source);
        root.Root = operation;
        return root;
    }
}
