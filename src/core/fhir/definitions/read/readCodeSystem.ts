import type { CodeSystem, Concept } from '../model.ts';
import { asObject, asString, objectsOf, type PlainObject } from './plainJson.ts';

const CONTENTS: readonly CodeSystem['content'][] = [
  'not-present',
  'example',
  'fragment',
  'complete',
  'supplement',
];

/** Deeper hierarchies are cut; the deepest published one has 12 levels. */
const MAX_DEPTH = 100;

/** A CodeSystem of any FHIR version from STU3 on; undefined when it is none or lacks its URL. */
export function readCodeSystem(json: unknown): CodeSystem | undefined {
  const resource = asObject(json);
  const url = asString(resource?.['url']);
  if (resource?.['resourceType'] !== 'CodeSystem' || url === undefined) return undefined;
  const version = asString(resource['version']);
  const supplements = asString(resource['supplements']);
  const valueSet = asString(resource['valueSet']);
  const hierarchy = asString(resource['hierarchyMeaning']);
  const properties = readPropertyDefinitions(resource['property']);
  return {
    url,
    ...(version !== undefined && { version }),
    // What supplements another system defines no codes of its own, whatever it says of its content.
    content:
      supplements === undefined
        ? (CONTENTS.find((known) => known === resource['content']) ?? 'fragment')
        : 'supplement',
    // Absent means unknown; comparing exactly is what the official validator does then.
    caseSensitive: resource['caseSensitive'] !== false,
    ...(supplements !== undefined && { supplements }),
    ...(valueSet !== undefined && { valueSet }),
    ...(hierarchy !== undefined && { hierarchyMeaning: hierarchy }),
    ...(properties.length > 0 && { properties }),
    concepts: readConcepts(resource['concept'], 0),
  };
}

function readPropertyDefinitions(json: unknown): NonNullable<CodeSystem['properties']> {
  return objectsOf(json).flatMap((item) => {
    const code = asString(item['code']);
    const uri = asString(item['uri']);
    const type = asString(item['type']);
    return code === undefined
      ? []
      : [{ code, ...(uri !== undefined && { uri }), ...(type !== undefined && { type }) }];
  });
}

function readConcepts(json: unknown, depth: number): readonly Concept[] {
  const concepts: Concept[] = [];
  if (depth > MAX_DEPTH) return concepts;
  for (const item of objectsOf(json)) {
    const code = asString(item['code']);
    if (code === undefined) continue;
    const display = asString(item['display']);
    const designations = readDesignations(item['designation']);
    const properties = readProperties(item['property']);
    const children = readConcepts(item['concept'], depth + 1);
    concepts.push({
      code,
      ...(display !== undefined && { display }),
      ...(designations.length > 0 && { designations }),
      ...(properties.length > 0 && { properties }),
      ...(children.length > 0 && { concepts: children }),
    });
  }
  return concepts;
}

function readDesignations(json: unknown): NonNullable<Concept['designations']> {
  const designations: { language?: string; value: string }[] = [];
  for (const item of objectsOf(json)) {
    const value = asString(item['value']);
    const language = asString(item['language']);
    if (value !== undefined) designations.push({ ...(language !== undefined && { language }), value });
  }
  return designations;
}

function readProperties(json: unknown): NonNullable<Concept['properties']> {
  const properties: { code: string; value: string | number | boolean }[] = [];
  for (const item of objectsOf(json)) {
    const code = asString(item['code']);
    const value = propertyValue(item);
    if (code !== undefined && value !== undefined) properties.push({ code, value });
  }
  return properties;
}

function propertyValue(property: PlainObject): string | number | boolean | undefined {
  for (const [key, value] of Object.entries(property)) {
    if (!key.startsWith('value')) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return asString(asObject(value)?.['code']);
  }
  return undefined;
}
