import type { DefinitionStore, ElementDefinition, StructureDefinition } from '../../definitions/model.ts';

/** An element as the base has it, and its place among the others of the same snapshot. */
export interface BaseElement {
  readonly definition: ElementDefinition;
  readonly order: number;
}

/** The elements that a profile may constrain, by path: those of its base's snapshot, and below them those of their types. */
export class BaseElements {
  readonly #known = new Map<string, BaseElement | undefined>();

  constructor(
    readonly base: StructureDefinition,
    readonly store: DefinitionStore,
  ) {
    addAll(base, this.#known);
  }

  /** Slices left out; `valueQuantity` finds `value[x]`. */
  find(path: string): BaseElement | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    this.#known.set(path, undefined);
    const found = this.#below(path);
    this.#known.set(path, found);
    return found;
  }

  #below(path: string): BaseElement | undefined {
    const dot = path.lastIndexOf('.');
    if (dot < 0) return undefined;
    const name = path.slice(dot + 1);
    const parentPath = path.slice(0, dot);
    const parent = this.find(parentPath);
    if (parent === undefined) return undefined;
    const choice = this.#choice(parentPath, name);
    if (choice !== undefined) return choice;
    const { contentReference, types } = parent.definition;
    if (contentReference !== undefined) {
      return this.find(`${contentReference.slice(contentReference.indexOf('#') + 1)}.${name}`);
    }
    for (const { code } of types ?? []) {
      if (code === parentPath) continue;
      const type = this.store.type(code);
      if (type === undefined || type.type === this.base.type) continue;
      const found = new BaseElements(type, this.store).find(`${type.type}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #choice(parentPath: string, name: string): BaseElement | undefined {
    for (let length = name.length - 1; length > 0; length -= 1) {
      if (!/[A-Z]/u.test(name.charAt(length))) continue;
      const found = this.#known.get(`${parentPath}.${name.slice(0, length)}[x]`);
      const suffix = name.slice(length);
      const type = found?.definition.types?.find(
        ({ code }) => code.charAt(0).toUpperCase() + code.slice(1) === suffix,
      );
      if (found !== undefined && type !== undefined) {
        return { order: found.order, definition: { ...found.definition, types: [type] } };
      }
    }
    return undefined;
  }
}

function addAll(definition: StructureDefinition, into: Map<string, BaseElement | undefined>): void {
  definition.snapshot?.forEach((element, order) => {
    if (element.sliceName === undefined && !into.has(element.path)) {
      into.set(element.path, { definition: element, order });
    }
  });
}
