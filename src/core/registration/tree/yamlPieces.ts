import type { Span } from '../../text/range.ts';

/**
 * A part of a block-style document that means the same read alone as read with the rest: one entry of the mapping at the top, or such an
 * entry's key with the items of the list below it, each a part of its own.
 */
export type YamlPiece = Span | ListPiece;

export interface ListPiece extends Span {
  readonly key: string;
  /** The end of the key; the piece starts with it. */
  readonly keyEnd: number;
  readonly items: readonly Span[];
}

/** A key alone on its line, of a name that no schema of YAML takes for anything else than a text. */
const LIST_KEY = /^([a-z][\w-]*):[ ]*(?:[ ]#.*)?$/u;

/**
 * Divides a document at its indentation. A line no deeper than the one a value began on ends that value, whatever it was, so where every
 * piece is sound by itself the whole says what the pieces say. Undefined for what is not written as blocks all through: documents,
 * directives, explicit keys, tabs as indentation, dashes where no list can be.
 * @see https://yaml.org/spec/1.2.2/#62-indentation-spaces
 */
export function yamlPieces(text: string): readonly YamlPiece[] | undefined {
  const pieces: YamlPiece[] = [];
  let current: { start: number; key?: string; indent?: number; items: number[] } | undefined;
  const close = (end: number): void => {
    if (current === undefined) return;
    const { start, key, items } = current;
    pieces.push(
      key === undefined || items.length === 0
        ? { start, end }
        : {
            start,
            end,
            key,
            keyEnd: start + key.length,
            items: items.map((at, index) => ({ start: at, end: items[index + 1] ?? end })),
          },
    );
  };
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    let at = start;
    while (text.charCodeAt(at) === 0x20) at += 1;
    const indent = at - start;
    const first = text.charAt(at);
    if (first !== '#' && !isBlankLine(text, at, next)) {
      const isItem = first === '-' && /\s/u.test(text.charAt(at + 1));
      if (current?.key !== undefined && current.indent === undefined && (isItem || indent > 0)) {
        // The first line below a key alone on its line says whether a list begins.
        if (isItem) current.indent = indent;
        else delete current.key;
      }
      if (isItem && current?.key !== undefined && current.indent === indent) current.items.push(start);
      else if (indent === 0) {
        if (!canStartEntry(text, at)) return undefined;
        close(start);
        const key = LIST_KEY.exec(text.slice(start, next).trimEnd())?.[1];
        current = { start, items: [], ...(key === undefined ? {} : { key }) };
      } else if (current === undefined || (current.indent !== undefined && indent <= current.indent))
        return undefined;
    }
    start = next;
  }
  close(text.length);
  return pieces.length === 0 ? undefined : pieces;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
  }
  return true;
}

function canStartEntry(text: string, at: number): boolean {
  return !/[\s\uFEFF%?:-]/u.test(text.charAt(at)) && !text.startsWith('...', at);
}
