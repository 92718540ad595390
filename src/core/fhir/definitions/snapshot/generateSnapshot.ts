import type { DefinitionStore, ElementDefinition, ElementType, StructureDefinition } from '../model.ts';
import {
  copyForSlice,
  elementsOf,
  type ElementContent,
  treeOfDefinition,
  workingCopy,
  type ElementNode,
} from './elementNode.ts';
import { mergeContent } from './mergeContent.ts';
import {
  addSlice,
  choiceFor,
  isExtension,
  settleExtensionSlices,
  settleTypeSlices,
  shortNames,
  typesNamed,
} from './slices.ts';

export type Lookups = Pick<DefinitionStore, 'structureDefinition' | 'type'>;

export interface GeneratedSnapshot {
  readonly elements: readonly ElementDefinition[];
  /** Elements of the differential for which there is no place; the rest of the snapshot holds nevertheless. */
  readonly unplaced: readonly ElementDefinition[];
  readonly isBaseKnown: boolean;
}

/** No published differential comes near these (1,300 elements, paths of 130 characters); work grows faster than they do. */
const MAX_ELEMENTS = 10_000;
const MAX_PATH = 1000;

/**
 * The snapshot of a definition: its differential laid over its base's snapshot (R4, 5.1.0.5). Elements may come in any order; a new slice
 * starts with what the base says of the sliced element, not with what this differential says of it, as the official generator does it.
 * Where the base is not known, the plain type takes its place (`isBaseKnown` false); undefined when that is not known either.
 */
export function generateSnapshot(
  definition: StructureDefinition,
  lookups: Lookups,
): GeneratedSnapshot | undefined {
  const known =
    definition.baseDefinition === undefined
      ? undefined
      : lookups.structureDefinition(definition.baseDefinition);
  const base = known ?? (definition.derivation === 'constraint' ? lookups.type(definition.type) : undefined);
  const baseTree = base === undefined ? undefined : treeOfDefinition(base);
  if (baseTree === undefined) return undefined;
  const placed = (definition.differential ?? []).filter(({ path }) => path.length <= MAX_PATH);
  if (placed.length > MAX_ELEMENTS) return undefined;
  const generator = new Generator({ ...definition, differential: placed }, lookups, baseTree);
  const unplaced: ElementDefinition[] = [];
  for (const element of definition.differential ?? []) {
    if (element.path.length > MAX_PATH || !generator.apply(element)) unplaced.push(element);
  }
  generator.finish();
  return { elements: elementsOf(generator.root), unplaced, isBaseKnown: known !== undefined };
}

/** A definition with its snapshot, for stores. */
export function withGeneratedSnapshot(
  definition: StructureDefinition,
  lookups: Lookups,
): StructureDefinition | undefined {
  const generated = generateSnapshot(definition, lookups);
  if (generated === undefined) return undefined;
  const { baseDefinition } = definition;
  return {
    ...definition,
    snapshot: generated.elements,
    ...(!generated.isBaseKnown && baseDefinition !== undefined && { missingBase: baseDefinition }),
    ...(generated.unplaced.length > 0 && { unplaced: generated.unplaced.map(({ path }) => path) }),
  };
}

class Generator {
  readonly root: ElementNode;
  readonly #definition: StructureDefinition;
  readonly #lookups: Lookups;
  /** The node that a path of the differential meant last: places an element whose id does not say which slice it belongs to. */
  readonly #latest = new Map<string, ElementNode>();
  /** Choices of type of which the differential names slices: by name what it says of them. */
  readonly #typeSlices = new Map<ElementNode, Map<string, ElementContent>>();
  /** False where slices are named, but not in the ids: an element then belongs to the slice named last before it. */
  readonly #idsTellSlices: boolean;
  /** Where the differential has something to say: ids with slices above, but without one in the last segment, and those above them. */
  readonly #places: ReadonlySet<string>;
  readonly #shortChoices = new Set<ElementNode>();
  /** Lists of extensions that the differential slices. */
  readonly #extensionLists = new Set<ElementNode>();
  /** Nodes that the differential has an element for. */
  readonly #stated = new Set<ElementNode>();
  readonly #choiceOf = new Map<ElementNode, ElementNode>();

