// Parses documents with graphql-js and says what it made of each: node parse.mjs INPUT OUTPUT
// Both files are UTF-16, which keeps even halves of surrogate pairs: a length, a line end, that many code units, and so on.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, print } from 'graphql';

const [input, output] = process.argv.slice(2);

function read(text) {
  const documents = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const length = Number(text.slice(at, end));
    documents.push(text.slice(end + 1, end + 1 + length));
    at = end + 1 + length;
  }
  return documents;
}

// A tree as one text. Names and selection sets are no nodes of ours, so they are written without a place.
function write(value) {
  if (Array.isArray(value)) {
    return `[${value.map(write).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? `'${value}'` : String(value);
  }
  switch (value.kind) {
    case 'Name':
      return `'${value.value}'`;
    case 'SelectionSet':
      return write(value.selections);
  }
  const parts = Object.keys(value)
    .filter((key) => key !== 'kind' && key !== 'loc' && value[key] !== undefined)
    .map((key) => {
      const part = value[key];
      return `${key}=${value.kind === 'VariableDefinition' && key === 'variable' ? write(part.name) : write(part)}`;
    })
    .sort();
  return `${value.kind}@${value.loc.start}-${value.loc.end}{${parts.join(' ')}}`;
}

function answer(text) {
  try {
    const document = parse(text);
    return `tree\n${write(document)}\n${print(document)}`;
  } catch (error) {
    if (error.name !== 'GraphQLError') {
      throw error;
    }
    return `error\n${error.locations[0].line}:${error.locations[0].column} ${error.message}`;
  }
}

const answers = read(readFileSync(input, 'utf16le')).map(answer);
writeFileSync(output, answers.map((text) => `${text.length}\n${text}`).join(''), 'utf16le');
