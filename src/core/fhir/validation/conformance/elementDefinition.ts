import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import type { Binding, Concept, ElementDefinition, ElementType } from '../../definitions/model.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import type { ConformanceHost, Tell } from './host.ts';

/** One element of a differential with what it constrains. */
export interface ConstrainedElement {
  readonly host: ConformanceHost;
  readonly tell: Tell;
  readonly node: JsonObject;
  readonly element: ElementDefinition;
  readonly base: ElementDefinition;
  /** `.differential.element[3]`. */
  readonly below: string;
}

/** Types that hold no codes: a binding on them says nothing. */
const NO_CODES = new Set([
  ...[
    'boolean',
    'date',
    'dateTime',
    'instant',
    'time',
    'decimal',
    'integer',
    'positiveInt',
    'unsignedInt',
    'base64Binary',
  ],
  ...[
    'Reference',
    'Identifier',
    'HumanName',
    'Address',
    'Period',
    'Range',
    'Ratio',
    'Attachment',
    'Annotation',
    'ContactPoint',
  ],
  ...['SampledData', 'Timing', 'Narrative', 'Meta', 'BackboneElement', 'Signature'],
]);

/** Checks what one element of a differential says against its base. Some problems are put at the resource, as the official validator does. */
export function checkElement(constrained: ConstrainedElement): void {
  checkCardinality(constrained);
  checkTypes(constrained);
  checkBinding(constrained);
  checkValue(constrained, 'fixed');
  checkValue(constrained, 'pattern');
  const { node, tell, below } = constrained;
  const missing = node.property('meaningWhenMissing');
  if (missing !== undefined) tell(missing, message(texts.onlyInTypes, { name: missing.key }), below);
}

function place(node: JsonObject, key: string): Span {
  return node.get(key) ?? node.get('path') ?? { start: node.start, end: node.start + 1 };
}

function checkCardinality({ element, base, node, tell }: ConstrainedElement): void {
  const { path, min, max } = element;
  if (element.sliceName !== undefined) return;
  if (max !== undefined && base.max !== undefined && base.max !== '*' && (max === '*' || max > base.max)) {
    tell(place(node, 'max'), message(texts.maxAboveBase, { path, max, base: base.max }), '');
  }
  if (min !== undefined && base.min !== undefined && min < base.min) {
    tell(place(node, 'min'), message(texts.minBelowBase, { path, min, base: base.min }), '');
  }
}

function checkTypes(constrained: ConstrainedElement): void {
  const { host, element, base, node, tell, below } = constrained;
  const stated = objectsIn(node, 'type');
  const allowed = base.types ?? [];
  element.types?.forEach((type, index) => {
    const span = stated[index]?.object.get('code') ?? place(node, 'type');
    if (allowed.length > 0 && !allowed.some((other) => fits(host, type.code, other.code))) {
      const types = allowed.map(({ code }) => code).join(', ');
      tell(span, message(texts.typeNotInBase, { path: element.path, type: type.code, types }), '');
      return;
    }
    checkTargets(constrained, type, allowed, span);
    type.profiles?.forEach((profile, which) => {
      const found = host.store.structureDefinition(profile);
      if (found === undefined || found.type === type.code || isAbstract(host, type.code)) return;
      const parameters = { profile, found: found.type, expected: type.code };
      const at = host.store.fhirVersion === '3.0' ? '' : `[${which}]`;
      tell(
        stated[index]?.object.get('profile') ?? span,
        message(texts.profileType, parameters),
        `${below}.type[${index}].profile${at}`,
      );
    });
  });
}

function fits(host: ConformanceHost, code: string, base: string): boolean {
  return code === base || base === '*' || host.shapes.isA(code, base);
}

function isAbstract(host: ConformanceHost, type: string): boolean {
  return host.store.type(type)?.abstract === true;
}

function checkTargets(
  { host, element, tell }: ConstrainedElement,
  type: ElementType,
  allowed: readonly ElementType[],
  span: Span,
): void {
  const base = allowed.find(({ code }) => code === type.code)?.targetProfiles ?? [];
  const baseTypes = base.map((url) => host.store.structureDefinition(url)?.type);
  if (base.length === 0 || baseTypes.includes(undefined)) return;
  for (const target of type.targetProfiles ?? []) {
    const found = host.store.structureDefinition(target)?.type;
    if (found === undefined) continue;
    if (baseTypes.some((other) => other !== undefined && fits(host, found, other))) continue;
    tell(span, message(texts.targetNotInBase, { path: element.path, target }), '');
  }
}

