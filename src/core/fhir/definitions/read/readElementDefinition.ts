import type {
  Binding,
  BindingStrength,
  Constraint,
  Discriminator,
  DiscriminatorKind,
  ElementDefinition,
  ElementType,
  Maximum,
  NarrativeControl,
  Slicing,
  SlicingRules,
} from '../model.ts';
import {
  asBoolean,
  asNumber,
  asObject,
  asString,
  extensionOf,
  extensionText,
  objectsOf,
  stringsOf,
  type PlainObject,
} from './plainJson.ts';
import { readChoice } from './typedValue.ts';

const EXTENSION = 'http://hl7.org/fhir/StructureDefinition/';
const SYSTEM_TYPE = 'http://hl7.org/fhirpath/System.';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * One ElementDefinition in the form of the model, whatever FHIR version it comes from: the versions differ in shape, never in a way that one
 * shape could mean two things. Unknown and malformed parts are left out.
 */
export function readElementDefinition(json: PlainObject): ElementDefinition | undefined {
  const path = asString(json['path']);
  if (path === undefined) return undefined;
  const element: Mutable<ElementDefinition> = { id: asString(json['id']) ?? path, path };
  const sliceName = asString(json['sliceName']);
  if (sliceName !== undefined) element.sliceName = sliceName;
  const min = asNumber(json['min']);
  if (min !== undefined) element.min = min;
  const max = readMaximum(json['max']);
  if (max !== undefined) element.max = max;
  const types = idTypes(json, path) ?? readTypes(json['type'], path);
  if (types.length > 0) element.types = types;
  // STU3: `nameReference` was gone already, `contentReference` is `#id`.
  const contentReference = asString(json['contentReference']);
  if (contentReference !== undefined) element.contentReference = contentReference;
  readValues(json, element);
  const slicing = readSlicing(asObject(json['slicing']));
  if (slicing !== undefined) element.slicing = slicing;
  readBindingInto(element, asObject(json['binding']));
  const constraints = readConstraints(json['constraint']);
  if (constraints.length > 0) element.constraints = constraints;
  readFlags(json, element);
  const representation = stringsOf(json['representation']);
  if (representation.length > 0) element.representation = representation;
  const short = asString(json['short']);
  if (short !== undefined) element.short = short;
  const regex = readRegex(json);
  if (regex !== undefined) element.regex = regex;
  const narrative = readNarrativeControl(json);
  if (narrative !== undefined) element.narrative = narrative;
  const valueAlternatives = readValueAlternatives(json);
  if (valueAlternatives.length > 0) element.valueAlternatives = valueAlternatives;
  return element;
}

const LANGUAGE_CONTROL = `${EXTENSION}narrative-language-control`;
const SOURCE_CONTROL = `${EXTENSION}narrative-source-control`;

function readNarrativeControl(json: PlainObject): NarrativeControl | undefined {
  const extensions = objectsOf(json['extension']);
  const languages = extensions
    .filter(({ url }) => url === LANGUAGE_CONTROL)
    .flatMap((extension) => extensionText(extension) ?? []);
  const needsSource = extensions.some(({ url }) => url === SOURCE_CONTROL);
  return languages.length > 0 || needsSource ? { languages, needsSource } : undefined;
}

const RESOURCE_ID: readonly ElementType[] = [{ code: 'id' }];
const ELEMENT_ID: readonly ElementType[] = [{ code: 'string' }];

/**
 * R4 4.0.1 says `string` for a resource's id (and STU3, R5 `id`); section 2.26.1 of R4 (Resource.id) says id. The id of an element inside a
 * resource is a string (R5, Element.id: any length, no spaces), but R4B's and R5's ElementDefinition says `id`, which its own ids don't keep.
 */
function idTypes(json: PlainObject, path: string): readonly ElementType[] | undefined {
  const base = asObject(json['base'])?.['path'];
  if (path === 'Resource.id' || base === 'Resource.id') return RESOURCE_ID;
  return path === 'ElementDefinition.id' && base === 'Element.id' ? ELEMENT_ID : undefined;
}

