// Says what a client understands of an introspection result: its schema as SDL, and that of the schema it was made of.
//
// usage: node introspect-printed.mjs query OUTPUT            the introspection query that clients send
//        node introspect-printed.mjs compare INPUT OUTPUT    INPUT: { sdl, result }; OUTPUT: { expected, actual }
import { readFileSync, writeFileSync } from 'node:fs';
import { buildASTSchema, buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema, visit } from 'graphql';

const [what, input, output] = process.argv.slice(2);

// Schemas in use define a field twice (GitHub's), with other words. The first counts.
function once(document) {
  return visit(document, {
    ObjectTypeDefinition: type => ({ ...type, fields: type.fields.filter((field, i, all) => all.findIndex(other => other.name.value === field.name.value) === i) }),
  });
}

if (what === 'query') {
  writeFileSync(input, getIntrospectionQuery({
    specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  }));
} else {
  const { sdl, result } = JSON.parse(readFileSync(input, 'utf8'));
  const print = schema => printSchema(lexicographicSortSchema(schema));
  writeFileSync(output, JSON.stringify({ expected: print(buildASTSchema(once(parse(sdl)))), actual: print(buildClientSchema(result)) }));
}
