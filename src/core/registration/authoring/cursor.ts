import type { Format, FormDocument } from '../tree/formDocument.ts';
import { nodeAt, type FormNode } from '../tree/formNode.ts';
import type { Path } from './place.ts';

/** Where one is typing. For a key, `path` is that of its mapping; for a value, that of the value or of the list it goes into. */
export interface Cursor {
  readonly at: 'key' | 'value';
  readonly path: Path;
  /** What a proposal replaces. */
  readonly start: number;
  readonly end: number;
  /** White space before a key, for the lines of a snippet. */
  readonly indent: string;
  readonly siblings: readonly string[];
  /** The key already has its colon. */
  readonly hasColon: boolean;
  readonly quote?: '"' | "'";
  /** What must stand before a value: the blank behind a colon. */
  readonly lead: string;
}

export function cursorIn(document: FormDocument, offset: number): Cursor | undefined {
  const byFormat: Readonly<Record<Format, () => Cursor | undefined>> = {
    yaml: () => yamlCursor(document, offset),
    json: () => jsonCursor(document, offset),
  };
  return byFormat[document.format]();
}

interface Frame {
  readonly column: number;
  readonly isList: boolean;
  key: string;
  index: number;
}

const KEY = /^("[^"\n]*"|'[^'\n]*'|[^\s#:,[\]{}"'][^#:\n]*?)\s*:(?=\s|$)/u;

