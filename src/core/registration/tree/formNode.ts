import type { Span } from '../../text/range.ts';

export type ScalarValue = string | number | boolean | null;

/** A value of a registration document with its place, the same for YAML and JSON. */
export type FormNode = FormMap | FormList | FormScalar;

/** How a collection is written: YAML block style, or with brackets (all of JSON). */
export type Layout = 'block' | 'flow';

/** `key: value`; duplicates are kept. A value that is not there is a null scalar behind the colon. */
export class FormEntry implements Span {
  constructor(
    readonly key: string,
    /** Start of the key, with its quote. */
    readonly start: number,
    /** End of the key, with its quote. */
    readonly end: number,
    readonly value: FormNode,
  ) {}
}

export class FormMap implements Span {
  readonly shape = 'map';

  constructor(
    readonly start: number,
    readonly end: number,
    readonly entries: readonly FormEntry[],
    readonly layout: Layout,
  ) {}

  /** The last entry of a name, as readers choose. */
  entry(key: string): FormEntry | undefined {
    for (let index = this.entries.length - 1; index >= 0; index -= 1) {
      const entry = this.entries[index];
      if (entry !== undefined && entry.key === key) return entry;
    }
    return undefined;
  }
}

export class FormList implements Span {
  readonly shape = 'list';

  constructor(
    readonly start: number,
    readonly end: number,
    readonly items: readonly FormNode[],
    readonly layout: Layout,
  ) {}
}

export class FormScalar implements Span {
  readonly shape = 'scalar';

  constructor(
    readonly start: number,
    readonly end: number,
    readonly value: ScalarValue,
    /** As written, without quotes: the digits of `4.10` stay. */
    readonly written: string,
  ) {}
}

/** The plain value, as a schema checks it. Objects have no prototype: a key `__proto__` is a key. */
export function toPlain(node: FormNode): unknown {
  if (node.shape === 'scalar') return node.value;
  if (node.shape === 'list') return node.items.map(toPlain);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) plain[entry.key] = toPlain(entry.value);
  return plain;
}

/** The value at a path of keys and indices. */
export function nodeAt(root: FormNode | undefined, path: readonly (string | number)[]): FormNode | undefined {
  let node = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (node.shape === 'map') node = node.entry(String(step))?.value;
    else if (node.shape === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** The text at a path: trimmed, and undefined when it is blank or no text. */
export function textAt(
  root: FormNode | undefined,
  ...path: readonly (string | number)[]
): string | undefined {
  const node = nodeAt(root, path);
  if (node?.shape !== 'scalar' || typeof node.value !== 'string') return undefined;
  const trimmed = node.value.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The items of the list at a path; none when there is no list. */
export function itemsAt(
  root: FormNode | undefined,
  ...path: readonly (string | number)[]
): readonly FormNode[] {
  const node = nodeAt(root, path);
  return node?.shape === 'list' ? node.items : [];
}

/** Whether there is nothing yet: no value, an empty text, an empty list or mapping. */
export function isBlank(node: FormNode | undefined): boolean {
  if (node === undefined) return true;
  if (node.shape === 'scalar') {
    return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  }
  if (node.shape === 'list') return node.items.every(isBlank);
  return node.entries.every(({ value }) => isBlank(value));
}

/** `preliminaryCases[2].result` */
export function expressionOf(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
