import type { ValueSet, ValueSetPart } from '../model.ts';
import {
  asBoolean,
  asNumber,
  asObject,
  asString,
  objectsOf,
  stringsOf,
  type PlainObject,
} from './plainJson.ts';

const TOO_COSTLY = 'http://hl7.org/fhir/StructureDefinition/valueset-toocostly';
const UNCLOSED = 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed';
const MAX_DEPTH = 100;

/** A ValueSet of any FHIR version from STU3 on; undefined when it is none or lacks its URL. */
export function readValueSet(json: unknown): ValueSet | undefined {
  const resource = asObject(json);
  const url = asString(resource?.['url']);
  if (resource?.['resourceType'] !== 'ValueSet' || url === undefined) return undefined;
  const version = asString(resource['version']);
  const compose = asObject(resource['compose']);
  const inactive = asBoolean(compose?.['inactive']);
  const expansion = readExpansion(asObject(resource['expansion']));
  return {
    url,
    ...(version !== undefined && { version }),
    ...(compose !== undefined && {
      compose: {
        include: objectsOf(compose['include']).map(readPart),
        exclude: objectsOf(compose['exclude']).map(readPart),
        ...(inactive !== undefined && { inactive }),
      },
    }),
    ...(expansion !== undefined && { expansion }),
  };
}

function readPart(json: PlainObject): ValueSetPart {
  const system = asString(json['system']);
  const version = asString(json['version']);
  const concepts: { code: string; display?: string }[] = [];
  for (const item of objectsOf(json['concept'])) {
    const code = asString(item['code']);
    const display = asString(item['display']);
    if (code !== undefined) concepts.push({ code, ...(display !== undefined && { display }) });
  }
  const filters: { property: string; op: string; value: string }[] = [];
  for (const item of objectsOf(json['filter'])) {
    const property = asString(item['property']);
    const op = asString(item['op']);
    const value = asString(item['value']);
    if (property !== undefined && op !== undefined) filters.push({ property, op, value: value ?? '' });
  }
  const valueSets = stringsOf(json['valueSet']);
  return {
    ...(system !== undefined && { system }),
    ...(version !== undefined && { version }),
    ...(concepts.length > 0 && { concepts }),
    ...(filters.length > 0 && { filters }),
    ...(valueSets.length > 0 && { valueSets }),
  };
}

/** The codes of an expansion that is whole; undefined for one that was cut, is empty or is a page of several. */
function readExpansion(json: PlainObject | undefined): ValueSet['expansion'] {
  if (json === undefined) return undefined;
  const marks = objectsOf(json['extension']);
  if (marks.some((mark) => mark['url'] === TOO_COSTLY || mark['url'] === UNCLOSED)) return undefined;
  const limits = objectsOf(json['parameter']);
  if (limits.some(({ name, valueBoolean }) => name === 'limitedExpansion' && valueBoolean === true))
    return undefined;
  const codes: { system: string; code: string; display?: string }[] = [];
  let entries = 0;
  const collect = (list: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const item of objectsOf(list)) {
      entries += 1;
      const system = asString(item['system']);
      const code = asString(item['code']);
      const display = asString(item['display']);
      if (system !== undefined && code !== undefined && item['abstract'] !== true) {
        codes.push({ system, code, ...(display !== undefined && { display }) });
      }
      collect(item['contains'], depth + 1);
    }
  };
  collect(json['contains'], 0);
  const total = asNumber(json['total']);
  return codes.length === 0 || (total !== undefined && total > entries) ? undefined : codes;
}
