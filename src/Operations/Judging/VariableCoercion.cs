using System;
using System.Collections.Generic;
using System.Text.Json;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// Reads the variables of a request as a server does: defaults applied, values against their types, errors in graphql-js's
/// words. Defaults of input fields are not put in, because nobody supplied those fields.
/// </summary>
internal sealed class VariableCoercion(GraphQLSchema schema, GraphQLDocument document, ErrorList errors)
{
    /// <summary>The variables; meaningless when there were errors.</summary>
    /// <param name="operation">The operation, understood.</param>
    /// <param name="given">The variables as JSON; an object, or undefined or null for none.</param>
    public VariableValues Read(OperationNode operation, JsonElement given)
    {
        var values = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(variable.Name, out var json))
            {
                if (variable.Default is { } value)
                {
                    values[variable.Name] = value;
                }
                else if (variable.Type is NonNullTypeNode)
                {
                    Add(variable, $"Variable \"${variable.Name}\" of required type \"{variable.Type}\" was not provided.");
                }
            }
            else if (!UnicodeJson.IsWhole(json))
            {
                Add(variable, $"Variable \"${variable.Name}\" got an invalid value; a text in it is no Unicode.");
            }
            else if (json.ValueKind == JsonValueKind.Null && variable.Type is NonNullTypeNode)
            {
                Add(variable, $"Variable \"${variable.Name}\" of non-null type \"{variable.Type}\" must not be null.");
            }
            else
            {
                var coercion = new InputCoercion(schema, (path, invalid, fault) => Add(
                    variable,
                    $"Variable \"${variable.Name}\" got invalid value {JsonValues.Inspect(invalid)}"
                    + (path.Length > 0 ? $" at \"{variable.Name}{path}\"" : string.Empty)
                    + $"; {fault}"));
                values[variable.Name] = coercion.Coerce(json, variable.Type, string.Empty);
            }
        }

        return new VariableValues(values);
    }

    private void Add(VariableDefinitionNode variable, string message) => errors.Add(document, message, variable);
}
