import { distinct, union } from '../union.ts';
import { equals } from '../compare.ts';
import type { FunctionMaker, FunctionTable } from './functionTable.ts';
import { FhirNode } from '../model/fhirNode.ts';
import { systemType } from '../types.ts';
import {
  bool,
  EMPTY,
  exists,
  stringOf,
  truth,
  TypeInfo,
  valueOf,
  type Collection,
  type Item,
} from '../values.ts';

const simple =
  (what: (input: Collection) => Collection): FunctionMaker =>
  () =>
  (_, input) =>
    what(input);

const single = (item: Item | undefined): Collection => (item === undefined ? EMPTY : [item]);

const withOther =
  (what: (input: Collection, other: Collection) => Collection): FunctionMaker =>
  ([parameter]) =>
  (environment, input) =>
    what(
      input,
      parameter?.(environment, environment.self === undefined ? input : [environment.self]) ?? EMPTY,
    );

const contains = (list: Collection, item: Item): boolean =>
  list.some((other) => equals(other, item) === true);

function numberOf(items: Collection): number {
  const value = items[0] === undefined ? undefined : valueOf(items[0]);
  return typeof value === 'number' ? value : 0;
}

/** Functions on collections as a whole. */
export const collectionFunctions: FunctionTable = {
  empty: simple((input) => bool(!input.some(exists))),
  count: simple((input) => [input.length]),
  first: simple((input) => single(input[0])),
  last: simple((input) => single(input.at(-1))),
  tail: simple((input) => input.slice(1)),
  skip: withOther((input, other) => input.slice(Math.max(0, numberOf(other)))),
  take: withOther((input, other) => input.slice(0, Math.max(0, numberOf(other)))),
  single: simple((input) => single(input[0])),
  distinct: simple(distinct),
  isDistinct: simple((input) => bool(distinct(input).length === input.length)),
  not: simple((input) => {
    const value = truth(input);
    return value === undefined ? EMPTY : bool(!value);
  }),
  allTrue: simple((input) => bool(input.every((item) => valueOf(item) === true))),
  anyTrue: simple((input) => bool(input.some((item) => valueOf(item) === true))),
  allFalse: simple((input) => bool(input.every((item) => valueOf(item) === false))),
  anyFalse: simple((input) => bool(input.some((item) => valueOf(item) === false))),
  union: withOther(union),
  combine: withOther((input, other) => [...input, ...other]),
  intersect: withOther((input, other) => distinct(input.filter((item) => contains(other, item)))),
  exclude: withOther((input, other) => input.filter((item) => !contains(other, item))),
  subsetOf: withOther((input, other) => bool(input.every((item) => contains(other, item)))),
  supersetOf: withOther((input, other) => bool(other.every((item) => contains(input, item)))),
  children: simple((input) => input.flatMap((item) => (item instanceof FhirNode ? item.allChildren() : []))),
  descendants: simple(descendants),
  hasValue: simple((input) => {
    const [only] = input;
    if (only === undefined || input.length > 1) return bool(false);
    return bool(only instanceof FhirNode ? only.text !== undefined : true);
  }),
  getValue: simple((input) => {
    const [only] = input;
    return only === undefined || input.length > 1 ? EMPTY : [valueOf(only)];
  }),
  type: simple((input) => input.map(typeInfo)),
  toInteger: simple((input) => toNumber(input, /^[+-]?\d+$/u)),
  toDecimal: simple((input) => toNumber(input, /^[+-]?\d+(?:\.\d+)?$/u)),
  toBoolean: simple((input) => {
    const text = stringOf(input[0])?.toLowerCase();
    if (text === 'true' || text === '1') return bool(true);
    return text === 'false' || text === '0' ? bool(false) : EMPTY;
  }),
  convertsToInteger: simple((input) => bool(toNumber(input, /^[+-]?\d+$/u).length > 0)),
  convertsToDecimal: simple((input) => bool(toNumber(input, /^[+-]?\d+(?:\.\d+)?$/u).length > 0)),
  abs: simple((input) => single(input.length === 0 ? undefined : Math.abs(numberOf(input)))),
  round: simple((input) => single(input.length === 0 ? undefined : Math.round(numberOf(input)))),
  floor: simple((input) => single(input.length === 0 ? undefined : Math.floor(numberOf(input)))),
  ceiling: simple((input) => single(input.length === 0 ? undefined : Math.ceil(numberOf(input)))),
  truncate: simple((input) => single(input.length === 0 ? undefined : Math.trunc(numberOf(input)))),
};

function typeInfo(item: Item): TypeInfo {
  if (item instanceof TypeInfo) return item;
  return item instanceof FhirNode
    ? new TypeInfo('FHIR', item.type)
    : new TypeInfo('System', systemType(item));
}

function descendants(input: Collection): Collection {
  const result: Item[] = [];
  const visit = (item: Item): void => {
    if (!(item instanceof FhirNode)) return;
    for (const child of item.allChildren()) {
      result.push(child);
      visit(child);
    }
  };
  input.forEach(visit);
  return result;
}

function toNumber(input: Collection, form: RegExp): Collection {
  const text = stringOf(input[0]);
  return text !== undefined && form.test(text) ? [Number(text)] : EMPTY;
}
