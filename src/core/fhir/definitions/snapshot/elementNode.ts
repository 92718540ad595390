import type { ElementDefinition, StructureDefinition } from '../model.ts';

/** What an element definition says, apart from where it stands. */
export type ElementContent = Omit<ElementDefinition, 'id' | 'path' | 'sliceName'>;

/**
 * An element of a snapshot as a tree: its place follows from its ancestors, so that a branch can be copied elsewhere.
 * Slices hang on the element that they slice, slices of slices (`a/b`) too, behind the slice that they slice.
 */
export interface ElementNode {
  /** The last segment of the path: `value[x]`. */
  readonly name: string;
  readonly sliceName?: string;
  content: ElementContent;
  /** Undefined where the snapshot stops; the type has the children then. */
  children: ElementNode[] | undefined;
  slices: ElementNode[];
  /** Of a slice that the base does not have: the element that it slices, whose children it gets where it needs some. */
  readonly slicer?: ElementNode;
  /** As it is in the base, before any change: what a new slice starts with. */
  readonly origin: ElementNode | undefined;
}

/** A snapshot as a tree; undefined when it has no root. Elements without an ancestor in the list are left out. */
function treeOf(snapshot: readonly ElementDefinition[]): ElementNode | undefined {
  const first = snapshot[0];
  if (first === undefined) return undefined;
  const nodes = new Map<string, ElementNode>();
  for (const element of snapshot) {
    const { id, path, sliceName, ...content } = element;
    const name = path.slice(path.lastIndexOf('.') + 1);
    const node: ElementNode = {
      name,
      ...(sliceName !== undefined && { sliceName }),
      content,
      children: undefined,
      slices: [],
      origin: undefined,
    };
    const dot = id.lastIndexOf('.');
    const parent = dot < 0 ? undefined : nodes.get(id.slice(0, dot));
    if (parent !== undefined) attach(parent, node);
    if (parent !== undefined || element === first) nodes.set(id, node);
  }
  return nodes.get(first.id);
}

function attach(parent: ElementNode, node: ElementNode): void {
  parent.children ??= [];
  if (node.sliceName === undefined) {
    parent.children.push(node);
    return;
  }
  const sliced = parent.children.find((child) => child.name === node.name);
  // A slice whose slicer is missing (as in a published extension of Kanta PHR) stands for itself.
  if (sliced === undefined) parent.children.push(node);
  else sliced.slices.push(node);
}

/** A working copy of a branch, which remembers where it comes from. */
export function workingCopy(node: ElementNode): ElementNode {
  return {
    name: node.name,
    ...(node.sliceName !== undefined && { sliceName: node.sliceName }),
    content: node.content,
    ...(node.slicer !== undefined && { slicer: node.slicer }),
    children: node.children?.map(workingCopy),
    slices: node.slices.map(workingCopy),
    origin: node.origin ?? node,
  };
}

/** A working copy for a new slice: without the slices that the differential makes, which stay with the element that they slice. */
export function copyForSlice(node: ElementNode): ElementNode {
  const copy = workingCopy(node);
  copy.slices = copy.slices.filter(({ slicer }) => slicer === undefined);
  copy.children = node.children?.map(copyForSlice);
  return copy;
}

/** The tree as elements in document order, with ids and paths below `root`. */
export function elementsOf(tree: ElementNode): readonly ElementDefinition[] {
  const elements: ElementDefinition[] = [];
  const add = (node: ElementNode, idPrefix: string, pathPrefix: string): void => {
    const path = pathPrefix + node.name;
    const plainId = idPrefix + node.name;
    const id = node.sliceName === undefined ? plainId : `${plainId}:${node.sliceName}`;
    elements.push({
      id,
      path,
      ...(node.sliceName !== undefined && { sliceName: node.sliceName }),
      ...node.content,
    });
    for (const child of node.children ?? []) add(child, `${id}.`, `${path}.`);
    for (const slice of node.slices) add(slice, idPrefix, pathPrefix);
  };
  add(tree, '', '');
  return elements;
}

const trees = new WeakMap<StructureDefinition, ElementNode>();

/** The tree of a definition's snapshot, made once; never change it, take a `workingCopy`. */
export function treeOfDefinition(definition: StructureDefinition): ElementNode | undefined {
  const known = trees.get(definition);
  if (known !== undefined) return known;
  const tree = definition.snapshot === undefined ? undefined : treeOf(definition.snapshot);
  if (tree !== undefined) trees.set(definition, tree);
  return tree;
}
