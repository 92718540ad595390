import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { objectsIn } from '../questionnaire/jsonAccess.ts';

/** Whether two CodeableConcepts mean the same here: a coding of one system and code, or the same text. */
export function isSameConcept(one: JsonObject, other: JsonObject): boolean {
  const codes = new Set(codesOf(one));
  if (codesOf(other).some((code) => codes.has(code))) return true;
  const text = one.getString('text');
  return text !== undefined && text === other.getString('text');
}

/** Whether a concept says anything that it can be recognized by. */
export function isUsable(concept: JsonObject | undefined): concept is JsonObject {
  return concept !== undefined && (codesOf(concept).length > 0 || (concept.getString('text') ?? '') !== '');
}

/** A concept as people read it. */
export function labelOf(concept: JsonObject | undefined): string {
  if (concept === undefined) return '–';
  const [code] = codesOf(concept);
  return concept.getString('text') ?? code ?? '–';
}

/** The CodeableConcept of a property, or all of a list. */
export function conceptsIn(node: JsonObject, key: string): readonly JsonObject[] {
  const value: JsonNode | undefined = node.get(key);
  if (value?.kind === JsonKind.Object) return [value];
  return value?.kind === JsonKind.Array
    ? value.items.filter((item): item is JsonObject => item.kind === JsonKind.Object)
    : [];
}

function codesOf(concept: JsonObject): readonly string[] {
  return objectsIn(concept, 'coding').flatMap(({ object }) => {
    const code = object.getString('code');
    return code === undefined ? [] : [`${object.getString('system') ?? ''}#${code}`];
  });
}
