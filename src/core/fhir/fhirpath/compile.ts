import { equalCollections, equals, equivalent, compare } from './compare.ts';
import type { Evaluator } from './environment.ts';
import { arithmetic } from './arithmetic.ts';
import { functionFor } from './functions.ts';
import { FhirPathSyntaxError } from './lexer.ts';
import { FhirNode } from './model/fhirNode.ts';
import { parseFhirPath, type Expression } from './syntax.ts';
import { repeatedParts } from './repeated.ts';
import { hasType } from './types.ts';
import { union } from './union.ts';
import {
  bool,
  EMPTY,
  FhirPathFault,
  QuantityItem,
  Temporal,
  truth,
  TypeInfo,
  type Collection,
  type Item,
} from './values.ts';

/** A FHIRPath expression as a function. @throws FhirPathSyntaxError for what this engine does not understand. */
export function compileFhirPath(expression: string): Evaluator {
  const parsed = parseFhirPath(expression);
  for (const [part, text] of repeatedParts(parsed)) repeated.set(part, text);
  return compile(parsed);
}

/** Parts that stand in their expression more than once, by their text. */
const repeated = new WeakMap<Expression, string>();

const VARIABLES: Readonly<Record<string, string>> = {
  ucum: 'http://unitsofmeasure.org',
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
};

/** One parsed expression as a function of environment and input. */
export function compile(expression: Expression): Evaluator {
  const text = repeated.get(expression);
  return text === undefined ? compileAnew(expression) : evaluatedOnce(text, compileAnew(expression));
}

/** A part that its expression repeats: the first gives its result to the others. */
function evaluatedOnce(text: string, evaluator: Evaluator): Evaluator {
  return (environment, input) => {
    const { results, self } = environment;
    const known = results?.get(text);
    if (known?.input === input && known.self === self) return known.output;
    const output = evaluator(environment, input);
    (environment.results ??= new Map()).set(text, { input, self, output });
    return output;
  };
}

function compileAnew(expression: Expression): Evaluator {
  switch (expression.kind) {
    case 'literal': {
      const value: Collection = [literal(expression.type, expression.text)];
      return () => value;
    }
    case 'quantity': {
      const value: Collection = [new QuantityItem(expression.value, expression.unit, undefined)];
      return () => value;
    }
    case 'empty':
      return () => EMPTY;
    case 'variable':
      return variable(expression.name);
    case 'this':
      return (environment, input) => (environment.self === undefined ? input : [environment.self]);
    case 'index':
      return (environment) => [environment.index];
    case 'total':
      return (environment) => environment.total;
    case 'member':
      return member(expression.target, expression.name);
    case 'call': {
      const quick = existence(expression);
      if (quick !== undefined) return quick;
      const call = functionFor(expression.name, expression.parameters, compile);
      const target = expression.target === undefined ? undefined : compile(expression.target);
      return target === undefined
        ? (environment, input) => call(environment, input)
        : (environment, input) => call(environment, target(environment, input));
    }
    case 'item': {
      const target = compile(expression.target);
      const index = compile(expression.index);
      return (environment, input) => {
        const [at] = index(environment, input);
        const found = typeof at === 'number' ? target(environment, input)[at] : undefined;
        return found === undefined ? EMPTY : [found];
      };
    }
    case 'sign': {
      const operand = compile(expression.operand);
      return expression.operator === '-'
        ? (environment, input) => arithmetic('*', operand(environment, input), [-1])
        : operand;
    }
    case 'type':
      return typeOperator(expression.operator, compile(expression.operand), expression.type);
    case 'binary':
      return binary(expression.operator, compile(expression.left), compile(expression.right));
  }
}

function literal(type: 'string' | 'number' | 'temporal' | 'boolean', text: string): Item {
  switch (type) {
    case 'string':
      return text;
    case 'number':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'temporal': {
      const body = text.slice(1);
      if (body.startsWith('T')) return new Temporal('time', body.slice(1));
      return new Temporal(body.includes('T') ? 'dateTime' : 'date', body.replace(/T$/u, ''));
    }
  }
}

function member(target: Expression | undefined, name: string): Evaluator {
  if (target !== undefined) {
    const inner = compile(target);
    return (environment, input) => children(inner(environment, input), name);
  }
  const isType = /^[A-Z]/u.test(name);
  return (environment, input) => {
    // At the start of a path a type's name selects the input of that type: `Appointment.status`.
    if (isType) {
      const [first] = input;
      if (first instanceof FhirNode && hasType(first, name, environment.services.shapes)) return input;
    }
    return children(input, name);
  };
}

/** `name.exists()` and `name.empty()`, which half of all rules are made of: told without making nodes. Undefined for every other call. */
function existence({ name, target, parameters }: Expression & { kind: 'call' }): Evaluator | undefined {
  if ((name !== 'exists' && name !== 'empty') || parameters.length > 0) return undefined;
  if (target?.kind !== 'member') return undefined;
  const { name: child } = target;
  // At the start of a path it may be the name of a type.
  if (target.target === undefined && /^[A-Z]/u.test(child)) return undefined;
  const holder = target.target === undefined ? undefined : compile(target.target);
  const wanted = name === 'exists';
  return (environment, input) => {
    const items = holder === undefined ? input : holder(environment, input);
    for (const item of items) {
      if (item instanceof FhirNode ? item.has(child) : childrenOf(item, child).length > 0)
        return bool(wanted);
    }
    return bool(!wanted);
  };
}

