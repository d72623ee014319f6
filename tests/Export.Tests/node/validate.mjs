// Validates JSON against a JSON Schema: node validate.mjs SCHEMA JSON [strict]; the answer is a JSON array of errors. With "strict", a
// property that the schema doesn't name is an error, too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const Ajv = createRequire(import.meta.url)('ajv').default;
const [schemaFile, file, strict] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));

function close(node) {
  if (node && typeof node === 'object') {
    if (node.type === 'object' && node.properties) {
      node.additionalProperties = false;
    }
    Object.values(node).forEach(close);
  }
}

if (strict) {
  close(schema);
}

const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
validate(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify((validate.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)));
