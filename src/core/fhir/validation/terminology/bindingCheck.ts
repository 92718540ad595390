import { itemsIn } from '../../../json/itemsIn.ts';
import { JsonKind, type JsonNode, type JsonObject, type JsonScalar } from '../../../json/jsonNode.ts';
import { terminologyTexts } from '../../../l10n/fhirTerminology.ts';
import { message } from '../../../l10n/message.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { Binding, BindingStrength } from '../../definitions/model.ts';
import type { Run } from '../run.ts';
import { askServer } from './askServer.ts';
import { meantCode } from './meantCode.ts';
import { LANGUAGE_TAGS, type Verdict } from './specialSystems.ts';
import type { Membership, ValueSets } from './valueSets.ts';

/** One binding, ready to check values; the value set is compiled when the first value comes. */
export class BindingCheck {
  #membership: Membership | null | undefined;

  constructor(
    readonly strength: BindingStrength,
    readonly valueSet: string,
    readonly profile: string | undefined,
    readonly valueSets: ValueSets,
  ) {}

  get membership(): Membership | undefined {
    if (this.#membership === undefined) this.#membership = this.valueSets.membership(this.valueSet) ?? null;
    return this.#membership ?? undefined;
  }
}

/**
 * R4's own blood pressure profile binds the units of its components as required by mistake; they are extensible, and the official validator has it
 * so. A profile of somebody else means what it says.
 */
const VITAL_SIGNS_UNITS = 'http://hl7.org/fhir/ValueSet/ucum-vitals-common';

function strengthOf({ strength, valueSet }: Binding, profile: string | undefined): BindingStrength {
  const isOfficial = profile?.startsWith('http://hl7.org/fhir/StructureDefinition/') === true;
  return isOfficial && valueSet?.startsWith(VITAL_SIGNS_UNITS) === true ? 'extensible' : strength;
}

/** Makes the checks of bindings; those that say nothing (example, preferred, no value set) are left out. */
export class Bindings {
  constructor(readonly valueSets: ValueSets) {}

