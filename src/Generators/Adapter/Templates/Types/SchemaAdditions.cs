using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// What a schema adds to the map when it is made: fields of the adapter's own, access that descriptors ask for and the
    /// build did not see, pages and filters. The map can only ask for more by it.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaAdditions
    {
        private const string Source = "(descriptors of this schema)";

        private readonly PermissionMap _map;
        private readonly List<Requirement> _requirements = new() { Requirement.None };
        private readonly List<TypeEntry> _types = new();
        private readonly List<FieldEntry> _fields = new();
        private readonly List<ArgumentEntry> _arguments = new();
        private readonly List<SchemaProblem> _unseen = new();
        private PermissionMap? _merged;
        private int _mergedCount;

        public SchemaAdditions(PermissionMap map) => _map = map;

        /// <summary>The calls on descriptors that the build did not see.</summary>
        public IReadOnlyList<SchemaProblem> Unseen => _unseen;

        /// <summary>Adds a type without any requirement of its own.</summary>
        public void AddType(string name) => _types.Add(new TypeEntry(name, null, AccessKind.Inherited, 0, null));

        /// <summary>Adds what a type needs besides.</summary>
        public void AddType(string name, Requirement requirement)
        {
            if (!_map.Type(name).Requirement.Implies(requirement))
            {
                _types.Add(new TypeEntry(name, null, KindOf(requirement), Intern(requirement), null));
            }
        }

        /// <summary>Adds a field that whoever reaches its type may use.</summary>
        public void AddField(string coordinate, string returnType)
        {
            if (_map.Field(coordinate).IsDenied)
            {
                _fields.Add(new FieldEntry(coordinate, AccessKind.Inherited, 0, 0, returnType, false, null, null));
            }
        }

        /// <summary>Adds what supplying an input field needs besides.</summary>
        public void AddInput(string coordinate, Requirement requirement)
        {
            if (!_map.ArgumentRequirement(coordinate).Implies(requirement))
            {
                _arguments.Add(new ArgumentEntry(coordinate, Intern(requirement)));
            }
        }

        /// <summary>Reads what was asked for on the descriptors of a type.</summary>
        public void Read(string type, EngineDefinition definition)
        {
            foreach (var asked in Declared.On(definition))
            {
                if (!_map.Type(type).Requirement.Implies(asked))
                {
                    See(type, asked);
                    _types.Add(new TypeEntry(type, null, KindOf(asked), Intern(asked), null));
                }
            }

            switch (definition)
            {
                case EngineObjectType composite:
                    foreach (var field in composite.Fields)
                    {
                        Read(type, field);
                    }

                    break;
                case EngineInterfaceType composite:
                    foreach (var field in composite.Fields)
                    {
                        Read(type, field);
                    }

                    break;
                case EngineInputType input:
                    foreach (var field in input.Fields)
                    {
                        ReadArgument(type + "." + field.Name, field);
                    }

                    break;
            }
        }

        /// <summary>The map that knows all of it. To compose it takes long, so that is done again only where something was added.</summary>
        public PermissionMap Merged()
        {
            var count = _types.Count + _fields.Count + _arguments.Count;
            if (_merged is null || count != _mergedCount)
            {
                _mergedCount = count;
                _merged = count == 0
                    ? _map
                    : _map.With(new PermissionModule(
                        Source,
                        Array.Empty<string>(),
                        _requirements.ToArray(),
                        _types.ToArray(),
                        _fields.ToArray(),
                        _arguments.ToArray(),
                        Array.Empty<DeprecationEntry>(),
                        Array.Empty<PayloadEntry>()));
            }

            return _merged;
        }

        private void Read(string type, EngineOutputField field)
        {
            var coordinate = type + "." + field.Name;
            var known = _map.Field(coordinate);
            foreach (var asked in Declared.On(field))
            {
                if (!known.Effective.Implies(asked))
                {
                    See(coordinate, asked);
                    var index = Intern(asked);
                    _fields.Add(new FieldEntry(coordinate, KindOf(asked), index, index, known.ReturnType, known.IsRoot, null, null));
                }
            }

            foreach (var argument in field.Arguments)
            {
                ReadArgument(coordinate + "(" + argument.Name + ":)", argument);
            }
        }

        private void ReadArgument(string coordinate, EngineArgument argument)
        {
            foreach (var asked in Declared.On(argument))
            {
                if (!_map.ArgumentRequirement(coordinate).Implies(asked))
                {
                    See(coordinate, asked);
                    _arguments.Add(new ArgumentEntry(coordinate, Intern(asked)));
                }
            }
        }

        private void See(string coordinate, Requirement asked) => _unseen.Add(new SchemaProblem(
            SchemaProblemKind.UnseenDeclaration,
            coordinate,
            $"a descriptor asks for {asked.Text}, which the build did not see, so rules and exports don't know of it. It is enforced; "
            + "write it with constants where the build can read it."));

        private int Intern(Requirement requirement)
        {
            _requirements.Add(requirement);
            return _requirements.Count - 1;
        }

        private static AccessKind KindOf(Requirement requirement) =>
            requirement.Clauses.Count == 0 ? AccessKind.Authenticated : AccessKind.Permission;
    }
}
