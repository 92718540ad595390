import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { registrationTexts as texts } from '../../l10n/registration.ts';
import { message, type Message } from '../../l10n/message.ts';
import type { SyntaxProblem } from './formDocument.ts';
import { FormEntry, FormList, FormMap, FormScalar, type FormNode, type ScalarValue } from './formNode.ts';

/** Aliases make a small file stand for a huge one; a form needs none, and this many nodes are far beyond any real one. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 100;

/** Reads YAML 1.2 with the core schema: dates stay texts, `no` stays a text. */
export function readYamlForm(text: string): { root: FormNode | undefined; syntax: SyntaxProblem[] } {
  let document: Document;
  try {
    document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', stringKeys: false });
  } catch {
    // The parser recurses: nesting beyond its stack is no form.
    return { root: undefined, syntax: [{ start: 0, end: text.length, message: message(texts.tooDeep) }] };
  }
  const syntax = document.errors.map(({ pos, code, message: detail }): SyntaxProblem => {
    const start = Math.min(pos[0], text.length);
    return { start, end: Math.max(start, Math.min(pos[1], text.length)), message: explain(code, detail) };
  });
  const reader = new Reader(text);
  const root = document.contents === null ? undefined : reader.convert(document.contents, 0, 0);
  if (reader.isTooLarge)
    syntax.push({ start: 0, end: Math.min(1, text.length), message: message(texts.tooDeep) });
  return { root, syntax };
}

function explain(code: string, detail: string): Message {
  if (code === 'DUPLICATE_KEY') return message(texts.duplicateKey, { key: '' });
  if (code === 'MULTIPLE_DOCS') return message(texts.oneDocument);
  if (code === 'TAB_AS_INDENT') return message(texts.tabIndent);
  if (code === 'BAD_INDENT') return message(texts.badIndent);
  if (code === 'MISSING_CHAR') return message(texts.notClosed);
  return message(texts.yamlSyntax, { detail: detail.split('\n')[0] ?? code });
}

class Reader {
  #nodes = 0;
  isTooLarge = false;

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
    if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isAlias(node)) {
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
      return new FormMap(start, this.#trimmed(start, end), entries, node.flow === true ? 'flow' : 'block');
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null, start, depth + 1));
      return new FormList(start, this.#trimmed(start, end), items, node.flow === true ? 'flow' : 'block');
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

  /** A block ends behind its last value, not behind the white space that follows. */
  #trimmed(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/u.test(this.#text.charAt(at - 1))) at -= 1;
    return at;
  }
}

function isPlain(value: unknown): value is ScalarValue {
  return (
    value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
  );
}