function children(items: Collection, name: string): Collection {
  if (items.length === 1) {
    const [only] = items;
    return only === undefined ? EMPTY : childrenOf(only, name);
  }
  const result: Item[] = [];
  for (const item of items) result.push(...childrenOf(item, name));
  return result;
}

function childrenOf(item: Item, name: string): Collection {
  if (item instanceof FhirNode) return item.children(name);
  if (!(item instanceof TypeInfo)) return EMPTY;
  return name === 'name' ? [item.name] : name === 'namespace' ? [item.namespace] : EMPTY;
}

function variable(name: string): Evaluator {
  if (name === 'context') return ({ context }) => [context];
  if (name === 'resource') return ({ resource }) => (resource === undefined ? EMPTY : [resource]);
  if (name === 'rootResource') {
    return ({ rootResource }) => (rootResource === undefined ? EMPTY : [rootResource]);
  }
  if (name === 'extension') return ({ extension }) => (extension === undefined ? EMPTY : [extension]);
  const fixed =
    VARIABLES[name] ??
    (name.startsWith('vs-') ? `http://hl7.org/fhir/ValueSet/${name.slice(3)}` : undefined) ??
    (name.startsWith('ext-') ? `http://hl7.org/fhir/StructureDefinition/${name.slice(4)}` : undefined);
  if (fixed === undefined) throw new FhirPathSyntaxError(`unknown variable %${name}`);
  const value: Collection = [fixed];
  return () => value;
}

function typeOperator(operator: 'is' | 'as', operand: Evaluator, type: string): Evaluator {
  if (operator === 'is') {
    return (environment, input) => {
      const items = operand(environment, input);
      const [first] = items;
      if (first === undefined) return EMPTY;
      return bool(items.length === 1 && hasType(first, type, environment.services.shapes));
    };
  }
  return (environment, input) =>
    operand(environment, input).filter((item) => hasType(item, type, environment.services.shapes));
}

function binary(operator: string, left: Evaluator, right: Evaluator): Evaluator {
  switch (operator) {
    case 'and':
      return (environment, input) => {
        const one = truth(left(environment, input));
        if (one === false) return [false];
        const other = truth(right(environment, input));
        if (other === false) return [false];
        return one === undefined || other === undefined ? EMPTY : [true];
      };
    case 'or':
      return (environment, input) => {
        const one = truth(left(environment, input));
        if (one === true) return [true];
        const other = truth(right(environment, input));
        if (other === true) return [true];
        return one === undefined || other === undefined ? EMPTY : [false];
      };
    case 'xor':
      return (environment, input) => {
        const one = truth(left(environment, input));
        const other = truth(right(environment, input));
        return one === undefined || other === undefined ? EMPTY : bool(one !== other);
      };
    case 'implies':
      return (environment, input) => {
        const one = truth(left(environment, input));
        if (one === false) return [true];
        const other = truth(right(environment, input));
        if (other === true) return [true];
        return one === undefined || other === undefined ? EMPTY : [false];
      };
    case '=':
    case '!=':
      return (environment, input) => {
        const same = equalCollections(left(environment, input), right(environment, input));
        return same === undefined ? EMPTY : bool(same === (operator === '='));
      };
    case '~':
    case '!~':
      return (environment, input) =>
        bool(
          equivalentCollections(left(environment, input), right(environment, input)) === (operator === '~'),
        );
    case '<':
    case '>':
    case '<=':
    case '>=':
      return (environment, input) => ordered(operator, left(environment, input), right(environment, input));
    case 'in':
      return (environment, input) => membership(left(environment, input), right(environment, input));
    case 'contains':
      return (environment, input) => membership(right(environment, input), left(environment, input));
    case '|':
      return (environment, input) => union(left(environment, input), right(environment, input));
    default:
      return (environment, input) =>
        arithmetic(operator, left(environment, input), right(environment, input));
  }
}

function equivalentCollections(left: Collection, right: Collection): boolean {
  return left.length === right.length && left.every((item) => right.some((other) => equivalent(item, other)));
}

function ordered(operator: string, left: Collection, right: Collection): Collection {
  const [one] = left;
  const [other] = right;
  if (one === undefined || other === undefined) return EMPTY;
  if (left.length > 1 || right.length > 1) throw new FhirPathFault('single values were expected');
  const order = compare(one, other);
  if (order === undefined) return EMPTY;
  switch (operator) {
    case '<':
      return bool(order < 0);
    case '>':
      return bool(order > 0);
    case '<=':
      return bool(order <= 0);
    default:
      return bool(order >= 0);
  }
}

function membership(items: Collection, list: Collection): Collection {
  const [item] = items;
  if (item === undefined) return EMPTY;
  if (items.length > 1) return bool(items.every((one) => list.some((other) => equals(one, other) === true)));
  return bool(list.some((other) => equals(item, other) === true));
}
