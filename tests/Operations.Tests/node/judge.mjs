// Says what graphql-js makes of operations: whether they are valid, what is wrong with their variables, and which coordinates
// they use under their variables, as its TypeInfo visitor sees them.
//
// usage: node judge.mjs INPUT OUTPUT
// INPUT: { schema, cases: [{ document, operationName?, variables? }] }
// OUTPUT: [{ errors: [message] } | { variableErrors: [message] } | { coordinates: [text] }]
import { readFileSync, writeFileSync } from 'node:fs';
import {
  Kind, TypeInfo, buildSchema, getNamedType, getVariableValues, isAbstractType, isEnumType, isInputObjectType, parse, specifiedRules,
  validate, visit, visitWithTypeInfo,
} from 'graphql';

// What our checks leave to servers, because it changes nothing about permissions.
const leftOut = new Set([
  'OverlappingFieldsCanBeMergedRule', 'NoUnusedFragmentsRule', 'NoUnusedVariablesRule', 'KnownDirectivesRule',
  'SingleFieldSubscriptionsRule', 'DeferStreamDirectiveLabelRule', 'DeferStreamDirectiveOnRootFieldRule',
  'StreamDirectiveOnListFieldRule',
]);
const rules = specifiedRules.filter(rule => !leftOut.has(rule.name));

const [input, output] = process.argv.slice(2);
const { schema: sdl, cases, allRules } = JSON.parse(readFileSync(input, 'utf8'));
// GitHub's own schema defines two fields twice, which does no harm.
const schema = buildSchema(sdl, { assumeValidSDL: true });
writeFileSync(output, JSON.stringify(cases.map(judge)));

function judge({ document, operationName, variables }) {
  let ast;
  try {
    ast = parse(document);
  } catch (error) {
    return { errors: [error.message] };
  }

  const errors = validate(schema, ast, allRules ? specifiedRules : rules);
  if (errors.length > 0) {
    return { errors: errors.map(error => error.message) };
  }

  const operation = ast.definitions.find(
    node => node.kind === Kind.OPERATION_DEFINITION && (!operationName || node.name?.value === operationName));
  const given = variables ?? {};
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 50 });
  return coerced.errors
    ? { variableErrors: coerced.errors.map(error => error.message) }
    : { coordinates: coordinatesOf(ast, operation, given, coerced.coerced) };
}

function coordinatesOf(ast, operation, given, values) {
  const used = new Set();
  const fragments = new Map(ast.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]));
  const declared = new Map((operation.variableDefinitions ?? []).map(node => [node.variable.name.value, node]));
  const supplied = name => Object.hasOwn(given, name) || declared.get(name)?.defaultValue !== undefined;
  const info = new TypeInfo(schema);
  const scopes = [[schema.getRootType(operation.operation).name]];

  // Fragments are put in place first: TypeInfo does not follow spreads.
  const inlined = inline({ ...operation, variableDefinitions: [] });
  visit(inlined, visitWithTypeInfo(info, {
    Directive: () => false,
    Field: {
      enter(node) {
        if (!runs(node)) {
          return false;
        }

        if (!node.name.value.startsWith('__')) {
          used.add(`${info.getParentType().name}.${node.name.value}`);
        }

        scopes.push(possible(getNamedType(info.getFieldDef().type)));
      },
      leave() {
        scopes.pop();
      },
    },
    InlineFragment: {
      enter(node) {
        const inside = node.typeCondition ? possible(schema.getType(node.typeCondition.name.value)) : scopes.at(-1);
        const left = scopes.at(-1).filter(name => inside.includes(name));
        if (!runs(node) || left.length === 0) {
          return false;
        }

        scopes.push(left);
      },
      leave() {
        scopes.pop();
      },
    },
    Argument(node) {
      if (isMissing(node.value)) {
        return false;
      }

      used.add(`${info.getParentType().name}.${info.getFieldDef().name}(${node.name.value}:)`);
    },
    ObjectField(node) {
      if (isMissing(node.value)) {
        return false;
      }

      const type = getNamedType(info.getParentInputType());
      if (isInputObjectType(type)) {
        used.add(`${type.name}.${node.name.value}`);
      }
    },
    EnumValue(node) {
      const type = getNamedType(info.getInputType());
      if (isEnumType(type)) {
        used.add(`${type.name}.${node.value}`);
      }
    },
    Variable(node) {
      const name = node.name.value;
      const type = getNamedTypeOf(declared.get(name));
      if (Object.hasOwn(given, name)) {
        walkValue(given[name], type);
      } else {
        walkNode(declared.get(name).defaultValue, type);
      }
    },
  }));
  return [...used];

  function inline(node) {
    return visit(node, {
      FragmentSpread: spread => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragments.get(spread.name.value).typeCondition,
        directives: spread.directives,
        selectionSet: inline(fragments.get(spread.name.value).selectionSet),
      }),
    });
  }

  function isMissing(value) {
    return value.kind === Kind.VARIABLE && !supplied(value.name.value);
  }

  function runs(node) {
    for (const directive of node.directives ?? []) {
      const isSkip = directive.name.value === 'skip';
      if (isSkip || directive.name.value === 'include') {
        const value = directive.arguments[0].value;
        const on = value.kind === Kind.VARIABLE ? values[value.name.value] : value.value;
        if (isSkip === on) {
          return false;
        }
      }
    }

    return true;
  }

  function walkValue(value, type) {
    if (value === null || value === undefined) {
      return;
    }

    if (Array.isArray(value)) {
      value.forEach(item => walkValue(item, type));
    } else if (isInputObjectType(type)) {
      for (const [name, inner] of Object.entries(value)) {
        used.add(`${type.name}.${name}`);
        walkValue(inner, getNamedType(type.getFields()[name].type));
      }
    } else if (isEnumType(type)) {
      used.add(`${type.name}.${value}`);
    }
  }

  function walkNode(node, type) {
    switch (node?.kind) {
      case Kind.LIST:
        node.values.forEach(item => walkNode(item, type));
        break;
      case Kind.OBJECT:
        if (isInputObjectType(type)) {
          for (const field of node.fields) {
            used.add(`${type.name}.${field.name.value}`);
            walkNode(field.value, getNamedType(type.getFields()[field.name.value].type));
          }
        }

        break;
      case Kind.ENUM:
        used.add(`${type.name}.${node.value}`);
        break;
    }
  }

  function getNamedTypeOf(definition) {
    let node = definition.type;
    while (node.kind !== Kind.NAMED_TYPE) {
      node = node.type;
    }

    return schema.getType(node.name.value);
  }

  function possible(type) {
    return isAbstractType(type) ? schema.getPossibleTypes(type).map(one => one.name) : [type.name];
  }
}
