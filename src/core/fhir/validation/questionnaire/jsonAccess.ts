import { JsonKind, type JsonNode, type JsonObject, type JsonScalar } from '../../../json/jsonNode.ts';
import type { Span } from '../../../text/range.ts';

/** The objects of an array property, with their places in the array; empty for anything else. */
export function objectsIn(
  node: JsonObject,
  key: string,
): readonly { readonly object: JsonObject; readonly index: number }[] {
  const value = node.get(key);
  if (value?.kind !== JsonKind.Array) return [];
  const found: { object: JsonObject; index: number }[] = [];
  value.items.forEach((item, index) => {
    if (item.kind === JsonKind.Object) found.push({ object: item, index });
  });
  return found;
}

/** An object property. */
export function objectIn(node: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = node?.get(key);
  return value?.kind === JsonKind.Object ? value : undefined;
}

export function isTrue(node: JsonObject, key: string): boolean {
  return node.get(key)?.kind === JsonKind.True;
}

/** A choice element such as `value[x]` or `answer[x]` as it stands: its type by the property's name, and its value if it has one. */
export interface ChoiceValue {
  /** As in `value[x]`'s name: `Coding`, `String`, `DateTime`. */
  readonly suffix: string;
  /** Undefined where there are only extensions (`_valueString`). */
  readonly value: JsonNode | undefined;
  readonly place: Span;
}

/** The choice element with a name's beginning; `isOther` leaves names out that begin alike. */
export function choiceIn(node: JsonObject, prefix: string): ChoiceValue | undefined {
  let found: ChoiceValue | undefined;
  for (const property of node.properties) {
    const isSibling = property.key.startsWith('_');
    const name = isSibling ? property.key.slice(1) : property.key;
    if (!name.startsWith(prefix) || !/^[A-Z]/u.test(name.slice(prefix.length))) continue;
    const place = property.value ?? property;
    if (!isSibling) return { suffix: name.slice(prefix.length), value: property.value, place };
    found ??= { suffix: name.slice(prefix.length), value: undefined, place };
  }
  return found;
}

/** A scalar's text; numbers with their digits as written. */
export function textOf(node: JsonNode | undefined): string | undefined {
  if (node === undefined || node.kind === JsonKind.Object || node.kind === JsonKind.Array) return undefined;
  return node.kind === JsonKind.Null ? undefined : node.text;
}

export function isScalar(node: JsonNode | undefined): node is JsonScalar {
  return textOf(node) !== undefined;
}

/** The values of all extensions with a URL. */
export function extensionValues(node: JsonObject, url: string): readonly JsonNode[] {
  const found: JsonNode[] = [];
  for (const { object } of objectsIn(node, 'extension')) {
    if (object.getString('url') !== url) continue;
    const value = choiceIn(object, 'value')?.value;
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** The text of the first extension with a URL. */
export function extensionText(node: JsonObject, url: string): string | undefined {
  return textOf(extensionValues(node, url)[0]);
}
