import { JsonKind, type JsonNode } from './jsonNode.ts';

/** The items of a list; of an object without the list around it, which is reported as such and judged none the less, the object. */
export function itemsIn(value: JsonNode | undefined): readonly JsonNode[] {
  if (value?.kind === JsonKind.Array) return value.items;
  return value?.kind === JsonKind.Object ? [value] : NOTHING;
}

const NOTHING: readonly JsonNode[] = [];
