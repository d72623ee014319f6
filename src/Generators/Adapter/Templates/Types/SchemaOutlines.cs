using System.Linq;
using HotChocolate;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>A schema as the check at start sees it.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class SchemaOutlines
    {
        /// <summary>The outline of a finished schema.</summary>
        public static SchemaOutline Of(EngineSchema schema)
        {
            var outline = new SchemaOutline();
            foreach (var root in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType })
            {
                if (root is not null)
                {
                    outline.AddRoot(root.Name);
                }
            }

            foreach (var type in schema.Types)
            {
                Add(outline, schema, type);
            }

            return outline;
        }

        private static void Add(SchemaOutline outline, EngineSchema schema, EngineAnyShape type)
        {
            switch (type)
            {
                case EngineObjectShape composite:
                    Add(outline, outline.AddType(composite.Name), composite);
                    break;
                case EngineInterfaceShape composite:
                    Add(outline, outline.AddType(composite.Name, PossibleTypes(schema, composite)), composite);
                    break;
                case EngineUnionShape union:
                    outline.AddUnion(union.Name, PossibleTypes(schema, union));
                    break;
                case EngineInputShape input:
                    foreach (var field in input.Fields)
                    {
                        outline.AddCoordinate(input.Name + "." + field.Name);
                    }

                    break;
                case EngineEnumShape values:
                    foreach (var value in values.Values)
                    {
                        outline.AddCoordinate(values.Name + "." + value.Name);
                    }

                    break;
            }
        }

        private static void Add(SchemaOutline outline, OutlineType type, EngineComplexShape composite)
        {
            foreach (var field in composite.Fields)
            {
                if (field.IsIntrospectionField)
                {
                    continue;
                }

                type.Fields[field.Name] = field.Type.NamedType().Name;
                foreach (var argument in field.Arguments)
                {
                    outline.AddCoordinate(composite.Name + "." + field.Name + "(" + argument.Name + ":)");
                }
            }
        }

        private static string[] PossibleTypes(EngineSchema schema, EngineAnyShape type) =>
            schema.GetPossibleTypes(type).Select(possible => possible.Name).ToArray();
    }
}
