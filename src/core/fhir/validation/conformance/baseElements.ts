import type { DefinitionStore, ElementDefinition, StructureDefinition } from '../../definitions/model.ts';

/** An element as the base has it, and its place among the others of the same snapshot. */
export interface BaseElement {
  readonly definition: ElementDefinition;
  readonly order: number;
  /** The snapshot that it stands in: elements below it are found there under `definition.path`. */
  readonly owner: BaseElements;
}

/** The elements that a profile may constrain, by path: those of its base's snapshot, and below them those of their types. */
export class BaseElements {
  readonly #known = new Map<string, BaseElement | undefined>();

  constructor(
    readonly base: StructureDefinition,
    readonly store: DefinitionStore,
  ) {
    this.#addAll(base);
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
    const { contentReference, types, path: ownPath } = parent.definition;
    if (contentReference !== undefined) {
      return parent.owner.find(`${contentReference.slice(contentReference.indexOf('#') + 1)}.${name}`);
    }
    if (parent.owner !== this || ownPath !== parentPath) {
      const found = parent.owner.find(`${ownPath}.${name}`);
      if (found !== undefined) return found;
    }
    for (const { code } of types ?? []) {
      const found = this.#inType(code, name, parentPath);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #inType(code: string, name: string, parentPath: string): BaseElement | undefined {
    const type = this.store.type(code);
    if (type === undefined || type.type === parentPath) return undefined;
    if (type.url === this.base.url) return this.find(`${type.type}.${name}`);
    return new BaseElements(type, this.store).find(`${type.type}.${name}`);
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
        return { ...found, definition: { ...found.definition, types: [type] } };
      }
    }
    return undefined;
  }

  #addAll(definition: StructureDefinition): void {
    definition.snapshot?.forEach((element, order) => {
      if (element.sliceName === undefined && !this.#known.has(element.path)) {
        this.#known.set(element.path, { definition: element, order, owner: this });
      }
    });
  }
}
