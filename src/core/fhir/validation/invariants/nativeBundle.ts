import { isHollow } from '../../../json/isHollow.ts';
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import type { BundleEntry, EntryForm } from '../references/bundleScope.ts';
import type { Run } from '../run.ts';
import type { NativeTest } from './native.ts';

/*
 * Invariants of Bundle that look at every entry, and run again after each edit, and those of each entry: as expressions they make a node of
 * every entry. Whatever is not of the usual form (an entry that is no object, a code that is no text) is left to the expression.
 */

/** The Bundle's entries; undefined when one of them is none. */
function entriesOf(bundle: JsonObject, run: Run): readonly BundleEntry[] | undefined {
  const list = bundle.get('entry');
  if (list === undefined) return [];
  if (list.kind !== JsonKind.Array) return undefined;
  const { entries } = run.bundleOf(bundle);
  return entries.length === list.items.length ? entries : undefined;
}

/** What an entry has, looked at once for each form that it takes; undefined for one without content, which is no element at all. */
function formOf(entry: BundleEntry, run: Run): EntryForm | undefined {
  if (entry.form !== undefined) return entry.form;
  const { node } = entry;
  if (node.properties.length === 0) return undefined;
  entry.form = {
    search: has(node, 'search'),
    request: has(node, 'request'),
    response: has(node, 'response'),
    isUsual: hasUsualVersion(node, run) && hasUsualUrl(node),
  };
  return entry.form;
}

/** Whether an entry has a complex element; undefined when something else stands in its place. */
function has(entry: JsonObject, name: string): boolean | undefined {
  const property = entry.property(name);
  if (property === undefined) return false;
  return property.value?.kind === JsonKind.Object && !isHollow(property.value) ? true : undefined;
}

/** The Bundle's type; undefined when it is none of the usual form, or the Bundle is not the resource at hand. */
function typeOf(bundle: JsonObject, run: Run): string | undefined {
  if (run.scope?.node !== bundle || bundle.property('_type') !== undefined) return undefined;
  const type = bundle.getString('type');
  return type === '' ? undefined : type;
}

type Part = 'search' | 'request' | 'response';

/** Every entry has an element in Bundles of some types, and none has it in the others. */
function onlyAndAlwaysIn(name: Part, types: readonly string[]): NativeTest {
  return (bundle, run) => {
    const type = typeOf(bundle, run);
    const entries = entriesOf(bundle, run);
    if (type === undefined || entries === undefined) return undefined;
    const isWanted = types.includes(type);
    let isRight = true;
    for (const entry of entries) {
      const found = formOf(entry, run)?.[name];
      if (found === undefined) return undefined;
      if (found !== isWanted) isRight = false;
    }
    return isRight;
  };
}

/** No entry has an element, except in Bundles of some types. */
function onlyIn(name: Part, types: readonly string[]): NativeTest {
  return (bundle, run) => {
    const type = typeOf(bundle, run);
    const entries = entriesOf(bundle, run);
    if (type === undefined || entries === undefined) return undefined;
    let isFound = false;
    for (const entry of entries) {
      const found = formOf(entry, run)?.[name];
      if (found === undefined) return undefined;
      if (found) isFound = true;
    }
    return !isFound || types.includes(type);
  };
}

/** Whether the version of an entry's resource is a text, or there is none. */
function hasUsualVersion(entry: JsonObject, run: Run): boolean {
  const resource = entry.get('resource');
  if (resource === undefined) return true;
  if (resource.kind !== JsonKind.Object) return false;
  const meta = resource.get('meta');
  if (meta === undefined) return true;
  if (meta.kind !== JsonKind.Object || meta.property('_versionId') !== undefined) return false;
  if (meta.property('versionId') === undefined) return true;
  // Of a type that nobody knows an expression sees no elements.
  if (run.validator.shapes.resource(resource.getString('resourceType') ?? '') === undefined) return false;
  return meta.getString('versionId') !== undefined;
}

function hasUsualUrl(entry: JsonObject): boolean {
  if (entry.property('_fullUrl') !== undefined) return false;
  const url = entry.property('fullUrl');
  return url === undefined || (url.value?.kind === JsonKind.String && url.value.text !== '');
}

const hasDistinctUrls: NativeTest = (bundle, run) => {
  const type = typeOf(bundle, run);
  const entries = entriesOf(bundle, run);
  if (type === undefined || entries === undefined) return undefined;
  if (entries.some((entry) => formOf(entry, run) === undefined)) return undefined;
  if (type === 'history') return true;
  if (entries.some((entry) => formOf(entry, run)?.isUsual !== true)) return undefined;
  return run.bundleOf(bundle).hasDistinctUrls;
};

const hasUnversionedUrl: NativeTest = (entry) =>
  hasUsualUrl(entry) ? entry.getString('fullUrl')?.includes('/_history/') !== true : undefined;

/** Whatever else an entry may hold is left to the expression: most hold a resource. */
const holdsResource: NativeTest = (entry, run) => {
  const resource = entry.get('resource');
  const isKnown =
    resource?.kind === JsonKind.Object &&
    run.validator.shapes.resource(resource.getString('resourceType') ?? '') !== undefined;
  return isKnown ? true : undefined;
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
  ["fullUrl.exists() implies fullUrl.contains('/_history/').not()", hasUnversionedUrl],
  ['resource.exists() or request.exists() or response.exists()', holdsResource],
];