function checkBinding({ host, element, base, node, tell, below }: ConstrainedElement): void {
  const { binding, types, path } = element;
  const stated = objectIn(node, 'binding');
  if (binding === undefined || stated === undefined) return;
  checkBindingTypes(tell, types, stated, below);
  const { valueSet, strength } = binding;
  if (valueSet !== undefined && host.store.valueSet(valueSet) === undefined) {
    const what =
      host.store.codeSystem(valueSet) !== undefined
        ? texts.bindingNoValueSet
        : host.store.structureDefinition(valueSet) !== undefined
          ? texts.bindingElsewhere
          : undefined;
    if (what !== undefined) {
      tell(stated.get('valueSet') ?? stated, message(what, { url: valueSet }), `${below}.binding`);
    }
  }
  if (base.binding?.strength === 'required' && strength !== 'required') {
    tell(stated.get('strength') ?? stated, message(texts.bindingWeaker, { path, strength }), '');
  }
  checkSubset(host, tell, stated.get('valueSet') ?? stated, path, base.binding, valueSet);
}

/** How many codes a message names. */
const SHOWN_CODES = 5;

/** The codes that a profile allows must be among those that its base requires, as far as both are known. */
function checkSubset(
  host: ConformanceHost,
  tell: Tell,
  span: Span,
  path: string,
  base: Binding | undefined,
  valueSet: string | undefined,
): void {
  const required = base?.strength === 'required' ? base.valueSet : undefined;
  if (required === undefined || valueSet === undefined || required === valueSet) return;
  const found: string[] = [];
  for (const { system, code } of codesOf(host, valueSet)) {
    if (host.memberOf(required, system, code) === 'out') found.push(code);
    if (found.length > SHOWN_CODES) break;
  }
  if (found.length === 0) return;
  const codes = found.slice(0, SHOWN_CODES).join(', ') + (found.length > SHOWN_CODES ? ' …' : '');
  tell(span, message(texts.bindingNoSubset, { path, base: required, valueSet, codes }), '');
}

/** The codes that a value set names, and those of code systems that it takes as a whole. Filters and imports are left out. */
function* codesOf(
  host: ConformanceHost,
  canonical: string,
): Generator<{ readonly system: string; readonly code: string }> {
  const { compose } = host.store.valueSet(canonical) ?? {};
  if (compose === undefined || compose.exclude.length > 0) return;
  for (const { system, concepts = [], filters = [], valueSets = [] } of compose.include) {
    if (system === undefined || filters.length > 0 || valueSets.length > 0) continue;
    const known = host.store.codeSystem(system);
    const all = concepts.length > 0 ? concepts : known?.content === 'complete' ? known.concepts : [];
    for (const code of codesBelow(all)) yield { system, code };
  }
}

function* codesBelow(concepts: readonly Concept[]): Generator<string> {
  for (const { code, concepts: inner = [] } of concepts) {
    yield code;
    yield* codesBelow(inner);
  }
}

/** A binding on an element that states types without codes only. */
export function checkBindingTypes(
  tell: Tell,
  types: readonly ElementType[] | undefined,
  binding: JsonObject,
  below: string,
): void {
  if (types === undefined || types.length === 0 || !types.every(({ code }) => NO_CODES.has(code))) return;
  const span = { start: binding.start, end: binding.start + 1 };
  tell(span, message(texts.bindingNotRelevant, { types: types.map(({ code }) => code).join(', ') }), below);
}

function checkValue({ element, base, node, tell }: ConstrainedElement, what: 'fixed' | 'pattern'): void {
  const value = element[what];
  const { path } = element;
  // The ids and the URLs of extensions are of FHIRPath's own types.
  if (value === undefined || path.endsWith('.url') || path.endsWith('.id')) return;
  const types = (element.types ?? base.types ?? []).map(({ code }) => code);
  if (types.length === 0 || types.includes('*') || types.includes(value.type)) return;
  const parameters = { what, found: value.type, path, types: types.join(', ') };
  tell(valuePlace(node, what), message(texts.valueType, parameters) satisfies Message, '');
}

function valuePlace(node: JsonObject, what: string): Span {
  const property = node.properties.find(
    ({ key }) => key.startsWith(what) && /^[A-Z]/u.test(key.slice(what.length)),
  );
  return property ?? place(node, 'path');
}
