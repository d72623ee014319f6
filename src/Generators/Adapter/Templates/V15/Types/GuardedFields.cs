using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Configuration;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Tells which fields of object types some caller may be denied.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class GuardedFields
    {
        private readonly Dictionary<string, bool> _inputs = new(StringComparer.Ordinal);
        private readonly HashSet<string> _guardedInputs;
        private readonly PermissionMap _map;

        public GuardedFields(PermissionMap map)
        {
            _map = map;
            _guardedInputs = new HashSet<string>(
                map.Arguments.Select(argument => argument.Coordinate), StringComparer.Ordinal);
        }

        /// <summary>Whether a field can be denied: itself, for what it returns, as an interface's, or because of an argument.</summary>
        public bool Contains(ITypeCompletionContext context, EngineObjectField field)
        {
            var type = context.Type.Name;
            if (field.Name == "__typename")
            {
                return !_map.Type(type).Requirement.IsNone;
            }

            IEnumerable<InterfaceType> parents = context.Type is ObjectType known
                ? known.Implements
                : Array.Empty<InterfaceType>();
            return IsGuarded(type, field.Name)
                || ReturnsGuarded(context, type, field)
                || parents.Any(parent => IsGuarded(parent, field.Name))
                || (_guardedInputs.Count > 0 && field.Arguments.Any(argument =>
                    IsGuarded(type, field.Name, argument.Name)
                    || parents.Any(parent => IsGuarded(parent.Name, field.Name, argument.Name))
                    || TakesGuarded(context, argument)));
        }

        private bool IsGuarded(string type, string field) => !_map.Field(type + "." + field).Effective.IsNone;

        private bool IsGuarded(InterfaceType parent, string field) =>
            parent.Fields.ContainsField(field) && IsGuarded(parent.Name, field);

        private bool IsGuarded(string type, string field, string argument) =>
            _guardedInputs.Contains(type + "." + field + "(" + argument + ":)");

        // Where the build read another type, what the schema's own type asks for is asked for as well.
        private bool ReturnsGuarded(ITypeCompletionContext context, string type, EngineObjectField field)
        {
            if (field.Type is not { } reference || !context.TryGetType<IType>(reference, out var returned))
            {
                return true;
            }

            var name = returned.NamedType().Name;
            return !string.Equals(name, _map.Field(type + "." + field.Name).ReturnType, StringComparison.Ordinal)
                && _map.Type(name) is { Assemblies.Count: > 0 } known
                && !known.Requirement.IsNone;
        }

        private bool TakesGuarded(ITypeCompletionContext context, EngineArgument argument) =>
            argument.Type is { } reference
            && context.TryGetType<IType>(reference, out var type)
            && type.NamedType() is InputObjectType input
            && Reaches(input);

        private bool Reaches(InputObjectType input)
        {
            if (!_inputs.TryGetValue(input.Name, out var reaches))
            {
                // A type that contains itself adds nothing by that.
                _inputs[input.Name] = false;
                reaches = input.Fields.Any(field => _guardedInputs.Contains(input.Name + "." + field.Name)
                    || (field.Type.NamedType() is InputObjectType nested && Reaches(nested)));
                _inputs[input.Name] = reaches;
            }

            return reaches;
        }
    }
}
