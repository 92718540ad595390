import type { Text } from '../l10n/message.ts';
import { formOf } from './forms/allForms.ts';
import type { Field, Need } from './forms/model.ts';
import { kindOf, rootMap, type FormDocument } from './tree/formDocument.ts';
import { isBlank, textAt, type FormMap, type FormNode } from './tree/formNode.ts';

export interface MissingItem {
  readonly path: readonly (string | number)[];
  /** Titles from the outermost part to the field: contact persons, technical contact, e-mail. */
  readonly titles: readonly Text[];
  readonly need: Exclude<Need, 'optional'>;
  /** Whom one waits for. */
  readonly from?: Text;
}

export interface Tally {
  readonly done: number;
  readonly total: number;
}

/** How much of a document is there: what it needs, what it had better have, what someone else gives. */
export interface Completeness {
  readonly required: Tally;
  readonly recommended: Tally;
  readonly awaited: Tally;
  readonly missing: readonly MissingItem[];
  /** 0–100, of what is required; 100 only when nothing required is missing. */
  readonly percent: number;
}

/** Undefined for a text that is no document of a known kind. */
export function completenessOf(document: FormDocument): Completeness | undefined {
  const root = rootMap(document);
  const kind = kindOf(document);
  if (root === undefined || kind === undefined) return undefined;
  const counter = new Counter();
  counter.fields(formOf(kind).fields, root, [], []);
  const { required, recommended, awaited } = counter.tallies;
  const percent = required.total === 0 ? 100 : Math.floor((100 * required.done) / required.total);
  return { required, recommended, awaited, missing: counter.missing, percent };
}

class Counter {
  readonly tallies = {
    required: { done: 0, total: 0 },
    recommended: { done: 0, total: 0 },
    awaited: { done: 0, total: 0 },
  };
  readonly missing: MissingItem[] = [];

  fields(
    fields: readonly Field[],
    map: FormMap | undefined,
    path: MissingItem['path'],
    titles: readonly Text[],
  ): void {
    for (const field of fields) {
      this.#field(field, map?.entry(field.key)?.value, [...path, field.key], [...titles, field.title]);
    }
  }

  #field(field: Field, node: FormNode | undefined, path: MissingItem['path'], titles: readonly Text[]): void {
    if (field.shape === 'group') {
      const isWanted = field.need === 'required' || !isBlank(node);
      if (isWanted) this.fields(field.fields, node?.shape === 'map' ? node : undefined, path, titles);
      else this.#count(field, node, path, titles);
      return;
    }
    this.#count(field, node, path, titles);
    if (field.shape !== 'list' || node?.shape !== 'list' || field.item.shape !== 'group') return;
    const { fields } = field.item;
    const number = node.items.length > 1;
    node.items.forEach((item, index) => {
      const title: Text = number
        ? { en: `${index + 1}`, fi: `${index + 1}`, sv: `${index + 1}` }
        : field.item.title;
      if (item.shape !== 'map') return;
      // Nothing is expected of a case or criterion that does not apply, beyond saying so.
      const isLeftOut =
        textAt(item, 'result') === 'not-applicable' || textAt(item, 'state') === 'not-applicable';
      const expected = isLeftOut ? fields.filter(({ need }) => need === 'required') : fields;
      this.fields(expected, item, [...path, index], [...titles, title]);
    });
  }

  #count(field: Field, node: FormNode | undefined, path: MissingItem['path'], titles: readonly Text[]): void {
    const { need, from } = field;
    if (need === 'optional') return;
    const tally = this.tallies[need];
    tally.total += 1;
    if (!isBlank(node)) tally.done += 1;
    else this.missing.push({ path, titles, need, ...(from === undefined ? {} : { from }) });
  }
}
