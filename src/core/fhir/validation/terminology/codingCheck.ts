import { JsonKind, type JsonObject, type JsonScalar } from '../../../json/jsonNode.ts';
import { terminologyTexts } from '../../../l10n/fhirTerminology.ts';
import { message } from '../../../l10n/message.ts';
import { isAbsoluteUri } from '../primitives/primitiveFault.ts';
import { isKnownOfficialUrl } from '../references/officialUrl.ts';
import type { Run } from '../run.ts';
import { askServer } from './askServer.ts';
import { specialSystem, UCUM } from './specialSystems.ts';

function stringAt(node: JsonObject, name: string): JsonScalar | undefined {
  const value = node.get(name);
  return value?.kind === JsonKind.String ? value : undefined;
}

/** Checks a Coding by itself: the system is absolute and a code system, the code exists in it, the display belongs to the code. */
export function checkCoding(run: Run, node: JsonObject): void {
  const system = stringAt(node, 'system');
  if (system === undefined || system.text === '') return;
  const { validator } = run;
  if (!isAbsoluteUri(system.text)) {
    run.report(
      'fhir/code',
      system,
      message(terminologyTexts.systemRelative, { system: system.text }),
      placeOfRelative(run),
    );
    return;
  }
  if (!isListed(run) && reportSystem(run, system)) return;
  const code = stringAt(node, 'code');
  const index = specialSystem(system.text) === undefined ? validator.codeSystems.get(system.text) : undefined;
  if (index === undefined && validator.store.valueSet(system.text) !== undefined) {
    run.report(
      'fhir/code',
      system,
      message(terminologyTexts.systemIsValueSet, { system: system.text }),
      isListed(run) ? { below: '.system' } : {},
    );
    return;
  }
  if (validator.store.codeSystem(system.text)?.content === 'supplement') {
    run.report('fhir/code', system, message(terminologyTexts.systemIsSupplement, { system: system.text }), {
      below: '.system',
    });
    return;
  }
  if (code === undefined || code.text === '') return;
  if (index === undefined && isDefinition(run, system.text, code)) return;
  if (!codeExists(run, system.text, code)) return;
  const concept = index?.concept(code.text);
  const display = stringAt(node, 'display');
  if (concept === undefined || display === undefined || concept.display === undefined) return;
  const names = [concept.display, ...(concept.designations ?? []).map(({ value }) => value)];
  const wanted = fold(display.text);
  if (names.some((name) => fold(name) === wanted)) return;
  run.report(
    'fhir/display',
    display,
    message(terminologyTexts.displayWrong, {
      display: display.text,
      code: code.text,
      known: names
        .slice(0, 3)
        .map((name) => `"${name}"`)
        .join(', '),
    }),
    { severity: validator.settings.displaySeverity, below: '.display', data: { expected: concept.display } },
  );
}

function isListed(run: Run): boolean {
  return run.nameAt(run.depth - 1) === 'coding';
}

/** Systems that are often written with a version, a path or `https` by mistake (FHIR R4, terminologies-systems.html). */
const OFTEN_MISSPELT: readonly string[] = [
  'http://snomed.info/sct',
  'http://loinc.org',
  'http://unitsofmeasure.org',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
];

/** Reports a system that can't be one: a well-known one misspelt, or an address of HL7 under which nothing is defined. */
function reportSystem(run: Run, system: JsonScalar): boolean {
  const { text } = system;
  const plain = text.replace(/^https:/u, 'http:');
  const meant = OFTEN_MISSPELT.find((known) => plain.startsWith(known));
  if (meant !== undefined && text !== meant) {
    run.report('fhir/code', system, message(terminologyTexts.systemMisspelt, { system: text, meant }));
    return true;
  }
  if (!plain.startsWith('http://hl7.org/fhir')) return false;
  if (isKnownOfficialUrl(run.validator.store, text)) return false;
  run.report('fhir/code', system, message(terminologyTexts.systemUnknown, { system: text }));
  return true;
}

/**
 * In a list of codings, and where a binding means something, a relative address belongs to the system; another single Coding is named as a whole,
 * as the official validator does.
 */
function placeOfRelative(run: Run): { readonly below?: string } {
  const strength = run.elementAt(run.depth - 1)?.binding?.strength;
  const isBound = strength === 'required' || strength === 'extensible';
  return isListed(run) || isBound ? { below: '.system' } : {};
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** Checks the unit code of a Quantity. */
export function checkQuantity(run: Run, node: JsonObject): void {
  const system = stringAt(node, 'system');
  const code = stringAt(node, 'code');
  if (system === undefined || system.text === '') return;
  if (!isAbsoluteUri(system.text)) {
    run.report('fhir/code', system, message(terminologyTexts.systemRelative, { system: system.text }));
    return;
  }
  if (code === undefined || code.text === '' || isDefinition(run, system.text, code)) return;
  if (reportSystem(run, system)) return;
  codeExists(run, system.text, code);
}

/** A profile or extension stands where the code system should: no code can be found in it. */
function isDefinition(run: Run, system: string, code: JsonScalar): boolean {
  if (run.validator.store.structureDefinition(system) === undefined) return false;
  run.report('fhir/code', code, message(terminologyTexts.codeUnknown, { code: `"${code.text}"`, system }), {
    below: '.code',
  });
  return true;
}

/** Systems whose codes nobody expects to be checked here; to say so each time would be noise. */
const BY_FORM: ReadonlySet<string> = new Set(['http://loinc.org', 'http://snomed.info/sct']);

function codeExists(run: Run, system: string, code: JsonScalar): boolean {
  const local = run.validator.codeSystems.has(system, code.text);
  const verdict = local === 'unknown' ? askServer(run, { system, code: code.text }) : local;
  if (verdict === 'unknown' && isWorthSaying(run, system)) {
    if (run.scope !== undefined) run.unchecked.add(run.scope.root);
    run.report('fhir/not-checked', code, message(terminologyTexts.notChecked, { system }), {
      below: '.code',
    });
  }
  if (verdict !== 'out') return true;
  if (system === UCUM) {
    run.report('fhir/unit', code, message(terminologyTexts.unitInvalid, { code: `"${code.text}"` }), {
      below: '.code',
    });
  } else {
    run.report('fhir/code', code, message(terminologyTexts.codeUnknown, { code: `"${code.text}"`, system }), {
      below: '.code',
    });
  }
  return false;
}

/** Once per resource; what an extension holds is a matter of its own definition. */
function isWorthSaying(run: Run, system: string): boolean {
  if (BY_FORM.has(system) || run.isProbing) return false;
  if (run.scope !== undefined && run.unchecked.has(run.scope.root)) return false;
  return run.ownerAt(run.depth - 1)?.path !== 'Extension';
}
