import { elementsOf, objectOf, objectsOf, textOf, type Json, type JsonObject } from './builtInResources.ts';

const IMPOSE = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile';
const MAX_VALUE_SET = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet';

const ELEMENT_PROPERTIES = [
  'path',
  'sliceName',
  'min',
  'max',
  'contentReference',
  'maxLength',
  'mustSupport',
  'isModifier',
  'isModifierReason',
  'isSummary',
  'condition',
  'representation',
];

/**
 * Everything in a conformance resource that binds an instance or identifies the resource, as `name → value in canonical JSON`.
 * Prose, examples, dates and publishers are left out.
 */
export function constraintsOf(resource: JsonObject): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const add = (name: string, value: Json | undefined): void => {
    if (value !== undefined) facts.set(name, canonical(value));
  };
  for (const key of ['id', 'url', 'version', 'name', 'status']) add(key, resource[key]);
  if (resource['resourceType'] === 'StructureDefinition') addStructure(resource, add);
  if (resource['resourceType'] === 'ValueSet') addValueSet(resource, add);
  if (resource['resourceType'] === 'CodeSystem') addCodeSystem(resource, add);
  return facts;
}

type Add = (name: string, value: Json | undefined) => void;

function addStructure(resource: JsonObject, add: Add): void {
  const plain = ['fhirVersion', 'kind', 'abstract', 'type', 'baseDefinition', 'derivation'];
  for (const key of [...plain, 'contextType', 'context', 'contextInvariant']) add(key, resource[key]);
  objectsOf(resource['extension'])
    .filter((extension) => extension['url'] === IMPOSE)
    .forEach((extension, i) => {
      add(`imposes[${i}]`, extension['valueCanonical']);
    });
  for (const element of elementsOf(resource)) addElement(element, add);
}

function addElement(element: JsonObject, add: Add): void {
  const id = textOf(element, 'id');
  for (const key of ELEMENT_PROPERTIES) {
    // The path of an element without constraints says nothing.
    if (key !== 'path' || isConstrained(element)) add(`${id} ${key}`, element[key]);
  }
  for (const [key, value] of Object.entries(element)) {
    if (/^(?:fixed|pattern|minValue|maxValue|defaultValue)[A-Z]/u.test(key)) add(`${id} ${key}`, value);
  }
  const slicing = objectOf(element['slicing']);
  for (const key of ['discriminator', 'ordered', 'rules']) add(`${id} slicing.${key}`, slicing[key]);
  objectsOf(element['type']).forEach((type, i) => {
    for (const [key, value] of Object.entries(type)) {
      if (key !== 'extension') add(`${id} type[${i}].${key}`, value);
    }
  });
  for (const [key, value] of Object.entries(objectOf(element['binding']))) {
    if (key !== 'description' && key !== 'extension') add(`${id} binding.${key}`, value);
  }
  for (const extension of objectsOf(objectOf(element['binding'])['extension'])) {
    if (extension['url'] === MAX_VALUE_SET) add(`${id} binding.maxValueSet`, extension);
  }
  for (const constraint of objectsOf(element['constraint'])) {
    for (const key of ['severity', 'expression', 'xpath']) {
      add(`${id} constraint ${textOf(constraint, 'key')}.${key}`, constraint[key]);
    }
  }
}

const PROSE = new Set(['id', 'path', 'short', 'definition', 'comment', 'requirements', 'alias', 'example']);

function isConstrained(element: JsonObject): boolean {
  return Object.keys(element).some((key) => !PROSE.has(key) && key !== 'extension' && key !== 'mapping');
}

function addValueSet(resource: JsonObject, add: Add): void {
  const compose = objectOf(resource['compose']);
  for (const side of ['include', 'exclude']) {
    objectsOf(compose[side]).forEach((part, i) => {
      for (const key of ['system', 'version', 'filter', 'valueSet']) add(`${side}[${i}].${key}`, part[key]);
      objectsOf(part['concept']).forEach((concept, j) => {
        add(`${side}[${i}].concept[${j}]`, concept['code']);
      });
    });
  }
  add('lockedDate', compose['lockedDate']);
}

function addCodeSystem(resource: JsonObject, add: Add): void {
  for (const key of ['content', 'caseSensitive', 'valueSet', 'supplements', 'hierarchyMeaning']) {
    add(key, resource[key]);
  }
  objectsOf(resource['concept']).forEach((concept, i) => {
    addConcept(`concept[${i}]`, concept, add);
  });
}

function addConcept(name: string, concept: JsonObject, add: Add): void {
  add(`${name}.code`, concept['code']);
  objectsOf(concept['property']).forEach((property, i) => {
    add(`${name}.property[${i}]`, property);
  });
  objectsOf(concept['concept']).forEach((child, i) => {
    addConcept(`${name}.concept[${i}]`, child, add);
  });
}

/** JSON with sorted keys, so that only content counts. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
