import { contentOf, JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import type { PlainValue } from '../../definitions/model.ts';

/** Whether a JSON value is as a definition wants it. */
export type ValueTest = (node: JsonNode | undefined) => boolean;

/** Whether a JSON value equals a fixed value exactly: the same properties, the same items in the same order. */
export function equalsValue(node: JsonNode | undefined, value: PlainValue): boolean {
  return equalityTest(value)(node);
}

/** Whether a JSON value holds a pattern: at least its properties; each item of its arrays fits some item. */
export function matchesPattern(node: JsonNode | undefined, pattern: PlainValue): boolean {
  return patternTest(pattern)(node);
}

/** `equalsValue` for a value that is compared often. */
export function equalityTest(value: PlainValue): ValueTest {
  return prepared(value, equalityTests, makeEqualityTest);
}

/** `matchesPattern` for a pattern that is tried often. */
export function patternTest(pattern: PlainValue): ValueTest {
  return prepared(pattern, patternTests, makePatternTest);
}

/** By value: definitions live long and are few. */
const equalityTests = new WeakMap<object, ValueTest>();
const patternTests = new WeakMap<object, ValueTest>();

function prepared(
  value: PlainValue,
  known: WeakMap<object, ValueTest>,
  make: (value: PlainValue) => ValueTest,
): ValueTest {
  if (value === null || typeof value !== 'object') return make(value);
  let test = known.get(value);
  if (test === undefined) {
    test = make(value);
    known.set(value, test);
  }
  return test;
}

function makeEqualityTest(value: PlainValue): ValueTest {
  if (Array.isArray(value)) {
    const tests = (value as readonly PlainValue[]).map(equalityTest);
    return (node) => {
      if (node?.kind !== JsonKind.Array) return false;
      const { items } = contentOf(node);
      return items.length === tests.length && tests.every((test, index) => test(items[index]));
    };
  }
  if (value !== null && typeof value === 'object') {
    const tests = testsOf(value as Readonly<Record<string, PlainValue>>, equalityTest);
    return (node) =>
      node?.kind === JsonKind.Object &&
      contentOf(node).properties.length === tests.length &&
      holdsAll(node, tests);
  }
  return (node) => node !== undefined && equalsPrimitive(node, value);
}

function makePatternTest(pattern: PlainValue): ValueTest {
  if (Array.isArray(pattern)) {
    const tests = (pattern as readonly PlainValue[]).map(patternTest);
    return (node) => node?.kind === JsonKind.Array && tests.every((test) => contentOf(node).items.some(test));
  }
  if (pattern !== null && typeof pattern === 'object') {
    const tests = testsOf(pattern as Readonly<Record<string, PlainValue>>, patternTest);
    return (node) => node?.kind === JsonKind.Object && holdsAll(node, tests);
  }
  return (node) => node !== undefined && equalsPrimitive(node, pattern);
}

type Tests = readonly (readonly [string, ValueTest])[];

function testsOf(
  record: Readonly<Record<string, PlainValue>>,
  testOf: (value: PlainValue) => ValueTest,
): Tests {
  return Object.entries(record).map(([key, value]) => [key, testOf(value)] as const);
}

function holdsAll(object: JsonObject, tests: Tests): boolean {
  const content = contentOf(object);
  for (const [key, test] of tests) if (!test(content.get(key))) return false;
  return true;
}

/** Whether a JSON scalar has a plain value. Numbers compare by value. */
export function equalsPrimitive(node: JsonNode, value: string | number | boolean | null): boolean {
  switch (node.kind) {
    case JsonKind.String:
      return value === node.text;
    case JsonKind.Number:
      return typeof value === 'number' && Number(node.text) === value;
    case JsonKind.True:
      return value === true;
    case JsonKind.False:
      return value === false;
    default:
      return false;
  }
}

/** A plain value for people: a string in quotes, a coding as system and code, otherwise JSON, cut short. */
export function describeValue(value: PlainValue): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
