import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { FormEntry, FormList, FormMap, FormScalar, type FormNode, type ScalarValue } from './formNode.ts';

/** Aliases make a small file stand for a huge one; a form needs none, and this many nodes are far beyond any real one. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 100;

/** Makes form nodes of the YAML library's; anchors are known within one converter. */
export class YamlConverter {
  #nodes = 0;
  isTooLarge = false;
  /** Whether a name was given or used: then a part cannot be read without the rest. */
  hasAnchors = false;

  readonly #text: string;
  readonly #anchors = new Map<string, Node>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `place` is where a node without a place of its own stands. */
  convert(node: Node | null, place: number, depth: number): FormNode {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES || depth > MAX_DEPTH) {
      this.isTooLarge = true;
      return new FormScalar(place, place, null, '');
    }
    if (node === null) return new FormScalar(place, place, null, '');
    const start = node.range?.[0] ?? place;
    const end = node.range?.[1] ?? start;
    // The library's own look-up walks the whole document for every alias; a name means the latest node before it that has it.
    if (!isAlias(node) && node.anchor !== undefined) {
      this.hasAnchors = true;
      this.#anchors.set(node.anchor, node);
    }
    if (isAlias(node)) {
      this.hasAnchors = true;
      const target = this.#anchors.get(node.source);
      const value = target === undefined ? undefined : this.convert(target, start, depth + 1);
      // Problems belong where the alias stands; only a scalar can be moved there whole.
      if (value === undefined) return new FormScalar(start, end, null, '');
      return value.shape === 'scalar' ? new FormScalar(start, end, value.value, value.written) : value;
    }
    if (isMap(node)) {
      const entries: FormEntry[] = [];
      for (const pair of node.items) {
        const key = pair.key as Node | null;
        if (key === null || !isScalar(key)) continue;
        const keyStart = key.range?.[0] ?? start;
        const keyEnd = key.range?.[1] ?? keyStart;
        const behind = this.#behindColon(keyEnd);
        entries.push(
          new FormEntry(
            String(key.value),
            keyStart,
            keyEnd,
            this.convert(pair.value as Node | null, behind, depth + 1),
          ),
        );
      }
      if (node.flow === true) return new FormMap(start, end, entries, 'flow');
      return new FormMap(start, blockEnd(this.#text, start, entries), entries, 'block');
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => {
        const place = (item as Node | null)?.range?.[0] ?? start;
        return this.convert(item as Node | null, place, depth + 1);
      });
      if (node.flow === true) return new FormList(start, end, items, 'flow');
      return new FormList(start, blockEnd(this.#text, start, items), items, 'block');
    }
    if (isScalar(node)) {
      const value = node.value;
      if (value === null && start === end) return new FormScalar(place, place, null, '');
      return new FormScalar(start, end, isPlain(value) ? value : (node.source ?? ''), node.source ?? '');
    }
    return new FormScalar(start, end, null, '');
  }

  #behindColon(keyEnd: number): number {
    return /^[ \t]*:/u.exec(this.#text.slice(keyEnd, keyEnd + 20)) === null
      ? keyEnd
      : this.#text.indexOf(':', keyEnd) + 1;
  }
}

/** A block ends behind its last value, not behind the white space and the comments that follow. */
export function blockEnd(text: string, start: number, parts: readonly (FormEntry | FormNode)[]): number {
  const last = parts[parts.length - 1];
  if (last === undefined) return start;
  let at = Math.max(start, last.end, last instanceof FormEntry ? last.value.end : last.end);
  while (at > start && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function isPlain(value: unknown): value is ScalarValue {
  return (
    value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
  );
}
