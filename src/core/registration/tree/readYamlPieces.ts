import { parseDocument } from 'yaml';
import { blockEnd, YamlConverter } from './convertYaml.ts';
import { FormEntry, FormList, FormMap, FormScalar, type FormNode } from './formNode.ts';
import { readPlainYaml } from './readPlainYaml.ts';
import { yamlPieces } from './yamlPieces.ts';

/** A text read by itself, as it last stood in its document. */
interface ReadPiece {
  readonly text: string;
  /** Where `node` has its places. */
  readonly at: number;
  readonly node: FormNode;
}

/** What was read of the last sound version of one document. */
export class YamlMemory {
  #pieces = new Map<string, ReadPiece>();

  recall(text: string): ReadPiece | undefined {
    return this.#pieces.get(text);
  }

  keep(pieces: readonly ReadPiece[]): void {
    this.#pieces = new Map(pieces.map((piece) => [piece.text, piece]));
  }
}

/**
 * Reads a document piece by piece: the parser's effort grows faster than its text, and pieces that stand as they stood before need not be
 * parsed again. Undefined where the pieces do not tell everything: a fault anywhere, a name used elsewhere, a key said twice.
 */
export function readYamlPieces(text: string, memory = new YamlMemory()): FormMap | undefined {
  const pieces = yamlPieces(text);
  if (pieces === undefined) return undefined;
  const known: ReadPiece[] = [];
  const read = (start: number, end: number, depth: number): FormNode | undefined => {
    const piece = readPiece(text.slice(start, end), start, depth, memory);
    if (piece !== undefined) known.push(piece);
    return piece?.node;
  };
  const entries: FormEntry[] = [];
  for (const piece of pieces) {
    if ('items' in piece) {
      const items: FormNode[] = [];
      for (const { start, end } of piece.items) {
        const list = read(start, end, 1);
        const [item] = list?.shape === 'list' && list.layout === 'block' ? list.items : [];
        if (list?.shape !== 'list' || item === undefined || list.items.length !== 1) return undefined;
        items.push(item);
      }
      const first = piece.items[0]?.start ?? piece.end;
      const start = first + text.slice(first).search(/-/u);
      const value = new FormList(start, blockEnd(text, start, items), items, 'block');
      entries.push(new FormEntry(piece.key, piece.start, piece.keyEnd, value));
    } else {
      const map = read(piece.start, piece.end, 0);
      const [entry] = map?.shape === 'map' && map.layout === 'block' ? map.entries : [];
      if (map?.shape !== 'map' || entry === undefined || map.entries.length !== 1) return undefined;
      entries.push(entry);
    }
  }
  if (new Set(entries.map(({ key }) => key)).size < entries.length) return undefined;
  memory.keep(known);
  const start = entries[0]?.start ?? 0;
  return new FormMap(start, blockEnd(text, start, entries), entries, 'block');
}

/** @param depth of the piece's own root in the document */
function readPiece(text: string, at: number, depth: number, memory: YamlMemory): ReadPiece | undefined {
  const before = memory.recall(text);
  if (before !== undefined) {
    return before.at === at ? before : { ...before, at, node: moved(before.node, at - before.at) };
  }
  // A copy: a slice, and what the parser cuts out of it, would keep the whole text of this version in memory.
  const own = ` ${text}`.slice(1);
  const plain = readPlainYaml(own, at);
  if (plain !== undefined) return { text: own, at, node: plain };
  try {
    const document = parseDocument(own, { prettyErrors: false, logLevel: 'silent' });
    const converter = new YamlConverter(own);
    const node = document.contents === null ? undefined : converter.convert(document.contents, 0, depth);
    const isWhole = document.errors.length === 0 && !converter.hasAnchors && !converter.isTooLarge;
    return isWhole && node !== undefined ? { text: own, at, node: moved(node, at) } : undefined;
  } catch {
    return undefined;
  }
}

function moved(node: FormNode, by: number): FormNode {
  if (by === 0) return node;
  const { start, end } = node;
  switch (node.shape) {
    case 'scalar':
      return new FormScalar(start + by, end + by, node.value, node.written);
    case 'list':
      return new FormList(
        start + by,
        end + by,
        node.items.map((item) => moved(item, by)),
        node.layout,
      );
    case 'map':
      return new FormMap(
        start + by,
        end + by,
        node.entries.map(
          (entry) => new FormEntry(entry.key, entry.start + by, entry.end + by, moved(entry.value, by)),
        ),
        node.layout,
      );
  }
}
