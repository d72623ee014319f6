// Executes operations with graphql-js and data that is made up by the rule of the sandbox: from type, coordinate and place.
//
// usage: node execute.mjs INPUT OUTPUT
// INPUT: { schema, denied: [coordinate], cases: [{ document, variables }] }
// OUTPUT: [{ data, errors: [path] }]
import { readFileSync, writeFileSync } from 'node:fs';
import {
  Kind, buildSchema, execute, getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isListType, parse, valueFromASTUntyped,
} from 'graphql';

const [input, output] = process.argv.slice(2);
const { schema: sdl, denied, cases } = JSON.parse(readFileSync(input, 'utf8'));
const schema = buildSchema(sdl, { assumeValidSDL: true });
const deniedCoordinates = new Set(denied);
const mutation = schema.getMutationType()?.name;
writeFileSync(output, JSON.stringify(cases.map(run)));

function run({ document, variables }) {
  const ast = parse(document);
  const operation = ast.definitions.find(node => node.kind === Kind.OPERATION_DEFINITION);
  const answer = execute({
    schema,
    document: ast,
    variableValues: variables,
    rootValue: { type: schema.getRootType(operation.operation).name },
    contextValue: variables,
    fieldResolver: resolve,
    typeResolver: value => value.type,
  });
  return { data: answer.data, errors: (answer.errors ?? []).map(error => error.path) };
}

function resolve(parent, _, given, info) {
  const { parentType, fieldName, returnType } = info;
  if (deniedCoordinates.has(`${parentType.name}.${fieldName}`)) {
    throw new Error('denied');
  }

  const field = parentType.getFields()[fieldName];
  const isList = isListType(getNullableType(returnType));
  if (parent.asked?.has(fieldName) && !isList) {
    return parent.asked.get(fieldName);
  }

  const isPayload = parentType.name === mutation;
  return parent.isPayload && isList && ['userErrors', 'userWarnings', 'errors'].includes(fieldName)
    ? []
    : make(returnType, parentType.name, fieldName, askedFor(field, given, info), isPayload, stepsOf(info.path));
}

function make(type, owner, field, asked, isPayload, steps) {
  const of = getNullableType(type);
  if (isListType(of)) {
    return [0, 1].map(i => make(of.ofType, owner, field, undefined, isPayload, [...steps, i]));
  }

  if (!isCompositeType(of)) {
    return leaf(of, owner, field, steps);
  }

  const possible = isAbstractType(of) ? schema.getPossibleTypes(of).map(one => one.name).sort() : [of.name];
  const nearest = steps.findLast(step => typeof step === 'number') ?? 0;
  return possible.length === 0 ? null : { type: possible[nearest % possible.length], asked, isPayload };
}

// Arguments that are called like a field of what is returned and have its type, as the client wrote them.
function askedFor(field, given, info) {
  const node = info.fieldNodes[0];
  const returned = getNamedType(field.type);
  if (!node.arguments?.length || !isCompositeType(returned)) {
    return undefined;
  }

  const asked = new Map();
  for (const argument of field.args) {
    const type = getNamedType(argument.type);
    const written = node.arguments.find(one => one.name.value === argument.name)?.value;
    if (written && returned.getFields && getNamedType(returned.getFields()[argument.name]?.type) === type) {
      const value = valueOf(written, given, info);
      if (value !== null && value !== undefined && typeof value !== 'object') {
        asked.set(argument.name, type.name === 'ID' ? String(value) : value);
      }
    }
  }

  return asked;
}

function valueOf(written, given, info) {
  if (written.kind !== Kind.VARIABLE) {
    return valueFromASTUntyped(written);
  }

  const name = written.name.value;
  if (Object.hasOwn(given, name)) {
    return info.variableValues[name];
  }

  const fallback = info.operation.variableDefinitions.find(one => one.variable.name.value === name).defaultValue;
  return fallback ? valueFromASTUntyped(fallback) : undefined;
}

function stepsOf(path) {
  const steps = [];
  for (let at = path; at; at = at.prev) {
    steps.unshift(at.key);
  }

  return steps;
}

