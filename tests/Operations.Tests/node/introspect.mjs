// Writes what an introspection query answers about a schema.
// usage: node introspect.mjs SDL OUTPUT
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, introspectionFromSchema } from 'graphql';

const [sdl, output] = process.argv.slice(2);
const schema = buildSchema(readFileSync(sdl, 'utf8'), { assumeValidSDL: true });
writeFileSync(output, JSON.stringify({ data: introspectionFromSchema(schema, { oneOf: true, inputValueDeprecation: true, specifiedByUrl: true }) }));
