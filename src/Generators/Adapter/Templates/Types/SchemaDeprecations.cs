using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Gives what <c>[Deprecated]</c> says to the schema, where the schema has no reason of its own.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaDeprecations
    {
        private const string NoReason = "No longer supported.";

        private readonly PermissionMap _map;

        public SchemaDeprecations(PermissionMap map) => _map = map;

        /// <summary>Deprecates what the map says of a type's members.</summary>
        public void Apply(ITypeCompletionContext context, EngineDefinition definition)
        {
            var type = context.Type.Name;
            switch (definition)
            {
                case EngineObjectType composite:
                    foreach (var field in composite.Fields)
                    {
                        Apply(context, type, field);
                    }

                    break;
                case EngineInterfaceType composite:
                    foreach (var field in composite.Fields)
                    {
                        Apply(context, type, field);
                    }

                    break;
                case EngineInputType input:
                    foreach (var field in input.Fields)
                    {
                        Apply(context, type + "." + field.Name, field);
                    }

                    break;
                case EngineEnumType values:
                    foreach (var value in values.Values)
                    {
                        value.DeprecationReason ??= ReasonOf(type + "." + value.Name);
                    }

                    break;
            }
        }

        private void Apply(ITypeCompletionContext context, string type, EngineOutputField field)
        {
            var coordinate = type + "." + field.Name;
            field.DeprecationReason ??= ReasonOf(coordinate);
            foreach (var argument in field.Arguments)
            {
                Apply(context, coordinate + "(" + argument.Name + ":)", argument);
            }
        }

        // The specification lets nobody deprecate what must be given; the engine would refuse the whole schema.
        private void Apply(ITypeCompletionContext context, string coordinate, EngineArgument argument)
        {
            if (argument.DeprecationReason is null
                && ReasonOf(coordinate) is { } reason
                && argument.Type is { } reference
                && context.TryGetType<IType>(reference, out var type)
                && (!type.IsNonNullType() || HasDefault(argument)))
            {
                argument.DeprecationReason = reason;
            }
        }

        private static bool HasDefault(EngineArgument argument) =>
            argument.RuntimeDefaultValue is not null || argument.DefaultValue is not (null or NullValueNode);

        private string? ReasonOf(string coordinate) =>
            _map.Deprecation(coordinate) is { } entry ? entry.Reason.Length == 0 ? NoReason : entry.Reason : null;
    }
}
