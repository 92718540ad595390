import type { ChangedSpan } from '../text/changedSpan.ts';
import {
  JsonArray,
  JsonKind,
  JsonObject,
  JsonProperty,
  moveNode,
  moveProperty,
  type JsonNode,
} from './jsonNode.ts';
import { parseJsonValueAt, type JsonDocument } from './parseJson.ts';

/**
 * The document of an edited text, made from the one before: the innermost object or array around the edit is parsed anew, what stands
 * behind it is moved. The result equals `parseJson(text)`.
 *
 * The earlier document is used up: its nodes live on in the new one, with new places.
 * Undefined, and nothing used up, where this cannot be done: the earlier text was not valid JSON, the edit touches more than one value of
 * the outermost level, or it leaves the text invalid around itself.
 * @param change outside which both texts are the same
 */
export function reparseJson(
  before: JsonDocument,
  text: string,
  change: ChangedSpan,
): JsonDocument | undefined {
  const { root } = before;
  if (root === undefined || before.problems.length > 0) return undefined;
  if (before.text === text) return { text, root, problems: [] };
  const path = containersAround(root, change);
  const shift = change.afterEnd - change.beforeEnd;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const old = path[depth] as Container;
    // Beyond that a whole parse costs about as much.
    if (old.end - old.start > text.length / 2) return undefined;
    const piece = separateCopy(text.slice(old.start, old.end + shift));
    const { node, problems } = parseJsonValueAt(piece, COPY_START);
    if (node === undefined || problems.length > 0 || node.kind !== old.kind || node.end !== piece.length)
      continue;
    moveNode(node, old.start - COPY_START);
    return { text, root: replaceAlong(path.slice(0, depth), old, node, shift), problems: [] };
  }
  return undefined;
}

const COPY_START = 1;

/**
 * A part of a text with characters of its own, behind one more. Engines keep a part as a view of the whole: the strings of a value that was
 * parsed from it would keep that version's megabytes for as long as the value lives, and every edited place would keep another version.
 */
function separateCopy(part: string): string {
  return ` ${part}`;
}

type Container = JsonObject | JsonArray;

function isContainer(node: JsonNode): node is Container {
  return node.kind === JsonKind.Object || node.kind === JsonKind.Array;
}

/** Objects and arrays that hold the change between their brackets, outermost first. */
function containersAround(root: JsonNode, { start, beforeEnd }: ChangedSpan): Container[] {
  const path: Container[] = [];
  let node: JsonNode | undefined = root;
  while (node !== undefined && isContainer(node) && node.start < start && beforeEnd < node.end) {
    path.push(node);
    node = childAround(node, start, beforeEnd);
  }
  return path;
}

function childAround(node: Container, start: number, end: number): JsonNode | undefined {
  const count = node.kind === JsonKind.Array ? node.items.length : node.properties.length;
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = node.kind === JsonKind.Array ? node.items[middle] : node.properties[middle]?.value;
    if (child === undefined) return undefined;
    if (child.end < end) low = middle + 1;
    else if (child.start > start) high = middle - 1;
    else return child;
  }
  return undefined;
}

/** New containers from the changed one up to the root; whatever stands behind the change is moved in place. */
function replaceAlong(path: readonly Container[], old: JsonNode, fresh: JsonNode, shift: number): JsonNode {
  let oldChild = old;
  let newChild = fresh;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const parent = path[depth] as Container;
    newChild = withChild(parent, oldChild, newChild, shift);
    oldChild = parent;
  }
  return newChild;
}

function withChild(parent: Container, old: JsonNode, fresh: JsonNode, shift: number): Container {
  const end = parent.end + shift;
  if (parent.kind === JsonKind.Array) {
    const items = parent.items.slice();
    const index = items.indexOf(old);
    items[index] = fresh;
    for (let later = index + 1; later < items.length; later += 1) moveNode(items[later] as JsonNode, shift);
    return new JsonArray(parent.start, end, items);
  }
  const properties = parent.properties.slice();
  const index = properties.findIndex(({ value }) => value === old);
  const holder = properties[index] as JsonProperty;
  properties[index] = new JsonProperty(holder.key, holder.start, holder.end, fresh);
  for (let later = index + 1; later < properties.length; later += 1) {
    moveProperty(properties[later] as JsonProperty, shift);
  }
  return new JsonObject(parent.start, end, properties);
}
