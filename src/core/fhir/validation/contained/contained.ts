import { JsonKind, type JsonArray, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { OriginalFacts } from '../../../json/originalFacts.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import { containedIn } from '../references/resolve.ts';
import { placeOf, type ResourceScope, type Run } from '../run.ts';

/** Checks the contained resources of a resource: each has an id of its own, and something refers to it or it refers to its container (dom-3). */
export function checkContained(run: Run, scope: ResourceScope): void {
  const property = scope.node.property('contained');
  // A Bundle contains nothing: what stands there is no known element.
  if (property === undefined || !scope.shape.properties.has('contained')) return;
  const items = containedIn(scope.node);
  const seen = new Set<string>();
  const outside = new Set<string>();
  for (const { key, value } of scope.node.properties) {
    if (key !== 'contained' && value !== undefined) collectReferences(value, outside);
  }
  const inside = new Map<string, Set<string>>();
  items.forEach((item, index) => {
    if (item.kind !== JsonKind.Object) return;
    const own = new Set<string>();
    collectReferences(item, own);
    inside.set(item.getString('id') ?? '', own);
    run.enter('contained', index, placeOf(property, item, items.length), undefined, undefined);
    checkId(run, item, seen);
    run.leave();
  });
  items.forEach((item, index) => {
    if (item.kind !== JsonKind.Object) return;
    const id = item.getString('id');
    if (id === undefined || inside.get(id)?.has('#') === true || isUsed(id, outside, inside, new Set()))
      return;
    run.enter('contained', index, placeOf(property, item, items.length), undefined, undefined);
    run.report(
      'fhir/contained',
      item.property('id') ?? item,
      message(referenceTexts.containedUnused, { id }),
    );
    run.leave();
  });
}

/**
 * Whether a contained resource is referred to from outside the list, or by another one that is used itself or refers to the container. Resources
 * that refer to each other in a circle count as used, as in the official validator.
 */
function isUsed(
  id: string,
  outside: ReadonlySet<string>,
  inside: ReadonlyMap<string, ReadonlySet<string>>,
  visited: Set<string>,
): boolean {
  if (outside.has(`#${id}`)) return true;
  visited.add(id);
  for (const [other, references] of inside) {
    if (other === id || !references.has(`#${id}`)) continue;
    if (visited.has(other) || references.has('#') || isUsed(other, outside, inside, visited)) return true;
  }
  return false;
}

function checkId(run: Run, item: JsonObject, seen: Set<string>): void {
  const id = item.getString('id');
  if (id === undefined) {
    if (item.property('id') === undefined) {
      run.report('fhir/contained', run.keySpan, message(referenceTexts.containedWithoutId));
    }
    return;
  }
  if (seen.has(id)) {
    run.report('fhir/contained', item.property('id') ?? item, message(referenceTexts.containedTwice, { id }));
  }
  seen.add(id);
}

/** All strings that begin with `#`: references, canonicals and URIs alike, as dom-3 means them. */
function collectReferences(node: JsonNode, into: Set<string>): void {
  const original = node.kind === JsonKind.Object || node.kind === JsonKind.Array ? node.original : undefined;
  if (original === undefined) collectInside(node, into);
  else for (const reference of referencesIn.of(original)) into.add(reference);
}

/** Those in a repeated value, of which no copy need be made. */
const referencesIn = new OriginalFacts((original: JsonArray | JsonObject): ReadonlySet<string> => {
  const found = new Set<string>();
  collectInside(original, found);
  return found;
});

function collectInside(node: JsonNode, into: Set<string>): void {
  switch (node.kind) {
    case JsonKind.Object:
      for (const { value } of node.properties) if (value !== undefined) collectReferences(value, into);
      break;
    case JsonKind.Array:
      for (const item of node.items) collectReferences(item, into);
      break;
    case JsonKind.String:
      if (node.text.startsWith('#')) into.add(node.text);
      break;
    default:
  }
}
