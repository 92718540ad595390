import type { DefinitionStore, ElementDefinition, StructureDefinition } from '../../definitions/model.ts';

/** One element of a profile's snapshot in its tree: children, and slices with their own children. */
export interface ProfileNode {
  readonly definition: ElementDefinition;
  /** The last step of the path, without `[x]`. */
  readonly name: string;
  readonly children: ProfileNode[];
  readonly slices: ProfileNode[];
  readonly profile: StructureDefinition;
}

/** Snapshots as trees, each made when it is first asked for. */
export class ProfileTrees {
  readonly #trees = new Map<string, ProfileNode | null>();

  constructor(readonly store: DefinitionStore) {}

  /** The root of a profile or type by canonical URL, or one element of it (`canonical#id`); undefined when it is unknown or has no snapshot. */
  get(canonical: string): ProfileNode | undefined {
    const known = this.#trees.get(canonical);
    if (known !== undefined) return known ?? undefined;
    const made = this.#make(canonical);
    this.#trees.set(canonical, made ?? null);
    return made;
  }

  #make(canonical: string): ProfileNode | undefined {
    const hash = canonical.indexOf('#');
    if (hash >= 0) {
      const root = this.get(canonical.slice(0, hash));
      return root === undefined ? undefined : nodeAtId(root, canonical.slice(hash + 1));
    }
    const definition = this.store.structureDefinition(canonical);
    return definition === undefined ? undefined : treeOf(definition);
  }

  /** The root of a type by name. */
  type(name: string): ProfileNode | undefined {
    const definition = this.store.type(name);
    return definition === undefined ? undefined : this.get(definition.url);
  }
}

function lastStep(path: string): string {
  const step = path.slice(path.lastIndexOf('.') + 1);
  return step.endsWith('[x]') ? step.slice(0, -3) : step;
}

function treeOf(profile: StructureDefinition): ProfileNode | undefined {
  const snapshot = profile.snapshot;
  const first = snapshot?.[0];
  if (snapshot === undefined || first === undefined) return undefined;
  const make = (definition: ElementDefinition): ProfileNode => ({
    definition,
    name: lastStep(definition.path),
    children: [],
    slices: [],
    profile,
  });
  const root = make(first);
  const stack: ProfileNode[] = [root];
  for (const definition of snapshot.slice(1)) {
    const depth = definition.path.split('.').length - 1;
    const parent = stack[depth - 1];
    if (parent === undefined) continue;
    const node = make(definition);
    stack.length = depth;
    stack[depth] = node;
    place(parent, node, make);
  }
  return root;
}

function place(
  parent: ProfileNode,
  node: ProfileNode,
  make: (definition: ElementDefinition) => ProfileNode,
): void {
  const { sliceName } = node.definition;
  if (sliceName === undefined) {
    parent.children.push(node);
    return;
  }
  // STU3 writes the slice of a choice with its own path: `Observation.valueQuantity`.
  const slicer =
    parent.children.findLast(
      (child) => child.definition.sliceName === undefined && child.name === node.name,
    ) ??
    parent.children.findLast(
      (child) => child.definition.path.endsWith('[x]') && node.name.startsWith(child.name),
    );
  if (slicer === undefined) {
    // A slice whose slicer the snapshot leaves out: an unconstrained one stands in.
    const { path, types } = node.definition;
    const made = make({ id: path, path, ...(types === undefined ? {} : { types }) });
    made.slices.push(node);
    parent.children.push(made);
    return;
  }
  const cut = sliceName.lastIndexOf('/');
  const outer = cut > 0 ? findSlice(slicer, sliceName.slice(0, cut)) : undefined;
  (outer ?? slicer).slices.push(node);
}

function findSlice(node: ProfileNode, name: string): ProfileNode | undefined {
  for (const slice of node.slices) {
    if (slice.definition.sliceName === name) return slice;
    const inner = findSlice(slice, name);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The node at a path below a root, slices left out. */
export function nodeAtPath(root: ProfileNode, path: string): ProfileNode | undefined {
  let current: ProfileNode | undefined = root;
  for (const step of path.split('.').slice(1)) {
    const name = step.endsWith('[x]') ? step.slice(0, -3) : step;
    current = current?.children.find((child) => child.name === name);
  }
  return current;
}

/** The node with an element id (`Composition.section:vitals`) below a root. */
function nodeAtId(root: ProfileNode, id: string): ProfileNode | undefined {
  let current: ProfileNode | undefined = root;
  for (const step of id.split('.').slice(1)) {
    const colon = step.indexOf(':');
    const name = (colon < 0 ? step : step.slice(0, colon)).replace('[x]', '');
    const slicer: ProfileNode | undefined = current?.children.find((child) => child.name === name);
    current = colon < 0 || slicer === undefined ? slicer : findSlice(slicer, step.slice(colon + 1));
  }
  return current;
}