function readMaximum(value: unknown): Maximum | undefined {
  if (value === '*') return '*';
  const number = typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : asNumber(value);
  return number !== undefined && number >= 0 ? number : undefined;
}

function readValues(json: PlainObject, element: Mutable<ElementDefinition>): void {
  const fixed = readChoice(json, 'fixed');
  if (fixed !== undefined) element.fixed = fixed;
  const pattern = readChoice(json, 'pattern');
  if (pattern !== undefined) element.pattern = pattern;
  const minValue = readChoice(json, 'minValue');
  if (minValue !== undefined) element.minValue = minValue;
  const maxValue = readChoice(json, 'maxValue');
  if (maxValue !== undefined) element.maxValue = maxValue;
  const maxLength = asNumber(json['maxLength']);
  if (maxLength !== undefined) element.maxLength = maxLength;
}

function readFlags(json: PlainObject, element: Mutable<ElementDefinition>): void {
  const isModifier = asBoolean(json['isModifier']);
  if (isModifier !== undefined) element.isModifier = isModifier;
  const isSummary = asBoolean(json['isSummary']);
  if (isSummary !== undefined) element.isSummary = isSummary;
  const mustSupport = asBoolean(json['mustSupport']);
  if (mustSupport !== undefined) element.mustSupport = mustSupport;
  const mustHaveValue = asBoolean(json['mustHaveValue']);
  if (mustHaveValue !== undefined) element.mustHaveValue = mustHaveValue;
}

interface TypeParts {
  readonly code: string;
  readonly profiles: string[];
  readonly targetProfiles: string[];
  readonly aggregation: Set<'contained' | 'referenced' | 'bundled'>;
  versioning: ElementType['versioning'];
}

/** STU3 repeats a type for each profile: entries of one code are merged. */
function readTypes(json: unknown, path: string): readonly ElementType[] {
  const parts = new Map<string, TypeParts>();
  for (const item of objectsOf(json)) {
    const code = readTypeCode(item, path);
    if (code === undefined) continue;
    let part = parts.get(code);
    if (part === undefined) {
      part = { code, profiles: [], targetProfiles: [], aggregation: new Set(), versioning: undefined };
      parts.set(code, part);
    }
    addNew(part.profiles, readProfiles(item));
    addNew(part.targetProfiles, stringsOf(item['targetProfile']));
    for (const mode of stringsOf(item['aggregation'])) {
      if (mode === 'contained' || mode === 'referenced' || mode === 'bundled') part.aggregation.add(mode);
    }
    const versioning = item['versioning'];
    if (versioning === 'either' || versioning === 'independent' || versioning === 'specific') {
      part.versioning = versioning;
    }
  }
  return [...parts.values()].map((part) => ({
    code: part.code,
    ...(part.profiles.length > 0 && { profiles: part.profiles }),
    ...(part.targetProfiles.length > 0 && { targetProfiles: part.targetProfiles }),
    ...(part.aggregation.size > 0 && { aggregation: [...part.aggregation] }),
    ...(part.versioning !== undefined && { versioning: part.versioning }),
  }));
}

function addNew(list: string[], items: readonly string[]): void {
  for (const item of items) if (!list.includes(item)) list.push(item);
}

function readTypeCode(type: PlainObject, path: string): string | undefined {
  const code = asString(type['code']);
  if (code?.startsWith(SYSTEM_TYPE) === true) {
    const named = extensionText(extensionOf(type, `${EXTENSION}structuredefinition-fhir-type`));
    if (named !== undefined) return named;
    const system = code.slice(SYSTEM_TYPE.length);
    return system.charAt(0).toLowerCase() + system.slice(1);
  }
  if (code !== undefined) return code;
  // STU3: a primitive's own value has no type code, only its JSON and XML forms as extensions.
  return asObject(type['_code']) === undefined ? undefined : path.split('.')[0];
}

/** R4 says it in `regex` on the type, STU3 in `structuredefinition-regex`; profiles put it on the element. */
function readRegex(json: PlainObject): string | undefined {
  for (const holder of [...objectsOf(json['type']), json]) {
    const found =
      extensionOf(holder, `${EXTENSION}regex`) ??
      extensionOf(holder, `${EXTENSION}structuredefinition-regex`);
    if (found !== undefined) return extensionText(found);
  }
  return undefined;
}

