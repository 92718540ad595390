import { JsonKind, type JsonArray, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { OriginalFacts } from '../../../json/originalFacts.ts';
import { decodeReferences } from './xhtmlReferences.ts';

/** What `#name` may lead to in a resource, with how many places bear the name. */
export type LinkTargets = ReadonlyMap<string, number>;

const KNOWN_TARGETS = new WeakMap<JsonObject, LinkTargets>();
const KNOWN_IDS = new WeakMap<JsonObject, LinkTargets>();

/**
 * The ids of elements and resources below a resource, and how many bear each. Its narratives have ids of their own. Made once per resource: a
 * narrative may have hundreds of text links.
 */
export function elementIds(root: JsonObject): LinkTargets {
  return collected(root, KNOWN_IDS, false);
}

/** The ids and anchors in one narrative. */
export function anchorsIn(div: string): LinkTargets {
  const found = new Map<string, number>();
  collectAnchors(div, found);
  return found;
}

/**
 * Every element and resource id below a resource (contained ones and the entries of a Bundle included), and the ids and anchors in its
 * narratives. Made once per resource, when its first internal link asks.
 */
export function linkTargets(root: JsonObject): LinkTargets {
  return collected(root, KNOWN_TARGETS, true);
}

function collected(
  root: JsonObject,
  known: WeakMap<JsonObject, LinkTargets>,
  withAnchors: boolean,
): LinkTargets {
  const before = known.get(root);
  if (before !== undefined) return before;
  const found = new Map<string, number>();
  collect(root, found, withAnchors);
  known.set(root, found);
  return found;
}

/** Those in a repeated value, of which no copy need be made. */
const targetsIn = new OriginalFacts((original: JsonArray | JsonObject): LinkTargets => {
  const found = new Map<string, number>();
  collectInside(original, found, true);
  return found;
});

function collect(node: JsonNode, into: Map<string, number>, withAnchors: boolean): void {
  if (node.kind !== JsonKind.Array && node.kind !== JsonKind.Object) return;
  if (node.original === undefined || !withAnchors) {
    collectInside(node, into, withAnchors);
    return;
  }
  for (const [name, count] of targetsIn.of(node.original)) into.set(name, (into.get(name) ?? 0) + count);
}

function collectInside(node: JsonArray | JsonObject, into: Map<string, number>, withAnchors: boolean): void {
  if (node.kind === JsonKind.Array) {
    for (const item of node.items) collect(item, into, withAnchors);
    return;
  }
  for (const { key, value } of node.properties) {
    if (value === undefined) continue;
    if (value.kind !== JsonKind.String) collect(value, into, withAnchors);
    else if (key === 'id') into.set(value.text, (into.get(value.text) ?? 0) + 1);
    else if (withAnchors && key === 'div' && value.text.includes('<')) collectAnchors(value.text, into);
  }
}

const NAMED = /\s(?:id|name)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

/** Without reading the XHTML: what looks like an id may count as one, since only links that lead nowhere matter. */
function collectAnchors(div: string, into: Map<string, number>): void {
  let last = 0;
  let lastName: string | undefined;
  for (const match of div.matchAll(NAMED)) {
    const name = decodeReferences(match[1] ?? match[2] ?? '');
    // An id and a name of one element may be equal: they stand in one tag.
    if (name !== lastName || div.slice(last, match.index).includes('<'))
      into.set(name, (into.get(name) ?? 0) + 1);
    last = match.index;
    lastName = name;
  }
}
