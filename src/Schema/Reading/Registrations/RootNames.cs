using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What the schema's root types are called, and what a configuration's type is called.</summary>
internal sealed class RootNames
{
    private readonly ReadingContext _context;
    private readonly Dictionary<OperationKind, List<string>> _names = new();
    private readonly Dictionary<OperationKind, Location> _places = new();

    public RootNames(ReadingContext context) => _context = context;

    /// <summary>The name of an operation's root type; the first when the compilation configures several servers.</summary>
    public string NameOf(OperationKind operation) => _names.TryGetValue(operation, out var names) ? names[0] : operation.ToString();

    /// <summary>Reads the names that registrations and configurations give.</summary>
    public void Read()
    {
        foreach (var configuration in _context.Configurations)
        {
            if (configuration.Operation is { } operation)
            {
                Add(operation, _context.Types.NameOf(configuration) ?? configuration.RuntimeType?.Name ?? configuration.Class?.Name,
                    configuration.Class is { } owner
                        ? NoteList.PlaceOf(owner)
                        : configuration.Fields.Select(field => field.Position.GetLocation()).FirstOrDefault());
            }
        }

        foreach (var registration in _context.Registrations)
        {
            if (registration is { Kind: RegistrationKind.RootClass, Operation: { } operation, TargetType: { } type })
            {
                Add(operation, _context.Types.NameOf(type, SchemaTypeKind.Object), NoteList.PlaceOf(registration.Symbol));
            }
        }

        foreach (var several in _names.Where(pair => pair.Value.Count > 1))
        {
            _context.Notes.Add(
                new ReaderNote(
                    several.Key.ToString(),
                    "several root types are registered (" + string.Join(", ", several.Value) + "); all of them are read as one schema",
                    "put servers with schemas of their own in projects of their own"),
                _places[several.Key]);
        }
    }

    /// <summary>The operation whose root type has a name.</summary>
    public OperationKind? OperationNamed(string name)
    {
        foreach (var operation in new[] { OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription })
        {
            if (_names.TryGetValue(operation, out var names) ? names.Contains(name) : operation.ToString() == name)
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>The GraphQL name of the type a configuration is about.</summary>
    public string NameOf(TypeConfiguration configuration, INamedTypeSymbol owner) =>
        _context.Types.NameOf(configuration) ?? configuration.RuntimeType?.Name ?? owner.Name;

    /// <summary>The root type of an operation; made when it is not there yet.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">Which of its root types; the only one when <see langword="null"/>.</param>
    public TypeDraft Ensure(OperationKind operation, string? name = null)
    {
        var root = _context.Types.EnsureNamed(name ?? NameOf(operation), SchemaTypeKind.Object, TypeOrigin.Source);
        root.Root = operation;
        return root;
    }

    private void Add(OperationKind operation, string? name, Location? place)
    {
        if (name is null)
        {
            return;
        }

        if (!_names.TryGetValue(operation, out var names))
        {
            _names[operation] = names = new List<string>();
        }

        if (!names.Contains(name))
        {
            names.Add(name);
            _places[operation] = place ?? Location.None;
        }
    }
}
