import type { Language } from '../l10n/language.ts';
import type { Text } from '../l10n/message.ts';
import { formOf } from './forms/allForms.ts';
import type { Field } from './forms/model.ts';
import { showValue } from './export/values.ts';
import { kindOf, rootMap, type FormDocument } from './tree/formDocument.ts';
import { isBlank, textAt, toPlain, type FormMap, type FormNode } from './tree/formNode.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** From the outermost part to the field; names of list items stand between. */
  readonly titles: readonly (Text | string)[];
  readonly before?: string;
  readonly after?: string;
  /** Whether it is of functions or of data content, as a notice of change asks. */
  readonly effect: 'functions' | 'data-content' | 'other';
}

const EFFECTS: Readonly<Record<string, Difference['effect']>> = {
  functions: 'functions',
  connectedSystems: 'functions',
  preliminaryCases: 'functions',
  testCases: 'functions',
  services: 'functions',
  scopes: 'functions',
  profiles: 'data-content',
};

/** What stays the same however an item changes: by this, items of two lists are paired. */
const NAMES = ['id', 'case', 'profile', 'oid', 'name', 'title', 'file'];

/**
 * What a notice of change would list between two documents of one kind: two versions of a system, or two systems. Order of keys and
 * items doesn't matter; items are paired by their number or name. Undefined when the documents are of different kinds.
 */
export function compareForms(
  before: FormDocument,
  after: FormDocument,
  language: Language,
): Difference[] | undefined {
  const [old, now] = [rootMap(before), rootMap(after)];
  const kind = kindOf(before);
  if (old === undefined || now === undefined || kind === undefined || kind !== kindOf(after))
    return undefined;
  return new Comparer(language).maps(formOf(kind).fields, old, now, [], 'other');
}

class Comparer {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  maps(
    fields: readonly Field[],
    before: FormMap,
    after: FormMap,
    titles: Difference['titles'],
    effect: Difference['effect'],
  ): Difference[] {
    const known = fields.flatMap((field) =>
      this.#values(
        field,
        before.entry(field.key)?.value,
        after.entry(field.key)?.value,
        [...titles, field.title],
        titles.length === 0 ? (EFFECTS[field.key] ?? 'other') : effect,
      ),
    );
    const own = [...new Set([...before.entries, ...after.entries].map(({ key }) => key))].filter((key) =>
      key.startsWith('x-'),
    );
    return [
      ...known,
      ...own.flatMap((key) =>
        this.#texts(
          rawOf(before.entry(key)?.value),
          rawOf(after.entry(key)?.value),
          [...titles, key.slice(2)],
          effect,
        ),
      ),
    ];
  }

  #values(
    field: Field,
    before: FormNode | undefined,
    after: FormNode | undefined,
    titles: Difference['titles'],
    effect: Difference['effect'],
  ): Difference[] {
    if (isBlank(before) && isBlank(after)) return [];
    if (field.shape === 'group' && before?.shape === 'map' && after?.shape === 'map') {
      return this.maps(field.fields, before, after, titles, effect);
    }
    if (field.shape === 'list' && before?.shape === 'list' && after?.shape === 'list') {
      return this.#lists(field.item, before.items, after.items, titles, effect);
    }
    return this.#texts(this.#show(field, before), this.#show(field, after), titles, effect);
  }

  #lists(
    field: Field,
    before: readonly FormNode[],
    after: readonly FormNode[],
    titles: Difference['titles'],
    effect: Difference['effect'],
  ): Difference[] {
    const old = named(before);
    const now = named(after);
    const differences: Difference[] = [];
    for (const [name, node] of old) {
      const other = now.get(name);
      if (other === undefined) {
        differences.push({ kind: 'removed', titles, before: this.#show(field, node) ?? name, effect });
      } else if (field.shape === 'group' && node.shape === 'map' && other.shape === 'map') {
        differences.push(...this.maps(field.fields, node, other, [...titles, name], effect));
      }
    }
    for (const [name, node] of now) {
      if (!old.has(name))
        differences.push({ kind: 'added', titles, after: this.#show(field, node) ?? name, effect });
    }
    return differences;
  }

  #texts(
    before: string | undefined,
    after: string | undefined,
    titles: Difference['titles'],
    effect: Difference['effect'],
  ): Difference[] {
    if (before === after) return [];
    if (before === undefined) return [{ kind: 'added', titles, after: after ?? '', effect }];
    if (after === undefined) return [{ kind: 'removed', titles, before, effect }];
    return [{ kind: 'changed', titles, before, after, effect }];
  }

  #show(field: Field, node: FormNode | undefined): string | undefined {
    if (node === undefined || isBlank(node)) return undefined;
    if (node.shape === 'scalar') {
      return showValue(field.shape === 'scalar' ? field : { type: 'text' }, node.value, this.#language);
    }
    if (node.shape === 'list') {
      const item = field.shape === 'list' ? field.item : field;
      return node.items.map((inner) => this.#show(item, inner)).join(', ');
    }
    const fields = field.shape === 'group' ? field.fields : [];
    return fields
      .map((inner) => this.#show(inner, node.entry(inner.key)?.value))
      .filter((text) => text !== undefined)
      .join(', ');
  }
}

/** Items by the name that pairs them; items of one name are told apart by their order. */
function named(items: readonly FormNode[]): Map<string, FormNode> {
  const byName = new Map<string, FormNode>();
  for (const item of items) {
    const base = nameOf(item);
    let name = base;
    for (let number = 2; byName.has(name); number += 1) name = `${base} (${number})`;
    byName.set(name, item);
  }
  return byName;
}

function nameOf(item: FormNode): string {
  if (item.shape === 'scalar') return String(item.value);
  for (const key of NAMES) {
    const name = textAt(item, key);
    if (name !== undefined) return name;
  }
  return JSON.stringify(toPlain(item));
}

function rawOf(node: FormNode | undefined): string | undefined {
  if (node === undefined || isBlank(node)) return undefined;
  return node.shape === 'scalar' ? node.written : JSON.stringify(toPlain(node));
}
