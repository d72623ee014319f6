// The kinds of nodes that graphql-js knows and that occur in none of the documents: node kinds.mjs FILE...
import { readFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';

const missing = new Set(Object.values(Kind));
for (const path of process.argv.slice(2)) {
  visit(parse(readFileSync(path, 'utf8')), { enter: (node) => void missing.delete(node.kind) });
}
process.stdout.write([...missing].join('\n'));
