// Composes a subgraph with each implementation of composition that routers use, and says what came of it:
// node compose.mjs SDL.graphql [SUPERGRAPH.graphql]; the answer is JSON on standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, parse } from 'graphql';

const require = createRequire(import.meta.url);
const apollo = require('@apollo/composition');
const guild = require('@theguild/federation-composition');
const cosmo = require('@wundergraph/composition');

const [file, target] = process.argv.slice(2);
const sdl = readFileSync(file, 'utf8');
const url = process.env.SUBGRAPH_URL ?? 'http://127.0.0.1:9/';
// A second subgraph, as in a real supergraph.
const other = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5") type Query { otherService: String }';

function attempt(compose) {
  try {
    return compose();
  } catch (error) {
    return { errors: [String(error?.stack ?? error)] };
  }
}

function alone() {
  buildSchema(sdl);
  return { errors: [] };
}

function apolloFederation() {
  const result = apollo.composeServices([
    { name: 'shop', url, typeDefs: parse(sdl) },
    { name: 'other', url, typeDefs: parse(other) },
  ]);
  if (result.supergraphSdl && target) {
    const single = apollo.composeServices([{ name: 'shop', url, typeDefs: parse(sdl) }]);
    writeFileSync(target, single.supergraphSdl);
  }
  return { errors: (result.errors ?? []).map(error => error.message), supergraph: result.supergraphSdl };
}

function hive() {
  const result = guild.composeServices([
    { name: 'shop', url, typeDefs: parse(sdl) },
    { name: 'other', url, typeDefs: parse(other) },
  ]);
  return { errors: (result.errors ?? []).map(error => error.message), supergraph: result.supergraphSdl };
}

function wundergraph() {
  const result = cosmo.federateSubgraphs({
    subgraphs: [
      { name: 'shop', url, definitions: parse(sdl) },
      { name: 'other', url, definitions: parse(other) },
    ],
    version: cosmo.LATEST_ROUTER_COMPATIBILITY_VERSION,
  });
  if (!result.success) {
    return { errors: result.errors.map(error => error.message) };
  }
  const fields = {};
  for (const [type, data] of result.subgraphConfigBySubgraphName.get('shop').configurationDataByTypeName) {
    void type;
    void data;
  }
  for (const configuration of result.fieldConfigurations) {
    fields[`${configuration.typeName}.${configuration.fieldName}`] = {
      requiresAuthentication: configuration.requiresAuthentication ?? false,
      scopes: (configuration.requiredScopes ?? []).map(all => [...all]),
    };
  }
  return { errors: [], fields };
}

console.log(JSON.stringify({
  graphql: attempt(alone),
  apollo: attempt(apolloFederation),
  hive: attempt(hive),
  cosmo: attempt(wundergraph),
}));
