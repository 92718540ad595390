import { JsonKind, type JsonNode } from '../../json/jsonNode.ts';
import { FhirNode, isPresent } from './model/fhirNode.ts';

/** A date, dateTime or time, compared to the precision that both have. */
export class Temporal {
  constructor(
    readonly kind: 'date' | 'dateTime' | 'time',
    readonly text: string,
  ) {}
}

export class QuantityItem {
  constructor(
    readonly value: number,
    readonly unit: string,
    readonly system: string | undefined,
  ) {}
}

/** What `type()` gives. */
export class TypeInfo {
  constructor(
    readonly namespace: 'FHIR' | 'System',
    readonly name: string,
  ) {}
}

export type Item = FhirNode | TypeInfo | Temporal | QuantityItem | string | number | boolean;
export type Collection = readonly Item[];

/** Thrown while evaluating where the values do not fit the expression; the callers turn it into a value. */
export class FhirPathFault extends Error {}

export const EMPTY: Collection = [];
export const TRUE: Collection = [true];
export const FALSE: Collection = [false];

/** Whether an item exists: an element without any value does not. */
export function exists(item: Item): boolean {
  return !(item instanceof FhirNode) || isPresent(item);
}

export function bool(value: boolean): Collection {
  return value ? TRUE : FALSE;
}

const NUMBERS: ReadonlySet<string> = new Set([
  'integer',
  'decimal',
  'positiveInt',
  'unsignedInt',
  'integer64',
]);
const DATE_LIKE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** The value behind an item: a primitive node's value, a Quantity's; otherwise the item itself. */
export function valueOf(item: Item): Item {
  if (!(item instanceof FhirNode)) return item;
  const { text, type, json } = item;
  if (text === undefined) return type === 'Quantity' ? quantityOf(item) : item;
  if (json?.kind === JsonKind.True || json?.kind === JsonKind.False) return json.kind === JsonKind.True;
  if (NUMBERS.has(type)) {
    const number = Number(text);
    if (Number.isNaN(number)) throw new FhirPathFault(`"${text}" is no number`);
    return number;
  }
  if (type === 'date') return new Temporal('date', text);
  if (type === 'dateTime' || type === 'instant') return new Temporal('dateTime', text);
  return type === 'time' ? new Temporal('time', text) : text;
}

function quantityOf(node: FhirNode): Item {
  const value = node.children('value')[0]?.text;
  const { object } = node;
  if (value === undefined || object === undefined) return node;
  const number = Number(value);
  if (Number.isNaN(number)) throw new FhirPathFault(`"${value}" is no number`);
  return new QuantityItem(
    number,
    object.getString('code') ?? object.getString('unit') ?? '1',
    object.getString('system'),
  );
}

/** The text of an item that is a string, or can stand for one. */
export function stringOf(item: Item | undefined): string | undefined {
  if (item === undefined) return undefined;
  if (item instanceof FhirNode) return item.text;
  if (item instanceof Temporal) return item.text;
  if (item instanceof QuantityItem) return `${item.value} '${item.unit}'`;
  if (item instanceof TypeInfo) return item.name;
  return String(item);
}

/** A collection as a truth value: undefined when it is empty; a single item that is no boolean counts as true. */
export function truth(items: Collection): boolean | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.length > 1) throw new FhirPathFault('a single value was expected');
  const value = valueOf(first);
  return typeof value === 'boolean' ? value : true;
}

export function isTemporalText(text: string): boolean {
  return DATE_LIKE.test(text);
}

/** Whether two JSON values are the same; numbers by value. */
export function sameJson(a: JsonNode | undefined, b: JsonNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case JsonKind.Object: {
      if (b.kind !== JsonKind.Object || a.properties.length !== b.properties.length) return false;
      return a.properties.every(({ key, value }) => sameJson(value, b.get(key)));
    }
    case JsonKind.Array:
      return (
        b.kind === JsonKind.Array &&
        a.items.length === b.items.length &&
        a.items.every((item, index) => sameJson(item, b.items[index]))
      );
    case JsonKind.Number:
      return b.kind === JsonKind.Number && Number(a.text) === Number(b.text);
    default:
      return b.kind === a.kind && 'text' in b && a.text === b.text;
  }
}
