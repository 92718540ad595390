import { FhirNode } from './model/fhirNode.ts';
import { compareQuantities } from './ucum/ucumValue.ts';
import {
  FhirPathFault,
  isTemporalText,
  QuantityItem,
  sameJson,
  stringOf,
  Temporal,
  valueOf,
  type Collection,
  type Item,
} from './values.ts';

/** FHIRPath `=` of two items: undefined where it can't be told (dates of different precision). */
export function equals(a: Item, b: Item): boolean | undefined {
  const left = valueOf(a);
  const right = valueOf(b);
  if (left instanceof FhirNode || right instanceof FhirNode) {
    if (!(left instanceof FhirNode) || !(right instanceof FhirNode)) return false;
    return sameJson(left.json, right.json);
  }
  if (left instanceof Temporal || right instanceof Temporal) {
    const [one, other] = temporals(left, right);
    if (one === undefined || other === undefined) return plainText(left) === plainText(right);
    const order = compareTemporals(one, other);
    return order === undefined ? undefined : order === 0;
  }
  if (left instanceof QuantityItem || right instanceof QuantityItem) {
    if (!(left instanceof QuantityItem) || !(right instanceof QuantityItem)) return false;
    return left.value === right.value && left.unit === right.unit;
  }
  if (typeof left !== typeof right) return typeof left !== 'boolean' && stringOf(left) === stringOf(right);
  return left === right;
}

function plainText(item: Item): string {
  return stringOf(item) ?? '';
}

/** FHIRPath `~` of two items: strings without case and with single spaces, nodes as equal. */
export function equivalent(a: Item, b: Item): boolean {
  const left = valueOf(a);
  const right = valueOf(b);
  if (typeof left === 'string' && typeof right === 'string') return fold(left) === fold(right);
  if (left instanceof Temporal && right instanceof Temporal) return left.text === right.text;
  return equals(left, right) === true;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** `=` of two collections: undefined when one is empty or it can't be told. */
export function equalCollections(left: Collection, right: Collection): boolean | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  if (left.length !== right.length) return false;
  let result: boolean | undefined = true;
  for (let index = 0; index < left.length; index += 1) {
    const same = equals(left[index] as Item, right[index] as Item);
    if (same === false) return false;
    if (same === undefined) result = undefined;
  }
  return result;
}

/** Order of two single items: negative, 0 or positive; undefined where it can't be told. */
export function compare(a: Item, b: Item): number | undefined {
  const left = valueOf(a);
  const right = valueOf(b);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left instanceof QuantityItem && right instanceof QuantityItem) {
    return orderOfQuantities(left, right);
  }
  if (left instanceof QuantityItem && typeof right === 'number') return left.value - right;
  if (left instanceof Temporal || right instanceof Temporal) {
    const [one, other] = temporals(left, right);
    if (one === undefined || other === undefined) throw new FhirPathFault('no date to compare with');
    return compareTemporals(one, other);
  }
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  throw new FhirPathFault('values of different kinds have no order');
}

/**
 * By UCUM where the units can be converted. Otherwise the numbers decide, as in the official validator: without a known unit nobody can say that
 * 5 "tablets" are less than 2 "pcs", and two ways of writing one unit are the likelier case.
 */
function orderOfQuantities(left: QuantityItem, right: QuantityItem): number {
  const one = { value: left.value, system: left.system, code: left.unit };
  const other = { value: right.value, system: right.system, code: right.unit };
  return compareQuantities(one, other) ?? left.value - right.value;
}

function temporals(a: Item, b: Item): readonly [Temporal | undefined, Temporal | undefined] {
  const as = (item: Item): Temporal | undefined =>
    item instanceof Temporal
      ? item
      : typeof item === 'string' && isTemporalText(item)
        ? new Temporal(item.includes('T') ? 'dateTime' : 'date', item)
        : undefined;
  return [as(a), as(b)];
}

const PARTS =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/u;
const TIME_PARTS = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?$/u;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Order to the precision that both have; undefined when they are equal so far and one goes on. @throws FhirPathFault for a text that is no date. */
export function compareTemporals(a: Temporal, b: Temporal): number | undefined {
  const left = fieldsOf(a);
  const right = fieldsOf(b);
  const length = Math.min(left.fields.length, right.fields.length);
  if (left.zone !== undefined && right.zone !== undefined && left.zone !== right.zone) {
    return minutesOf(left) - minutesOf(right) || secondsOf(left) - secondsOf(right);
  }
  for (let index = 0; index < length; index += 1) {
    const difference = (left.fields[index] ?? 0) - (right.fields[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.fields.length === right.fields.length ? 0 : undefined;
}

interface Fields {
  readonly fields: readonly number[];
  /** Minutes east of UTC. */
  readonly zone: number | undefined;
}

function fieldsOf(item: Temporal): Fields {
  const parts = item.kind === 'time' ? TIME_PARTS.exec(item.text) : PARTS.exec(item.text);
  if (parts === null) throw new FhirPathFault(`"${item.text}" is no date or time`);
  if (item.kind === 'time') {
    return { fields: withFraction(parts.slice(1, 4), parts[4]), zone: undefined };
  }
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const days = (MONTH_DAYS[Number(month ?? 1) - 1] ?? 0) + (month === '02' && isLeap(Number(year)) ? 1 : 0);
  if (Number(day ?? 1) > days || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) {
    throw new FhirPathFault(`"${item.text}" does not exist`);
  }
  return {
    fields: withFraction([year, month, day, hour, minute, second], fraction),
    zone: zone === undefined ? undefined : zoneMinutes(zone),
  };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Seconds and their fraction are one precision (FHIRPath N1, section 6.2). */
function withFraction(
  parts: readonly (string | undefined)[],
  fraction: string | undefined,
): readonly number[] {
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  if (fraction !== undefined && numbers.length > 0) {
    numbers[numbers.length - 1] = (numbers[numbers.length - 1] ?? 0) + Number(`0.${fraction}`);
  }
  return numbers;
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? -minutes : minutes;
}

function minutesOf({ fields, zone }: Fields): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = fields;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - (zone ?? 0);
}

function secondsOf({ fields }: Fields): number {
  return fields[5] ?? 0;
}