/** By indentation and dashes, because half-typed YAML seldom parses as it is meant. */
function yamlCursor(document: FormDocument, offset: number): Cursor | undefined {
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const line = text.slice(lineStart, nextBreak < 0 ? text.length : nextBreak).replace(/\r$/u, '');
  const frames: Frame[] = [];
  for (const before of text.slice(0, lineStart).split('\n')) feed(frames, before.replace(/\r$/u, ''));
  const column = offset - lineStart;
  const { at, rest } = dashes(frames, line.slice(0, Math.max(column, indentOf(line))));
  if (line.slice(0, column).includes(' #')) return undefined;
  const whole = line.slice(at);
  const key = KEY.exec(whole);
  if (key !== null && column >= at + key[0].length) {
    const path = [...pathFor(frames, at), unquote(key[1] ?? '')];
    return valueCursor(line, lineStart, at + key[0].length, path, nodeAt(document.root, path));
  }
  const typed = /^[^\s#]*/u.exec(line.slice(at))?.[0] ?? rest;
  const container = pathFor(frames, at);
  const owner = nodeAt(document.root, container);
  const isItem =
    typeof container[container.length - 1] === 'number' && key === null && owner?.shape !== 'map';
  if (isItem && /-\s*$/u.test(line.slice(0, at))) {
    const itemPath = container.slice(0, -1);
    // A first key may stand here as well as a value: the form knows which.
    return { ...valueCursor(line, lineStart, at, itemPath, undefined), indent: ' '.repeat(at) };
  }
  const end = key === null ? at + typed.length : at + (key[1] ?? '').length;
  return {
    at: 'key',
    path: container,
    start: lineStart + at,
    end: lineStart + end,
    indent: ' '.repeat(at),
    siblings:
      owner?.shape === 'map' ? owner.entries.map((entry) => entry.key).filter((name) => name !== typed) : [],
    hasColon: key !== null,
    lead: '',
  };
}

function valueCursor(
  line: string,
  lineStart: number,
  from: number,
  path: Path,
  node: FormNode | undefined,
): Cursor {
  const blank = /^\s*/u.exec(line.slice(from))?.[0] ?? '';
  const start = from + blank.length;
  const value = /^(?:"[^"]*"?|'[^']*'?|[^#\n]*?)(?=\s*(?:#.*)?$)/u.exec(line.slice(start))?.[0] ?? '';
  const first = value.charAt(0);
  // In a bracketed list proposals go in at the cursor's own item; the line's value is left alone.
  const isFlow = node !== undefined && node.shape !== 'scalar' && node.layout === 'flow';
  return {
    at: 'value',
    path,
    start: lineStart + start,
    end: lineStart + start + (isFlow ? 0 : value.length),
    indent: '',
    siblings: [],
    hasColon: false,
    ...(first === '"' || first === "'" ? { quote: first } : {}),
    lead: blank === '' && line.charAt(from - 1) === ':' ? ' ' : '',
  };
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

/** Takes the dashes at the beginning of a line into the frames. */
function dashes(frames: Frame[], line: string): { at: number; rest: string } {
  let at = indentOf(line);
  while (/^-(?:\s|$)/u.test(line.slice(at))) {
    while (frames.length > 0 && (frames[frames.length - 1]?.column ?? 0) > at) frames.pop();
    const top = frames[frames.length - 1];
    if (top?.isList === true && top.column === at) top.index += 1;
    else frames.push({ column: at, isList: true, key: '', index: 0 });
    at += 1 + (/^\s*/u.exec(line.slice(at + 1))?.[0].length ?? 0);
  }
  return { at, rest: line.slice(at) };
}

function feed(frames: Frame[], line: string): void {
  if (/^\s*(?:#.*)?$/u.test(line) || line.startsWith('---')) return;
  const { at, rest } = dashes(frames, line);
  const key = KEY.exec(rest);
  if (key === null) return;
  closeTo(frames, at);
  const top = frames[frames.length - 1];
  const name = unquote(key[1] ?? '');
  if (top !== undefined && !top.isList && top.column === at) top.key = name;
  else frames.push({ column: at, isList: false, key: name, index: 0 });
}

function closeTo(frames: Frame[], column: number): void {
  for (;;) {
    const top = frames[frames.length - 1];
    if (top === undefined || top.column < column || (top.column === column && !top.isList)) return;
    frames.pop();
  }
}

/** The path of the mapping whose keys stand at a column. */
function pathFor(frames: Frame[], column: number): Path {
  closeTo(frames, column);
  const top = frames[frames.length - 1];
  const around = top !== undefined && !top.isList && top.column === column ? frames.slice(0, -1) : frames;
  return around.map((frame) => (frame.isList ? frame.index : frame.key));
}

function unquote(key: string): string {
  return /^(["']).*\1$/u.test(key) ? key.slice(1, -1) : key.trim();
}

function jsonCursor(document: FormDocument, offset: number): Cursor | undefined {
  const { text, root } = document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const quotes = [...before.matchAll(/(?<!\\)"/gu)];
  const opening = quotes.length % 2 === 1 ? quotes[quotes.length - 1] : undefined;
  const start =
    opening === undefined ? offset - (/[\w.-]*$/u.exec(before)?.[0].length ?? 0) : lineStart + opening.index;
  const rest = text.slice(offset);
  const tail = opening === undefined ? /^[\w.-]*/u.exec(rest)?.[0] : /^[^"\n]*"?/u.exec(rest)?.[0];
  const end = offset + (opening !== undefined && !(tail ?? '').endsWith('"') ? 0 : (tail ?? '').length);
  const lead = text.slice(0, start).trimEnd();
  const { node, path } = innermost(root, offset);
  const key = /"((?:[^"\\\n]|\\.)*)"\s*:$/u.exec(lead.slice(-200))?.[1];
  const common = {
    start,
    end,
    indent: /^[ \t]*/u.exec(text.slice(lineStart))?.[0] ?? '',
    hasColon: false,
    lead: '',
  };
  if (key !== undefined) return { ...common, at: 'value', path: [...path, key], siblings: [] };
  if (node?.shape === 'list') return { ...common, at: 'value', path, siblings: [] };
  if (!/[{,"}\]\del]$/u.test(lead) && lead !== '') return undefined;
  return {
    ...common,
    at: 'key',
    path,
    siblings:
      node?.shape === 'map'
        ? node.entries.filter((entry) => entry.start !== start).map((entry) => entry.key)
        : [],
    hasColon: /^\s*:/u.test(text.slice(end)),
  };
}

function innermost(root: FormNode | undefined, offset: number): { node: FormNode | undefined; path: Path } {
  let node = root;
  let path: Path = [];
  for (;;) {
    const next: { node: FormNode; step: string | number } | undefined =
      node?.shape === 'map'
        ? node.entries
            .map(({ key, value }) => ({ node: value, step: key }))
            .find(
              (child) =>
                child.node.shape !== 'scalar' && offset > child.node.start && offset < child.node.end,
            )
        : node?.shape === 'list'
          ? node.items
              .map((child, index) => ({ node: child, step: index }))
              .find(
                (child) =>
                  child.node.shape !== 'scalar' && offset > child.node.start && offset < child.node.end,
              )
          : undefined;
    if (next === undefined) return { node, path };
    node = next.node;
    path = [...path, next.step];
  }
}
