import type { ElementDefinition, ExtensionContext, FhirVersion, StructureDefinition } from '../model.ts';
import { asObject, asString, extensionText, objectsOf, stringsOf, type PlainObject } from './plainJson.ts';
import { readElementDefinition } from './readElementDefinition.ts';

const IMPOSE = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile';
const KINDS: readonly StructureDefinition['kind'][] = [
  'primitive-type',
  'complex-type',
  'resource',
  'logical',
];

/**
 * A StructureDefinition of any FHIR version in the form of the model. `fhirVersion` is the version of the package it comes from.
 * Undefined when it is none, or lacks its URL, type or kind.
 */
export function readStructureDefinition(
  json: unknown,
  fhirVersion: FhirVersion,
): StructureDefinition | undefined {
  const resource = asObject(json);
  if (resource?.['resourceType'] !== 'StructureDefinition') return undefined;
  const url = asString(resource['url']);
  const kind = KINDS.find((known) => known === resource['kind']);
  const type = asString(resource['type']);
  if (url === undefined || kind === undefined || type === undefined) return undefined;
  const version = asString(resource['version']);
  const id = asString(resource['id']);
  const title = asString(resource['title']);
  const baseDefinition = asString(resource['baseDefinition']);
  const derivation = resource['derivation'];
  const snapshot = readElements(resource['snapshot']);
  const differential = readElements(resource['differential']);
  return {
    url,
    ...(version !== undefined && { version }),
    ...(id !== undefined && { id }),
    name: asString(resource['name']) ?? id ?? url,
    ...(title !== undefined && { title }),
    fhirVersion,
    type,
    kind,
    abstract: resource['abstract'] === true,
    ...(baseDefinition !== undefined && { baseDefinition }),
    ...((derivation === 'specialization' || derivation === 'constraint') && { derivation }),
    contexts: readContexts(resource),
    contextInvariants: stringsOf(resource['contextInvariant']),
    imposes: readImposes(resource),
    ...(snapshot !== undefined && { snapshot }),
    ...(differential !== undefined && { differential }),
  };
}

function readElements(json: unknown): readonly ElementDefinition[] | undefined {
  const elements: ElementDefinition[] = [];
  for (const item of objectsOf(asObject(json)?.['element'])) {
    const element = readElementDefinition(item);
    if (element !== undefined) elements.push(element);
  }
  return elements.length > 0 ? elements : undefined;
}

/** R4: typed contexts. STU3: `contextType` once, and expressions. */
function readContexts(resource: PlainObject): readonly ExtensionContext[] {
  const contexts: ExtensionContext[] = [];
  for (const item of objectsOf(resource['context'])) {
    const expression = asString(item['expression']);
    const kind = item['type'];
    if (expression !== undefined && (kind === 'element' || kind === 'fhirpath' || kind === 'extension')) {
      contexts.push({ kind, expression });
    }
  }
  const kind = resource['contextType'] === 'extension' ? 'extension' : 'element';
  for (const expression of stringsOf(resource['context'])) contexts.push({ kind, expression });
  return contexts;
}

function readImposes(resource: PlainObject): readonly string[] {
  const imposes: string[] = [];
  for (const extension of objectsOf(resource['extension'])) {
    const canonical = extension['url'] === IMPOSE ? extensionText(extension) : undefined;
    if (canonical !== undefined) imposes.push(canonical);
  }
  return imposes;
}
