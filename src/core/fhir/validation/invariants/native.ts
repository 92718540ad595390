import { isHollow } from '../../../json/isHollow.ts';
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { compareTemporals } from '../../fhirpath/compare.ts';
import { FhirPathFault, Temporal } from '../../fhirpath/values.ts';
import { containedById, containedIn } from '../references/resolve.ts';
import { claimsPhr } from '../kanta/phrRules.ts';
import type { Run } from '../run.ts';
import { bundleTests } from './nativeBundle.ts';

/** An invariant written by hand because it runs on nearly every element. A test compares each with the compiled expression. Undefined leaves a value of an unusual form to that. */
export type NativeTest = (object: JsonObject, run: Run) => boolean | undefined;

/** Whether an element of a name is there, for a choice under any type. */
function exists(object: JsonObject, name: string): boolean {
  for (const { key, value } of object.properties) {
    if (isHollow(value)) continue;
    if (key === name || (key.length === name.length + 1 && key.charCodeAt(0) === 95 && key.endsWith(name)))
      return true;
  }
  return false;
}

function existsChoice(object: JsonObject, stem: string): boolean {
  for (const { key, value } of object.properties) {
    // No choice repeats: a list is no value.
    if (value?.kind === JsonKind.Array || isHollow(value)) continue;
    const from = key.charCodeAt(0) === 95 ? 1 : 0;
    if (!key.startsWith(stem, from)) continue;
    const next = key.charCodeAt(from + stem.length);
    if (next >= 65 && next <= 90) return true;
  }
  return false;
}

function periodIsOrdered(object: JsonObject): boolean {
  const start = object.getString('start');
  const end = object.getString('end');
  if (start === undefined || end === undefined) return true;
  try {
    const order = compareTemporals(new Temporal('dateTime', start), new Temporal('dateTime', end));
    return order !== undefined && order <= 0;
  } catch (error) {
    if (error instanceof FhirPathFault) return false;
    throw error;
  }
}

/** The same for a primitive that does not repeat: a list or an object in its place is no value. */
function existsPrimitive(object: JsonObject, name: string): boolean {
  const value = object.get(name);
  const isValue = value !== undefined && value.kind !== JsonKind.Array && value.kind !== JsonKind.Object;
  return (isValue && value.kind !== JsonKind.Null) || exists(object, `_${name}`);
}

const codeNeedsSystem: NativeTest = (object) =>
  !existsPrimitive(object, 'code') || existsPrimitive(object, 'system');
const hasContained = (object: JsonObject): readonly JsonObject[] =>
  containedIn(object).filter((item): item is JsonObject => item.kind === JsonKind.Object);
const refersToContained =
  (root: (run: Run) => JsonObject | undefined): NativeTest =>
  (object, run) => {
    const reference = object.getString('reference');
    if (reference === undefined || reference === '#' || !reference.startsWith('#')) return true;
    const holder = root(run);
    return holder !== undefined && containedById(holder, reference.slice(1)) !== undefined;
  };

function metaOf(object: JsonObject): JsonObject | undefined {
  const meta = object.get('meta');
  return meta?.kind === JsonKind.Object ? meta : undefined;
}

/** By expression, as published or corrected. */
export const nativeTests: ReadonlyMap<string, NativeTest> = new Map<string, NativeTest>([
  ...bundleTests,
  [
    'extension.exists() != value.exists()',
    (object) => exists(object, 'extension') !== existsChoice(object, 'value'),
  ],
  ['start.hasValue().not() or end.hasValue().not() or (start <= end)', periodIsOrdered],
  ['code.empty() or system.exists()', codeNeedsSystem],
  [
    'value.empty() or system.exists()',
    (object) => !existsPrimitive(object, 'value') || existsPrimitive(object, 'system'),
  ],
  ['comparator.empty()', (object) => !existsPrimitive(object, 'comparator')],
  [
    "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))",
    refersToContained((run) => run.scope?.root),
  ],
  [
    'contained.contained.empty()',
    (object) => hasContained(object).every((item) => !exists(item, 'contained')),
  ],
  [
    'contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()',
    (object) =>
      hasContained(object).every((item) => {
        const meta = metaOf(item);
        return meta === undefined || (!exists(meta, 'versionId') && !exists(meta, 'lastUpdated'));
      }),
  ],
  [
    'contained.meta.security.empty()',
    (object) =>
      hasContained(object).every((item) => {
        const meta = metaOf(item);
        return meta === undefined || !exists(meta, 'security');
      }),
  ],
  ['contained.text.empty()', (object) => hasContained(object).every((item) => !exists(item, 'text'))],
  [
    'text.`div`.exists()',
    (object, run) => {
      // A contained resource is told about in its container's narrative, and PHR's own rule asks for one in its resources.
      if (run.scope?.isContained === true || claimsPhr(object)) return true;
      const text = object.get('text');
      return text?.kind === JsonKind.Object && exists(text, 'div');
    },
  ],
  [
    'dataAbsentReason.empty() or value.empty()',
    (object) => !exists(object, 'dataAbsentReason') || !existsChoice(object, 'value'),
  ],
  [
    'low.exists() or high.exists() or text.exists()',
    (object) => exists(object, 'low') || exists(object, 'high') || exists(object, 'text'),
  ],
]);
