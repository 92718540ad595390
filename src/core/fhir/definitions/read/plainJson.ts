import type { PlainValue } from '../model.ts';

/** A JSON object of unknown shape: definitions come from packages that nobody has checked. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined for anything else. */
export function asObject(value: unknown): PlainObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as PlainObject)
    : undefined;
}

/** The objects of an array; empty for anything that is no array. */
export function objectsOf(value: unknown): readonly PlainObject[] {
  if (!Array.isArray(value)) return [];
  const items: PlainObject[] = [];
  for (const item of value) {
    const object = asObject(item);
    if (object !== undefined) items.push(object);
  }
  return items;
}

/** The value when it is a string that says something. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The strings of an array, or the one string itself: STU3 has one where R4 has several. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A value of a JSON document that was parsed already; undefined stays undefined. */
export function asPlainValue(value: unknown): PlainValue | undefined {
  return value === undefined ? undefined : (value as PlainValue);
}

/** The first extension with this URL on an element. */
export function extensionOf(element: PlainObject | undefined, url: string): PlainObject | undefined {
  return element === undefined
    ? undefined
    : objectsOf(element['extension']).find((extension) => extension['url'] === url);
}

/** `value[x]` of an extension as a string: code, uri, url, canonical, string, or the target of a Reference. */
export function extensionText(extension: PlainObject | undefined): string | undefined {
  if (extension === undefined) return undefined;
  for (const [key, value] of Object.entries(extension)) {
    if (!key.startsWith('value')) continue;
    return asString(value) ?? asString(asObject(value)?.['reference']);
  }
  return undefined;
}