// FNV-1a with 64 bits, the steps from the last to the first.
function hashOf(steps, text) {
  const prime = 1099511628211n;
  const mix = (hash, value) => BigInt.asUintN(64, (hash ^ BigInt(value)) * prime);
  const add = (hash, word) => mix([...Array(word.length).keys()].reduce((all, i) => mix(all, word.charCodeAt(i)), hash), 0xff);
  const place = steps.reduceRight((hash, step) => typeof step === 'string' ? add(hash, step) : mix(hash, step + 1), 14695981039346656037n);
  return add(place, text);
}

function leaf(type, owner, field, steps) {
  if (isEnumType(type)) {
    return type.getValues()[0].name;
  }

  const hash = hashOf(steps, `${owner}.${field}`);
  const number = Number(hash % 1000n) + 1;
  const date = new Date(Date.UTC(2026, 0, 1, 8) + (Number(hash % 365n) * 1440 + Number((hash >> 20n) % 600n)) * 60000).toISOString();
  switch (type.name) {
    case 'Int': case 'Short': case 'Long': case 'BigInt': return number;
    case 'Byte': case 'UnsignedByte': return number % 128;
    case 'Float': case 'Decimal': return number + Number((hash >> 16n) % 4n) * 0.25;
    case 'Boolean': return (hash & 1n) === 0n;
    case 'ID': return `${words(owner).replaceAll(' ', '-')}-${number}`;
    case 'DateTime': case 'DateTimeOffset': return date;
    case 'LocalDateTime': return date.slice(0, 19);
    case 'Date': case 'LocalDate': return date.slice(0, 10);
    case 'Time': case 'LocalTime': return date.slice(11, 19);
    case 'TimeSpan': case 'Duration': return `PT${number}M`;
    case 'UUID': case 'Uuid': case 'Guid': return uuid(hash);
    case 'URL': case 'Url': case 'URI': case 'Uri': return `https://example.com/${field.toLowerCase()}/${number}`;
    case 'ByteArray': case 'Base64String': return Buffer.from(words(field)).toString('base64');
    case 'Any': case 'JSON': return {};
    default: return text(owner, field, hash, number);
  }
}

function uuid(hash) {
  const hex = (bits, by, width) => ((hash >> BigInt(by)) & ((1n << BigInt(bits)) - 1n)).toString(16).padStart(width, '0');
  return `${hex(32, 0, 8)}-${hex(16, 32, 4)}-4${hex(12, 48, 3)}-8000-${hex(48, 0, 12)}`;
}

function text(owner, field, hash, number) {
  const first = ['Ada', 'Bela', 'Chidi', 'Dana', 'Emil', 'Fatou', 'Greta', 'Hiro'];
  const last = ['Almeida', 'Berg', 'Castro', 'Diaz', 'Eriksen', 'Fischer', 'Garcia', 'Hansen'];
  const pick = Number(hash % 8n);
  const name = field.toLowerCase().replaceAll('_', '');
  switch (name) {
    case 'firstname': case 'givenname': return first[pick];
    case 'lastname': case 'familyname': case 'surname': return last[pick];
    case 'fullname': case 'displayname': return `${first[pick]} ${last[(pick + 3) % 8]}`;
    case 'city': return ['Gothenburg', 'Lisbon', 'Nairobi', 'Oslo', 'Porto', 'Riga', 'Turku', 'Utrecht'][pick];
    case 'country': case 'countrycode': return 'SE';
    case 'language': case 'locale': return 'en';
    case 'currency': case 'currencycode': return 'EUR';
    case 'phone': case 'phonenumber': case 'telephone': return `+46 31 555 ${String(number).padStart(4, '0')}`;
  }

  return name.endsWith('email') ? `${first[pick].toLowerCase()}${number}@example.com`
    : name.endsWith('url') || name === 'href' || name === 'link' ? `https://example.com/${field.toLowerCase()}/${number}`
    : name.endsWith('cursor') ? Buffer.from(`cursor:${number}`).toString('base64')
    : `${sentence(['name', 'title', 'label'].includes(name) ? owner : field)} ${number}`;
}

function sentence(name) {
  const all = words(name);
  return all === '' ? name : all[0].toUpperCase() + all.slice(1);
}

function words(name) {
  return name.replaceAll('_', ' ').replace(/([^A-Z ])([A-Z])/g, '$1 $2').toLowerCase().trim();
}
