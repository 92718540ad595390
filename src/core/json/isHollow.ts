import { contentOf, JsonKind, type JsonNode } from './jsonNode.ts';

/** Whether there is no value anywhere in it: `null`, `{}`, `[]`, and what holds nothing else (`{ "coding": [{}] }`). Ends at the first value. */
export function isHollow(value: JsonNode | undefined): boolean {
  if (value === undefined) return true;
  switch (value.kind) {
    case JsonKind.Object:
      for (const property of contentOf(value).properties) if (!isHollow(property.value)) return false;
      return true;
    case JsonKind.Array:
      for (const item of contentOf(value).items) if (!isHollow(item)) return false;
      return true;
    default:
      return value.kind === JsonKind.Null;
  }
}