  constructor(definition: StructureDefinition, lookups: Lookups, base: ElementNode) {
    this.#definition = definition;
    this.#lookups = lookups;
    this.#idsTellSlices = (definition.differential ?? []).every(
      ({ id, sliceName }) => sliceName === undefined || id.includes(':'),
    );
    this.#places = new Set((definition.differential ?? []).flatMap((element) => this.#placesOf(element)));
    const copy = workingCopy(base);
    const isNewType = definition.derivation === 'specialization';
    const name = isNewType ? (definition.type.split('/').at(-1) ?? definition.type) : copy.name;
    this.root = { ...copy, name };
  }

  #placesOf({ id, path }: ElementDefinition): readonly string[] {
    const names = path.split('.');
    const segments = id.split('.').length === names.length ? id.split('.') : names;
    return names.map((name, depth) => [...segments.slice(0, depth), name].join('.'));
  }

  /** Lays one element of the differential over the tree; false when it has no place there. */
  apply(element: ElementDefinition): boolean {
    const { id, path, sliceName, ...change } = element;
    const node = this.#locate(id, path, sliceName);
    if (node === undefined) return false;
    this.#latest.set(path, node);
    this.#stated.add(node);
    node.content = mergeContent(node.content, change, this.#definition.url);
    if (isExtension(node.name) && change.max === undefined) this.#limitByProfile(node, change.types);
    const choice = this.#choiceOf.get(node);
    if (choice !== undefined && node.sliceName !== undefined) {
      // Path `valueQuantity` says the type itself; path `value[x]` leaves it to the differential's types, none here when it is silent.
      this.#typeSlices
        .get(choice)
        ?.set(node.sliceName, path.endsWith('[x]') ? { types: [], ...change } : change);
    }
    return true;
  }

  /** An extension stands as often as its own definition says, where the profile does not say how often. */
  #limitByProfile(node: ElementNode, types: ElementContent['types']): void {
    const [profile, ...others] = types?.[0]?.profiles ?? [];
    if (profile === undefined || others.length > 0) return;
    const max = this.#lookups.structureDefinition(profile)?.snapshot?.[0]?.max;
    if (typeof max === 'number' && (node.content.max === '*' || (node.content.max ?? 0) > max)) {
      node.content = { ...node.content, max };
    }
  }

  #locate(id: string, path: string, sliceName: string | undefined): ElementNode | undefined {
    const names = path.split('.');
    const segments = id.split('.');
    if (names.length === 1) return this.root;
    if (segments.length !== names.length || !(id.includes(':') || this.#idsTellSlices)) {
      return this.#locateByPath(path, sliceName);
    }
    let node: ElementNode | undefined = this.root;
    for (const [depth, segment] of segments.entries()) {
      if (depth === 0) continue;
      const colon = segment.indexOf(':');
      const slice = colon < 0 ? undefined : segment.slice(colon + 1);
      const isLast = depth === segments.length - 1;
      const parentId = segments.slice(0, depth).join('.');
      node = this.#step(node, parentId, names[depth] ?? segment, isLast ? (sliceName ?? slice) : slice);
      if (node === undefined) return undefined;
    }
    return node;
  }

  /** For differentials without ids that tell slices apart: an element belongs to what its parent's path meant last. */
  #locateByPath(path: string, sliceName: string | undefined): ElementNode | undefined {
    const dot = path.lastIndexOf('.');
    const parentPath = path.slice(0, dot);
    const parent =
      this.#latest.get(parentPath) ??
      (parentPath.includes('.') ? this.#locateByPath(parentPath, undefined) : this.root);
    return parent === undefined ? undefined : this.#step(parent, parentPath, path.slice(dot + 1), sliceName);
  }

  /** The child with a name, and its slice; both are made where the definition may make them. */
  #step(
    parent: ElementNode,
    parentId: string,
    name: string,
    sliceName: string | undefined,
  ): ElementNode | undefined {
    const children = this.#childrenOf(parent);
    const child = children.find((candidate) => candidate.name === name);
    if (child !== undefined) return sliceName === undefined ? child : this.#slice(child, sliceName);
    const choice = choiceFor(children, name);
    if (choice !== undefined) return this.#narrow(choice, name, sliceName, parentId);
    if (this.#definition.derivation !== 'specialization') return undefined;
    const added: ElementNode = { name, content: {}, children: undefined, slices: [], origin: undefined };
    children.push(added);
    return added;
  }

  /**
   * `valueQuantity` for `value[x]`: a slice, as the official generator makes it; inside a slice, in STU3 and where `value[x]` itself is spoken
   * of, the choice is narrowed to this type instead, unless slices are spoken of or several types named.
   */
  #narrow(choice: ElementNode, name: string, sliceName: string | undefined, parentId: string): ElementNode {
    const siblings = shortNames(choice).filter((other) => this.#places.has(`${parentId}.${other}`));
    const isStu3 = this.#definition.fhirVersion === '3.0';
    const isNamed = sliceName !== undefined && !(isStu3 && sliceName === name);
    const narrows = isStu3 || parentId.includes(':') || this.#places.has(`${parentId}.${choice.name}`);
    if (isNamed || !narrows || siblings.length > 1 || choice.content.slicing !== undefined) {
      this.#shortChoices.add(choice);
      return this.#slice(choice, sliceName ?? name);
    }
    const types = typesNamed(choice, name);
    choice.content = { ...choice.content, ...(types.length > 0 && { types }) };
    return choice;
  }

  #slice(sliced: ElementNode, sliceName: string): ElementNode {
    const slice = addSlice(sliced, sliceName);
    if (sliced.name.endsWith('[x]')) {
      this.#choiceOf.set(slice, sliced);
      const named = this.#typeSlices.get(sliced) ?? new Map<string, ElementContent>();
      if (!named.has(sliceName)) named.set(sliceName, {});
      this.#typeSlices.set(sliced, named);
    }
    if (isExtension(sliced.name)) this.#extensionLists.add(sliced);
    return slice;
  }

  /** What can be said only when the whole differential was read. */
  finish(): void {
    for (const [sliced, names] of this.#typeSlices) {
      settleTypeSlices(sliced, names, this.#shortChoices.has(sliced));
    }
    for (const list of this.#extensionLists) if (!this.#stated.has(list)) settleExtensionSlices(list);
  }

  /** The children of an element; where the snapshot stops, those of its type, its type's profile or what it refers to. */
  #childrenOf(node: ElementNode): ElementNode[] {
    if (node.children !== undefined) return node.children;
    // What this differential says of the children of a sliced element holds for the slices that it makes, too.
    if (node.slicer?.children !== undefined) {
      node.children = node.slicer.children.map(copyForSlice);
      return node.children;
    }
    const source =
      node.content.contentReference === undefined ? this.#typeTree(node) : this.#contentTarget(node);
    node.children = (source?.children ?? []).map(workingCopy);
    return node.children;
  }

  #typeTree(node: ElementNode): ElementNode | undefined {
    const types = node.content.types ?? [];
    const [type] = types;
    const definition =
      types.length === 1 && type !== undefined ? this.#definitionOf(type) : this.#lookups.type('Element');
    return definition === undefined ? undefined : treeOfDefinition(definition);
  }

  #definitionOf({ code, profiles }: ElementType): StructureDefinition | undefined {
    const [profile] = profiles ?? [];
    const known =
      profile !== undefined && profiles?.length === 1
        ? this.#lookups.structureDefinition(profile)
        : undefined;
    return known ?? this.#lookups.type(code);
  }

  /** The element that `contentReference` names, in the definition of the type; the reference gives way to what it refers to. */
  #contentTarget(node: ElementNode): ElementNode | undefined {
    const reference = node.content.contentReference ?? '';
    const id = reference.slice(reference.indexOf('#') + 1);
    const [type, ...segments] = id.split('.');
    const definition = type === undefined ? undefined : this.#lookups.type(type);
    let target = definition === undefined ? undefined : treeOfDefinition(definition);
    for (const segment of segments) target = target?.children?.find((child) => child.name === segment);
    if (target === undefined) return undefined;
    const content = {
      ...node.content,
      ...(target.content.types !== undefined && { types: target.content.types }),
    };
    delete content.contentReference;
    node.content = content;
    return target;
  }
}