  checkOf(binding: Binding, profile: string | undefined): BindingCheck | undefined {
    const { valueSet, maxValueSet } = binding;
    const strength = strengthOf(binding, profile);
    if (maxValueSet !== undefined && strength !== 'required') {
      return new BindingCheck('required', maxValueSet, profile, this.valueSets);
    }
    if (valueSet === undefined || (strength !== 'required' && strength !== 'extensible')) return undefined;
    return new BindingCheck(strength, valueSet, profile, this.valueSets);
  }
}

/** Checks a `code`, `string` or `uri` against its binding. */
export function checkPrimitiveBinding(
  run: Run,
  value: JsonScalar,
  binding: BindingCheck,
  type: string,
): void {
  const { membership } = binding;
  if (membership === undefined) return;
  const system = type === 'code' || type === 'string' || type === 'id' ? undefined : 'urn:ietf:rfc:3986';
  if (membership.test(type === 'code' ? undefined : system, value.text) !== 'out') return;
  if (type !== 'code' && membership.test(undefined, value.text) !== 'out') return;
  reportCode(run, value, binding, value.text);
}

function reportCode(run: Run, place: JsonScalar, binding: BindingCheck, code: string): void {
  const isRequired = binding.strength === 'required';
  const { membership, valueSets } = binding;
  const meant =
    membership &&
    meantCode(
      code,
      membership.systems,
      valueSets.codeSystems,
      (other) => membership.test(undefined, other) === 'in',
    );
  const facts = options(binding);
  const parameters = { code: `"${code}"`, valueSet: binding.valueSet };
  run.report(
    'fhir/binding',
    place,
    isRequired
      ? message(terminologyTexts.codeNotInSet, parameters)
      : message(terminologyTexts.codeNotInSetAdvice, parameters),
    meant === undefined ? facts : { ...facts, data: { ...facts.data, meant } },
  );
}

function options(binding: BindingCheck): {
  severity: Severity;
  profile?: string;
  data: Readonly<Record<string, string>>;
} {
  return {
    severity: binding.strength === 'required' ? 'error' : 'warning',
    ...(binding.profile === undefined ? {} : { profile: binding.profile }),
    data: { valueSet: binding.valueSet },
  };
}

/** Checks a CodeableConcept, Coding or Quantity (or the concept of a CodeableReference) against its binding. */
export function checkComplexBinding(run: Run, node: JsonObject, binding: BindingCheck, type: string): void {
  switch (type) {
    case 'CodeableConcept':
      checkConcept(run, node, binding);
      return;
    case 'Coding':
    case 'Quantity':
    case 'Age':
    case 'Duration':
    case 'Money':
      checkCoding(run, node, binding, type);
      return;
    case 'CodeableReference': {
      const concept = node.get('concept');
      if (concept?.kind === JsonKind.Object) checkConcept(run, concept, binding);
      return;
    }
    default:
  }
}

/** Whether a coding is in the value set of a binding, by what is known here or else by the terminology server. */
function verdictOn(run: Run, coding: JsonObject, binding: BindingCheck): Verdict {
  const { membership, valueSet, valueSets } = binding;
  const local = membership === undefined ? 'unknown' : testCoding(membership, coding, valueSets);
  const code = coding.getString('code');
  if (local !== 'unknown' || code === undefined) return local;
  return askServer(run, { ...systemOf(coding), code, valueSet });
}

function systemOf(coding: JsonObject): { readonly system: string; readonly version?: string } {
  const version = coding.getString('version');
  return {
    system: coding.getString('system') ?? '',
    ...(version !== undefined && version !== '' && { version }),
  };
}

/** Whether nobody can say anything about a binding's value set. */
function isUnanswerable(run: Run, binding: BindingCheck): boolean {
  return binding.membership === undefined && run.validator.options.terminology === undefined;
}

/** Whether a coding (system and code) is in a value set. */
export function testCoding(membership: Membership, coding: JsonObject, { codeSystems }: ValueSets): Verdict {
  const code = coding.getString('code');
  if (code === undefined) return 'out';
  const { system, version } = systemOf(coding);
  if (version === undefined) return membership.test(system, code);
  if (codeSystems.isOtherVersion(system, version)) return 'unknown';
  if (codeSystems.has(system, code, version) === 'out') return 'out';
  return membership.test(system, code, version);
}

/** A value set that takes its codes from another version of the system than the coding names. */
function reportVersions(
  run: Run,
  items: readonly JsonNode[],
  binding: BindingCheck,
  isListed: boolean,
): void {
  if (binding.strength !== 'required' || binding.membership === undefined) return;
  items.forEach((item, index) => {
    if (item.kind !== JsonKind.Object) return;
    const { system, version } = systemOf(item);
    const place = item.get('version');
    if (version === undefined || place === undefined) return;
    const wanted = binding.membership?.versionsOf(system);
    if (wanted === undefined || wanted.size === 0 || wanted.has(version)) return;
    run.report(
      'fhir/binding',
      place,
      message(terminologyTexts.versionNotInSet, {
        version,
        valueSet: binding.valueSet,
        wanted: [...wanted].join(', '),
      }),
      { ...options(binding), below: isListed ? `.coding[${index}].version` : '.version' },
    );
  });
}

/**
 * Whether a coding names a code system that nobody has published as FHIR, as most national ones (`urn:oid:…`), where languages are wanted:
 * which codes mean languages a grammar tells, not a list, and the official validator only warns of a system that it can't look up.
 */
function isOwnLanguageCode(coding: JsonObject, { membership, valueSets }: BindingCheck): boolean {
  const system = coding.getString('system');
  return (
    system?.startsWith('urn:oid:') === true &&
    membership?.systems.has(LANGUAGE_TAGS) === true &&
    valueSets.codeSystems.get(system) === undefined
  );
}

function checkConcept(run: Run, node: JsonObject, binding: BindingCheck): void {
  if (isUnanswerable(run, binding)) return;
  const codings = node.get('coding');
  const items = itemsIn(codings);
  reportVersions(run, items, binding, true);
  let withCode = 0;
  let isOpen = false;
  for (const item of items) {
    if (item.kind !== JsonKind.Object) continue;
    if (item.getString('code') === undefined) continue;
    withCode += 1;
    const verdict = verdictOn(run, item, binding);
    if (verdict === 'unknown' && binding.strength === 'required') reportUnknownVersions(run, items, binding);
    if (verdict !== 'out') return;
    isOpen ||= isOwnLanguageCode(item, binding);
  }
  const isRequired = binding.strength === 'required';
  if (withCode === 0) {
    if (!isRequired || binding.membership === undefined) return;
    run.report(
      'fhir/binding',
      node,
      message(terminologyTexts.codeMissing, { valueSet: binding.valueSet }),
      options(binding),
    );
    return;
  }
  const parameters = { valueSet: binding.valueSet };
  run.report(
    'fhir/binding',
    codings ?? node,
    isRequired
      ? message(terminologyTexts.codingsNotInSet, parameters)
      : message(terminologyTexts.codingsNotInSetAdvice, parameters),
    isOpen ? { ...options(binding), severity: 'warning' } : options(binding),
  );
  if (isRequired) reportUnknownSystems(run, items, binding);
}

/** HL7's own code systems are all known: a code of an unknown one is a mistake in the system. */
function reportUnknownSystems(run: Run, items: readonly JsonNode[], { valueSets }: BindingCheck): void {
  items.forEach((item, index) => {
    const system = item.kind === JsonKind.Object ? item.get('system') : undefined;
    if (system?.kind !== JsonKind.String || !system.text.startsWith('http://terminology.hl7.org/')) return;
    if (valueSets.codeSystems.get(system.text) !== undefined) return;
    run.report('fhir/code', system, message(terminologyTexts.systemUnknown, { system: system.text }), {
      below: `.coding[${index}].system`,
    });
  });
}

/** The same for a version of one of HL7's systems: such a code can't be proved to be in the set. */
function reportUnknownVersions(run: Run, items: readonly JsonNode[], { valueSets }: BindingCheck): void {
  items.forEach((item, index) => {
    if (item.kind !== JsonKind.Object) return;
    const { system, version } = systemOf(item);
    const place = item.get('system');
    if (place === undefined || version === undefined || !system.startsWith('http://terminology.hl7.org/'))
      return;
    if (!valueSets.codeSystems.isOtherVersion(system, version)) return;
    run.report(
      'fhir/code',
      place,
      message(terminologyTexts.versionUnknown, {
        system,
        version,
        known: valueSets.codeSystems.get(system)?.definition.version ?? '-',
      }),
      { below: `.coding[${index}].system` },
    );
  });
}

function checkCoding(run: Run, node: JsonObject, binding: BindingCheck, type: string): void {
  if (isUnanswerable(run, binding)) return;
  const code = node.get('code');
  if (code?.kind !== JsonKind.String) {
    if (type === 'Coding' && binding.strength === 'required' && binding.membership !== undefined) {
      run.report(
        'fhir/binding',
        node,
        message(terminologyTexts.codeMissing, { valueSet: binding.valueSet }),
        options(binding),
      );
    }
    return;
  }
  if (type === 'Coding') reportVersions(run, [node], binding, false);
  if (verdictOn(run, node, binding) === 'out') reportCode(run, code, binding, code.text);
}
