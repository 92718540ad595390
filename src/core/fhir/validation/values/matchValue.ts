import { JsonKind, type JsonNode } from '../../../json/jsonNode.ts';
import type { PlainValue } from '../../definitions/model.ts';

/** Whether a JSON value equals a fixed value exactly: the same properties, the same items in the same order. */
export function equalsValue(node: JsonNode | undefined, value: PlainValue): boolean {
  if (node === undefined) return false;
  if (Array.isArray(value)) {
    const items = value as readonly PlainValue[];
    return (
      node.kind === JsonKind.Array &&
      node.items.length === items.length &&
      items.every((item, index) => equalsValue(node.items[index], item))
    );
  }
  if (value !== null && typeof value === 'object') {
    if (node.kind !== JsonKind.Object) return false;
    const entries = Object.entries(value as Readonly<Record<string, PlainValue>>);
    return (
      entries.length === node.properties.length &&
      entries.every(([key, item]) => equalsValue(node.get(key), item))
    );
  }
  return equalsPrimitive(node, value);
}

/** Whether a JSON value holds a pattern: at least its properties; each item of its arrays fits some item. */
export function matchesPattern(node: JsonNode | undefined, pattern: PlainValue): boolean {
  if (node === undefined) return false;
  if (Array.isArray(pattern)) {
    const items = pattern as readonly PlainValue[];
    return (
      node.kind === JsonKind.Array &&
      items.every((item) => node.items.some((candidate) => matchesPattern(candidate, item)))
    );
  }
  if (pattern !== null && typeof pattern === 'object') {
    return (
      node.kind === JsonKind.Object &&
      Object.entries(pattern as Readonly<Record<string, PlainValue>>).every(([key, item]) =>
        matchesPattern(node.get(key), item),
      )
    );
  }
  return equalsPrimitive(node, pattern);
}

/** Whether a JSON scalar has a plain value. Numbers compare by value. */
export function equalsPrimitive(node: JsonNode, value: string | number | boolean | null): boolean {
  switch (node.kind) {
    case JsonKind.String:
      return value === node.text;
    case JsonKind.Number:
      return typeof value === 'number' && Number(node.text) === value;
    case JsonKind.True:
      return value === true;
    case JsonKind.False:
      return value === false;
    default:
      return false;
  }
}

/** A plain value for people: a string in quotes, a coding as system and code, otherwise JSON, cut short. */
export function describeValue(value: PlainValue): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
