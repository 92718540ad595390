import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import type { Run } from '../run.ts';
import type { NativeTest } from './native.ts';

/*
 * Invariants of Bundle that look at every entry, and run again after each edit: as expressions they make a node of every entry. Whatever is
 * not of the usual form (an entry that is no object, a code that is no text) is left to the expression.
 */

/** The Bundle's entries; undefined when one of them is none. */
function entriesOf(bundle: JsonObject): readonly JsonObject[] | undefined {
  const list = bundle.get('entry');
  if (list === undefined) return [];
  if (list.kind !== JsonKind.Array) return undefined;
  for (const item of list.items) {
    // An object without content is no element at all.
    if (item.kind !== JsonKind.Object || item.properties.length === 0) return undefined;
  }
  return list.items as readonly JsonObject[];
}

/** Whether an entry has a complex element; undefined when something else stands in its place. */
function has(entry: JsonObject, name: string): boolean | undefined {
  const property = entry.property(name);
  if (property === undefined) return false;
  return property.value?.kind === JsonKind.Object && property.value.properties.length > 0 ? true : undefined;
}

/** The Bundle's type; undefined when it is none of the usual form, or the Bundle is not the resource at hand. */
function typeOf(bundle: JsonObject, run: Run): string | undefined {
  if (run.scope?.node !== bundle || bundle.property('_type') !== undefined) return undefined;
  const type = bundle.getString('type');
  return type === '' ? undefined : type;
}

/** Every entry has an element in Bundles of some types, and none has it in the others. */
function onlyAndAlwaysIn(name: string, types: readonly string[]): NativeTest {
  return (bundle, run) => {
    const type = typeOf(bundle, run);
    const entries = entriesOf(bundle);
    if (type === undefined || entries === undefined) return undefined;
    const isWanted = types.includes(type);
    for (const entry of entries) {
      const found = has(entry, name);
      if (found === undefined) return undefined;
      if (found !== isWanted) return false;
    }
    return true;
  };
}

/** No entry has an element, except in Bundles of some types. */
function onlyIn(name: string, types: readonly string[]): NativeTest {
  return (bundle, run) => {
    const type = typeOf(bundle, run);
    const entries = entriesOf(bundle);
    if (type === undefined || entries === undefined) return undefined;
    for (const entry of entries) {
      const found = has(entry, name);
      if (found === undefined) return undefined;
      if (found) return types.includes(type);
    }
    return true;
  };
}

/** The version of an entry's resource, empty without one; undefined for anything unusual. */
function versionOf(entry: JsonObject, run: Run): string | undefined {
  const resource = entry.get('resource');
  if (resource === undefined) return '';
  if (resource.kind !== JsonKind.Object) return undefined;
  const meta = resource.get('meta');
  if (meta === undefined) return '';
  if (meta.kind !== JsonKind.Object) return undefined;
  if (meta.property('_versionId') !== undefined) return undefined;
  if (meta.property('versionId') === undefined) return '';
  // Of a type that nobody knows an expression sees no elements.
  if (run.validator.shapes.resource(resource.getString('resourceType') ?? '') === undefined) return undefined;
  return meta.getString('versionId');
}

const hasDistinctUrls: NativeTest = (bundle, run) => {
  const type = typeOf(bundle, run);
  const entries = entriesOf(bundle);
  if (type === undefined || entries === undefined) return undefined;
  if (type === 'history') return true;
  const seen = new Set<string>();
  let count = 0;
  for (const entry of entries) {
    const version = versionOf(entry, run);
    if (version === undefined || entry.property('_fullUrl') !== undefined) return undefined;
    const url = entry.property('fullUrl');
    if (url === undefined) continue;
    if (url.value?.kind !== JsonKind.String || url.value.text === '') return undefined;
    seen.add(url.value.text + version);
    count += 1;
  }
  return seen.size === count;
};

export const bundleTests: readonly (readonly [string, NativeTest])[] = [
  ["entry.search.empty() or (type = 'searchset')", onlyIn('search', ['searchset'])],
  [
    "entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or %resource.type = 'history'))",
    onlyAndAlwaysIn('request', ['batch', 'transaction', 'history']),
  ],
  [
    "entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = 'transaction-response' or %resource.type = 'history'))",
    onlyAndAlwaysIn('response', ['batch-response', 'transaction-response', 'history']),
  ],
  [
    "entry.request.empty() or type = 'batch' or type = 'transaction' or type = 'history'",
    onlyIn('request', ['batch', 'transaction', 'history']),
  ],
  [
    "entry.response.empty() or type = 'batch-response' or type = 'transaction-response'",
    onlyIn('response', ['batch-response', 'transaction-response']),
  ],
  [
    "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()",
    hasDistinctUrls,
  ],
];
