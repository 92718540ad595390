import { equals } from './compare.ts';
import { FhirNode } from './model/fhirNode.ts';
import { valueOf, type Collection, type Item } from './values.ts';

/** Both collections without duplicates. */
export function union(left: Collection, right: Collection): Collection {
  return distinct([...left, ...right]);
}

/** A collection without what it already holds, in the order of first occurrence. */
export function distinct(items: Collection): Collection {
  if (items.length < 2) return items;
  const result: Item[] = [];
  const texts = items.map(plainText);
  if (texts.every((text) => text !== undefined)) {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const text = texts[index] ?? '';
      if (seen.has(text)) return;
      seen.add(text);
      result.push(item);
    });
    return result;
  }
  for (const item of items) {
    if (!result.some((known) => known === item || equals(known, item) === true)) result.push(item);
  }
  return result;
}

/** The text of a string or a string-like primitive, which compares by its characters alone. */
function plainText(item: Item): string | undefined {
  if (typeof item === 'string') return item;
  if (!(item instanceof FhirNode) || item.text === undefined) return undefined;
  const value = valueOf(item);
  return typeof value === 'string' ? value : undefined;
}
