import type { FormEntry, FormMap, FormNode, FormScalar } from '../tree/formNode.ts';

export type Path = readonly (string | number)[];

/** What stands under an offset. */
export type Place =
  | { readonly at: 'key'; readonly map: FormMap; readonly entry: FormEntry; readonly path: Path }
  | { readonly at: 'value'; readonly node: FormScalar; readonly path: Path }
  /** Between things: `map` is the innermost mapping around it. */
  | { readonly at: 'inside'; readonly map: FormMap | undefined; readonly path: Path };

/** The innermost thing at an offset; its ends belong to it. */
export function placeAt(root: FormNode, offset: number): Place {
  return find(root, offset, [], undefined, []);
}

function find(node: FormNode, offset: number, path: Path, map: FormMap | undefined, mapPath: Path): Place {
  if (node.shape === 'scalar') return { at: 'value', node, path };
  if (node.shape === 'list') {
    for (const [index, item] of node.items.entries()) {
      if (offset >= item.start && offset <= item.end)
        return find(item, offset, [...path, index], map, mapPath);
    }
    return { at: 'inside', map, path: mapPath };
  }
  for (const entry of node.entries) {
    if (offset >= entry.start && offset <= entry.end) {
      return { at: 'key', map: node, entry, path: [...path, entry.key] };
    }
    const { value } = entry;
    const isEmpty = value.shape === 'scalar' && value.start === value.end;
    if (!isEmpty && offset >= value.start && offset <= value.end) {
      return find(value, offset, [...path, entry.key], node, path);
    }
  }
  return { at: 'inside', map: node, path };
}