const DISCRIMINATORS: readonly DiscriminatorKind[] = [
  'value',
  'pattern',
  'exists',
  'type',
  'profile',
  'position',
];

function readSlicing(json: PlainObject | undefined): Slicing | undefined {
  if (json === undefined) return undefined;
  const discriminators: Discriminator[] = [];
  for (const item of objectsOf(json['discriminator'])) {
    const kind = DISCRIMINATORS.find((known) => known === item['type']);
    const path = asString(item['path']);
    if (kind !== undefined && path !== undefined) discriminators.push({ kind, path });
  }
  const given = json['rules'];
  const rules: SlicingRules = given === 'closed' || given === 'openAtEnd' ? given : 'open';
  return { rules, ordered: json['ordered'] === true, discriminators };
}

const STRENGTHS: readonly BindingStrength[] = ['required', 'extensible', 'preferred', 'example'];

function readBindingInto(element: Mutable<ElementDefinition>, json: PlainObject | undefined): void {
  if (json === undefined) return;
  const strength = STRENGTHS.find((known) => known === json['strength']);
  const valueSet =
    asString(json['valueSet']) ??
    asString(json['valueSetUri']) ??
    asString(asObject(json['valueSetReference'])?.['reference']);
  const maxValueSet =
    extensionText(extensionOf(json, `${EXTENSION}elementdefinition-maxValueSet`)) ??
    asString(objectsOf(json['additional']).find((item) => item['purpose'] === 'maximum')?.['valueSet']);
  if (strength === undefined) {
    if (valueSet !== undefined) element.reboundTo = valueSet;
    return;
  }
  const binding: Mutable<Binding> = { strength };
  if (valueSet !== undefined) binding.valueSet = valueSet;
  if (maxValueSet !== undefined) binding.maxValueSet = maxValueSet;
  element.binding = binding;
}

function readConstraints(json: unknown): readonly Constraint[] {
  const constraints: Constraint[] = [];
  for (const item of objectsOf(json)) {
    const key = asString(item['key']);
    if (key === undefined) continue;
    const expression = asString(item['expression']);
    const source = asString(item['source']);
    const isBestPractice =
      extensionOf(item, `${EXTENSION}elementdefinition-bestpractice`)?.['valueBoolean'] === true;
    constraints.push({
      key,
      severity: item['severity'] === 'warning' ? 'warning' : 'error',
      human: asString(item['human']) ?? key,
      ...(expression !== undefined && { expression }),
      // STU3 names the source by its id.
      ...(source !== undefined && { source: source.includes('/') ? source : EXTENSION + source }),
      ...(isBestPractice && { bestPractice: true }),
    });
  }
  return constraints;
}

const PROFILE_ELEMENT = `${EXTENSION}elementdefinition-profile-element`;

/** A type's profiles; one that means an element inside a profile (extension `elementdefinition-profile-element`) as `canonical#element-id`. */
function readProfiles(type: PlainObject): readonly string[] {
  const profiles = stringsOf(type['profile']);
  const siblings = Array.isArray(type['_profile']) ? (type['_profile'] as readonly unknown[]) : [];
  return profiles.map((profile, index) => {
    const inner = objectsOf(asObject(siblings[index])?.['extension']).find(
      ({ url }) => url === PROFILE_ELEMENT,
    );
    const element = inner === undefined ? undefined : extensionText(inner);
    return element === undefined ? profile : `${profile}#${element}`;
  });
}

/** Extension of R4 for what R5 has as `valueAlternatives`. */
const VALUE_ALTERNATIVES =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.valueAlternatives';

/** The extensions of which one must stand where a primitive has no value. */
function readValueAlternatives(json: PlainObject): readonly string[] {
  return [
    ...stringsOf(json['valueAlternatives']),
    ...objectsOf(json['extension'])
      .filter(({ url }) => url === VALUE_ALTERNATIVES)
      .flatMap((extension) => extensionText(extension) ?? []),
  ];
}
