import type { TypedValue } from '../model.ts';
import { asPlainValue, type PlainObject } from './plainJson.ts';

/** Types that start with a small letter, by the form they have in a property name (`fixedDateTime`). */
const PRIMITIVES: ReadonlyMap<string, string> = new Map(
  [
    'base64Binary',
    'boolean',
    'canonical',
    'code',
    'date',
    'dateTime',
    'decimal',
    'id',
    'instant',
    'integer',
    'integer64',
    'markdown',
    'oid',
    'positiveInt',
    'string',
    'time',
    'unsignedInt',
    'uri',
    'url',
    'uuid',
    'xhtml',
  ].map((name) => [name.charAt(0).toUpperCase() + name.slice(1), name]),
);

/** The type that the tail of a choice property names: `DateTime` → `dateTime`, `Quantity` → `Quantity`. */
function typeOfChoice(tail: string): string {
  return PRIMITIVES.get(tail) ?? tail;
}

/** `fixedCode: "final"` for prefix `fixed` → `{ type: 'code', value: 'final' }`. */
export function readChoice(element: PlainObject, prefix: string): TypedValue | undefined {
  for (const key in element) {
    if (!key.startsWith(prefix) || key.length === prefix.length) continue;
    const first = key.charCodeAt(prefix.length);
    if (first < 65 || first > 90) continue;
    const value = asPlainValue(element[key]);
    if (value !== undefined) return { type: typeOfChoice(key.slice(prefix.length)), value };
  }
  return undefined;
}
