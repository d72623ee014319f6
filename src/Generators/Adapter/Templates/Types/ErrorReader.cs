using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Reads message and path of a mutation's error as the schema does.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class ErrorReader
    {
        private const string Unknown = "The mutation failed.";

        private readonly ConcurrentDictionary<Type, ObjectType?> _types = new();

        /// <summary>
        /// An error that a client may see: nothing is read but what the schema shows as <c>message</c> and <c>path</c>.
        /// </summary>
        public UserError Read(EnginePureContext context, object error)
        {
            var type = _types.GetOrAdd(error.GetType(), runtime => Find(context.Schema, runtime));
            return new UserError(
                Value(type, "message", error) as string ?? Unknown,
                Value(type, "path", error) switch
                {
                    string step => new[] { step },
                    IEnumerable<string> steps => steps.ToArray(),
                    _ => Array.Empty<string>(),
                });
        }

        private static ObjectType? Find(EngineSchema schema, Type? runtime)
        {
            for (; runtime is not null && runtime != typeof(object); runtime = runtime.BaseType)
            {
                foreach (var type in schema.Types)
                {
                    if (type is ObjectType candidate && candidate.RuntimeType == runtime && candidate.Fields.TryGetField("message", out _))
                    {
                        return candidate;
                    }
                }
            }

            return null;
        }

        private static object? Value(ObjectType? type, string name, object error) =>
            type is not null
            && type.Fields.TryGetField(name, out var field)
            && field.Member is PropertyInfo property
            && property.DeclaringType?.IsInstanceOfType(error) == true
                ? property.GetValue(error)
                : null;
    }
}
