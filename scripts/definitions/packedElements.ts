import {
  pathOfId,
  sliceOfSegment,
  type OddElement,
  type PackedElements,
} from '../../src/core/fhir/definitions/bundle/bundleFormat.ts';
import type { ElementDefinition } from '../../src/core/fhir/definitions/model.ts';

/** Items of a section, each once, numbered in the order in which they were first wanted. */
export class ItemTable {
  readonly #numbers = new Map<string, number>();

  /** The number of the item with this JSON text. */
  number(json: string): number {
    const known = this.#numbers.get(json);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(json, number);
    return number;
  }

  get lines(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** Packs elements; what is false or empty anyway is left out. */
export function packElements(
  elements: readonly ElementDefinition[],
  tables: { readonly elements: ItemTable; readonly constraints: ItemTable },
): PackedElements {
  const triples: (number | string)[] = [];
  const odd: Record<string, OddElement> = {};
  const ancestors: string[] = [];
  for (const [position, element] of elements.entries()) {
    const { id, path, sliceName, constraints, isModifier, isSummary, mustSupport, ...others } = element;
    const rest = {
      ...others,
      ...(isModifier === true && { isModifier }),
      ...(isSummary === true && { isSummary }),
      ...(mustSupport === true && { mustSupport }),
      ...(constraints !== undefined && {
        constraints: constraints.map((constraint) => tables.constraints.number(JSON.stringify(constraint))),
      }),
    };
    const dot = id.lastIndexOf('.');
    const segment = id.slice(dot + 1);
    const depth = id.split('.').length - 1;
    const parent = depth === 0 ? '' : `${ancestors[depth - 1] ?? ''}.`;
    const strange: { id?: string; path?: string; sliceName?: string | null } = {};
    if (parent + segment !== id) strange.id = id;
    if (pathOfId(id) !== path) strange.path = path;
    if (sliceOfSegment(segment) !== sliceName) strange.sliceName = sliceName ?? null;
    if (Object.keys(strange).length > 0) odd[String(position)] = strange;
    ancestors[depth] = id;
    triples.push(depth, segment, tables.elements.number(JSON.stringify(rest)));
  }
  return { triples, ...(Object.keys(odd).length > 0 && { odd }) };
}
