import { JsonKind, type JsonArray, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { OriginalFacts } from '../../../json/originalFacts.ts';
import type { Span } from '../../../text/range.ts';

interface DuplicateId {
  readonly id: string;
  readonly place: Span;
  /** Below the resource: `.name[0].family`. */
  readonly path: string;
}

/**
 * Element ids that stand twice in one resource (Element.id: unique within the resource). Resources inside it have ids of their own, and so have
 * the two lists of a StructureDefinition. Looks at every object once; paths are only made when there is something to tell.
 */
export function duplicateElementIds(resource: JsonObject): readonly DuplicateId[] {
  const seen = new Set<string>();
  if (!hasDuplicate(resource, seen, true)) return [];
  const found: DuplicateId[] = [];
  collect(resource, new Set(), '', true, found);
  return found;
}

/** Where another set of ids begins. */
function isOwnScope(key: string, value: JsonNode): boolean {
  return key === 'snapshot' || key === 'differential' || isResource(value);
}

function isResource(value: JsonNode): boolean {
  return value.kind === JsonKind.Object && value.property('resourceType') !== undefined;
}

/** Whether anything in a repeated value has an id: most have none, and no copy of theirs need be made. */
const idsIn = new OriginalFacts(holdsId);

function holdsId(node: JsonArray | JsonObject): boolean {
  const inside = node.kind === JsonKind.Array ? node.items : node.properties.map(({ value }) => value);
  if (node.kind === JsonKind.Object && node.property('id') !== undefined) return true;
  return inside.some(
    (value) => (value?.kind === JsonKind.Object || value?.kind === JsonKind.Array) && holdsId(value),
  );
}

function hasDuplicate(node: JsonObject, seen: Set<string>, isRoot: boolean): boolean {
  for (const { key, value } of node.properties) {
    if (value === undefined) continue;
    if (value.kind === JsonKind.String) {
      if (isRoot || key !== 'id') continue;
      if (seen.has(value.text)) return true;
      seen.add(value.text);
      continue;
    }
    if (value.kind !== JsonKind.Object && value.kind !== JsonKind.Array) continue;
    if (value.original !== undefined && !idsIn.of(value.original)) continue;
    if (value.kind === JsonKind.Object) {
      if (hasDuplicateIn(key, value, seen)) return true;
    } else {
      for (const item of value.items) {
        if (item.kind === JsonKind.Object && hasDuplicateIn(key, item, seen)) return true;
      }
    }
  }
  return false;
}

function hasDuplicateIn(key: string, value: JsonObject, seen: Set<string>): boolean {
  if (isResource(value)) return false;
  return hasDuplicate(value, isOwnScope(key, value) ? new Set() : seen, false);
}

function collect(
  node: JsonObject,
  seen: Set<string>,
  path: string,
  isRoot: boolean,
  into: DuplicateId[],
): void {
  for (const { key, value } of node.properties) {
    if (value === undefined) continue;
    if (value.kind === JsonKind.String) {
      if (isRoot || key !== 'id') continue;
      if (seen.has(value.text)) into.push({ id: value.text, place: value, path });
      seen.add(value.text);
      continue;
    }
    const name = key.startsWith('_') ? key.slice(1) : key;
    const items = value.kind === JsonKind.Array ? value.items : [value];
    items.forEach((item, index) => {
      if (item.kind !== JsonKind.Object || isResource(item)) return;
      const below = value.kind === JsonKind.Array ? `${path}.${name}[${index}]` : `${path}.${name}`;
      collect(item, isOwnScope(key, item) ? new Set() : seen, below, false, into);
    });
  }
}
