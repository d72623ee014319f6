// A router that enforces an exported schema, in front of a subgraph that answers everything with made-up data and checks nothing:
// node gateway.mjs SUBGRAPH.graphql; says its address on standard output and ends with its standard input.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createGatewayRuntime, createInlineSigningKeyProvider, extractFromHeader, useJWT } from '@graphql-hive/gateway';
import {
  buildSchema, execute, getNamedType, getNullableType, isEnumType, isLeafType, isListType, isAbstractType, isScalarType, parse,
} from 'graphql';

const { composeServices } = createRequire(import.meta.url)('@apollo/composition');
const [file, secret] = process.argv.slice(2);
const sdl = readFileSync(file, 'utf8');
const schema = buildSchema(sdl);

function made(type) {
  type = getNullableType(type);
  if (isListType(type)) {
    return [made(type.ofType), made(type.ofType)];
  }
  if (isAbstractType(type)) {
    return { __typename: schema.getPossibleTypes(type)[0].name };
  }
  if (!isLeafType(type)) {
    return {};
  }
  if (isEnumType(type)) {
    return type.getValues()[0].value;
  }
  return { Int: 1, Float: 1.5, Boolean: true }[type.name] ?? 'text';
}

for (const type of Object.values(schema.getTypeMap())) {
  if (isScalarType(type) && !['Int', 'Float', 'String', 'Boolean', 'ID'].includes(type.name)) {
    type.serialize = value => value;
  }
}

function listen(server) {
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));
}

let asked = 0;
const subgraph = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += part;
  }
  asked++;
  const { query, variables, operationName } = JSON.parse(body);
  const result = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName,
    fieldResolver: (source, args, context, info) => info.fieldName in source ? source[info.fieldName] : made(info.returnType),
    rootValue: {},
    typeResolver: source => source.__typename,
  });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
});

const { supergraphSdl, errors } = composeServices([{ name: 'shop', url: await listen(subgraph), typeDefs: parse(sdl) }]);
if (errors) {
  throw new Error(errors.map(error => error.message).join('\n'));
}

const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  logging: false,
  maskedErrors: false,
  // What the gateway's own command line makes of the section "jwt" of its configuration.
  plugins: () => [useJWT({
    tokenLookupLocations: [extractFromHeader({ name: 'authorization', prefix: 'Bearer' })],
    signingKeyProviders: [createInlineSigningKeyProvider(secret)],
    tokenVerification: { algorithms: ['HS256'] },
    reject: { missingToken: false, invalidToken: true },
  })],
  genericAuth: { mode: 'protect-granular', resolveUserFn: context => context.jwt?.payload ?? null },
});

const counted = createServer((request, response) => {
  if (request.url === '/asked') {
    response.end(String(asked));
  } else {
    gateway(request, response);
  }
});
console.log(await listen(counted));
process.stdin.on('end', () => process.exit(0)).resume();
