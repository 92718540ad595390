import { FormEntry, FormList, FormMap, FormScalar, type FormNode, type ScalarValue } from './formNode.ts';

/** One thing that stands on a line, at its column: the dash of an item, a key with what follows it, an item's text. */
type Token =
  | { readonly kind: 'dash'; readonly column: number; readonly start: number }
  | {
      readonly kind: 'key';
      readonly column: number;
      readonly start: number;
      readonly key: string;
      /** Behind the colon. */
      readonly behind: number;
      readonly value?: FormScalar;
    }
  | { readonly kind: 'text'; readonly column: number; readonly value: FormScalar };

/** `key:`, and the white space up to a value on the same line. */
const KEY = /([a-z][\w-]{0,63}):(?=[ \r\n]|$)( *)/uy;

/** What ends a value: the line, or a comment. */
const END = String.raw`(?= *(?:\r?\n|$)| +#)`;

/**
 * A value that can be meant in one way only, on one line: quoted without an escape, a number, or a text that starts as no indicator,
 * number or date does and holds no `: ` and no ` #`.
 * @see https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
 */
const VALUE = new RegExp(
  [
    String.raw`"(?:[^"\\\p{C}\p{Z}]| )*"`,
    String.raw`'(?:[^'\p{C}\p{Z}]| )*'`,
    String.raw`(?:0|[1-9]\d{0,14})`,
    String.raw`(?:\p{L}|\d+-\d|\d+\.\d+\.\d)(?:[\p{L}\p{N}!"$-9;-~‐-”€§]|:(?=[^\s])| (?! *(?:#|\r?\n|$)))*`,
  ]
    .map((form) => `(?:${form})${END}`)
    .join('|'),
  'uy',
);

/** A rest of a line that says nothing. */
const NOTHING = /(?:|#[^\r\n]*)(?:\r?\n|$)/uy;

/** What the core schema takes for something else than a text, of words that stand without quotes. */
const SPECIAL = /^(?:true|false|null)$/iu;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Deeper than any form; the library answers for the rest. */
const MAX_DEPTH = 20;

/**
 * Reads what most of a form is, `key: text` and `- text` line by line, many times quicker than the YAML library reads anything. It takes
 * only what cannot be meant otherwise: escapes, most numbers, texts over several lines, brackets and all faults are the library's.
 * @param text a whole piece, from the start of a line
 * @param at where the piece stands: what is read has its places there
 * @returns undefined for whatever the library has to read
 */
export function readPlainYaml(text: string, at: number): FormNode | undefined {
  const tokens = tokensOf(text, at);
  if (tokens === undefined) return undefined;
  const reader = new PlainReader(tokens);
  const node = reader.readBlock(0, 0);
  return reader.isAtEnd ? node : undefined;
}

function tokensOf(text: string, at: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    let from = start;
    while (text.charCodeAt(from) === 0x20) from += 1;
    const first = text.charAt(from);
    if (first === '-') {
      tokens.push({ kind: 'dash', column: from - start, start: at + from });
      const dash = from;
      from += 1;
      while (text.charCodeAt(from) === 0x20) from += 1;
      if (from === dash + 1) return undefined;
    } else if (first === '#' || first === '\n' || first === '' || text.startsWith('\r\n', from)) {
      start = next;
      continue;
    }
    const token = keyAt(text, from, start, at) ?? textAt(text, from, start, at);
    // A text without a dash goes on from the line before.
    if (token === undefined || (token.kind === 'text' && first !== '-')) return undefined;
    tokens.push(token);
    start = next;
  }
  return tokens;
}

function keyAt(text: string, from: number, lineStart: number, at: number): Token | undefined {
  KEY.lastIndex = from;
  const [all, key] = KEY.exec(text) ?? [];
  if (all === undefined || key === undefined) return undefined;
  const token = {
    kind: 'key',
    column: from - lineStart,
    start: at + from,
    key,
    behind: at + from + key.length + 1,
  } as const;
  const valueAt = from + all.length;
  NOTHING.lastIndex = valueAt;
  if (NOTHING.test(text)) return token;
  const value = scalarAt(text, valueAt, at);
  return value === undefined ? undefined : { ...token, value };
}

function textAt(text: string, from: number, lineStart: number, at: number): Token | undefined {
  const value = scalarAt(text, from, at);
  return value === undefined ? undefined : { kind: 'text', column: from - lineStart, value };
}

function scalarAt(text: string, from: number, at: number): FormScalar | undefined {
  VALUE.lastIndex = from;
  const [written] = VALUE.exec(text) ?? [];
  const value = written === undefined ? undefined : meaningOf(written);
  if (written === undefined || value === undefined) return undefined;
  const [start, end] = [at + from, at + from + written.length];
  return new FormScalar(start, end, value, typeof value === 'string' ? value : written);
}

function meaningOf(written: string): ScalarValue | undefined {
  if (/^["']/u.test(written)) return written.slice(1, -1);
  if (/^\d+$/u.test(written)) return Number(written);
  return SPECIAL.test(written) ? BOOLEANS.get(written) : written;
}

class PlainReader {
  #next = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  /** A mapping or a list that starts at the next token, no further left than `least`; undefined where none does. */
  readBlock(least: number, depth: number): FormNode | undefined {
    const first = this.#tokens[this.#next];
    if (first === undefined || first.column < least || depth > MAX_DEPTH) return undefined;
    if (first.kind === 'key') return this.#readMap(first.column, first.start, depth);
    return first.kind === 'dash' ? this.#readList(first.column, first.start, depth) : undefined;
  }

  #readMap(column: number, start: number, depth: number): FormMap | undefined {
    const entries: FormEntry[] = [];
    const keys = new Set<string>();
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token?.kind !== 'key' || token.column !== column) break;
      if (keys.has(token.key)) return undefined;
      keys.add(token.key);
      this.#next += 1;
      const value = token.value ?? this.#readBelow(column, token.behind, depth);
      if (value === undefined) return undefined;
      entries.push(new FormEntry(token.key, token.start, token.behind - 1, value));
    }
    return new FormMap(start, entries[entries.length - 1]?.value.end ?? start, entries, 'block');
  }

  /** What stands below a key that has nothing on its line: a list may be as far left as the key. */
  #readBelow(column: number, behind: number, depth: number): FormNode | undefined {
    const next = this.#tokens[this.#next];
    const isBelow =
      next !== undefined && (next.column > column || (next.column === column && next.kind === 'dash'));
    return isBelow ? this.readBlock(column, depth + 1) : new FormScalar(behind, behind, null, '');
  }

  #readList(column: number, start: number, depth: number): FormList | undefined {
    const items: FormNode[] = [];
    for (;;) {
      const dash = this.#tokens[this.#next];
      if (dash?.kind !== 'dash' || dash.column !== column) break;
      this.#next += 1;
      const token = this.#tokens[this.#next];
      if (token?.kind === 'text') {
        this.#next += 1;
        items.push(token.value);
      } else {
        const item = this.readBlock(column + 1, depth + 1);
        if (item === undefined) return undefined;
        items.push(item);
      }
    }
    return new FormList(start, items[items.length - 1]?.end ?? start, items, 'block');
  }
}
