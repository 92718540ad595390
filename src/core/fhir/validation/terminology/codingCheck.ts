import { JsonKind, type JsonObject, type JsonScalar } from '../../../json/jsonNode.ts';
import { terminologyTexts } from '../../../l10n/fhirTerminology.ts';
import { message } from '../../../l10n/message.ts';
import { isAbsoluteUri, isSystemUri } from '../primitives/primitiveFault.ts';
import { meantUrl } from '../references/meantUrl.ts';
import { isKnownOfficialUrl } from '../references/officialUrl.ts';
import type { Concept } from '../../definitions/model.ts';
import type { Run } from '../run.ts';
import { askServer } from './askServer.ts';
import { meantCode } from './meantCode.ts';
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
  if (!(isListed(run) ? isAbsoluteUri(system.text) : isSystemUri(system.text))) {
    run.report(
      'fhir/code',
      system,
      message(terminologyTexts.systemRelative, { system: system.text }),
      placeOfRelative(run),
    );
    return;
  }
  if (!isListed(run) && reportSystem(run, system)) return;
  if (reportHttps(run, system)) return;
  const code = stringAt(node, 'code');
  const version = node.getString('version');
  const isSpecial = specialSystem(system.text) !== undefined;
  const index = isSpecial ? undefined : validator.codeSystems.inVersion(system.text, version);
  if (validator.codeSystems.isOtherVersion(system.text, version)) {
    reportVersion(run, node, system.text, version ?? '');
    return;
  }
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
  if (index === undefined && isDefinition(run, system.text, code, version)) return;
  if (!codeExists(run, system.text, code, version)) return;
  const concept = index?.concept(code.text);
  const display = stringAt(node, 'display');
  if (concept === undefined || display === undefined || concept.display === undefined) return;
  const wanted = fold(display.text);
  // Most displays are the system's own: those need no look at the resource's language.
  if (fold(concept.display) === wanted) return;
  const names = namesIn(run, concept.display, concept);
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
    {
      severity: validator.settings.displaySeverity,
      below: '.display',
      data: { expected: JSON.stringify(concept.display) },
    },
  );
}

/** The display and the designations in the resource's language; one without a language speaks English, as the official validator has it. */
function namesIn(run: Run, display: string, { designations }: Concept): readonly string[] {
  const spoken = run.scope?.node.getString('language') ?? 'en';
  const fitting = (designations ?? []).filter(
    ({ language }) => language === undefined || isSameLanguage(language, spoken),
  );
  return [display, ...fitting.map(({ value }) => value)];
}

/** `fi` and `fi-FI`. */
function isSameLanguage(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left === right || left.startsWith(`${right}-`) || right.startsWith(`${left}-`);
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
    run.report('fhir/code', system, message(terminologyTexts.systemMisspelt, { system: text, meant }), {
      ...meantData(meant),
    });
    return true;
  }
  if (!plain.startsWith('http://hl7.org/fhir')) return false;
  if (isKnownOfficialUrl(run.validator.store, text)) return false;
  const known = meantUrl(text, (url) => run.validator.codeSystems.get(url) !== undefined);
  run.report(
    'fhir/code',
    system,
    message(terminologyTexts.systemUnknown, { system: text }),
    meantData(known),
  );
  return true;
}

/** A known system with `https`, whose name has `http`. Where a concept or a binding judges the code, too, it is no more than a warning. */
function reportHttps(run: Run, system: JsonScalar): boolean {
  const { text } = system;
  if (!text.startsWith('https://')) return false;
  const { codeSystems } = run.validator;
  const meant = `http${text.slice('https'.length)}`;
  if (codeSystems.get(text) !== undefined) return false;
  if (codeSystems.get(meant) === undefined && !OFTEN_MISSPELT.includes(meant)) return false;
  const place = placeOfRelative(run);
  run.report('fhir/code', system, message(terminologyTexts.systemMisspelt, { system: text, meant }), {
    ...place,
    ...meantData(meant),
    severity: place.below === undefined ? 'error' : 'warning',
  });
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

/** A coding of a version that is not known here: only the terminology server can say whether it has the code. */
function reportVersion(run: Run, node: JsonObject, system: string, version: string): void {
  const code = stringAt(node, 'code');
  if (code !== undefined && !codeExists(run, system, code, version)) return;
  const place = node.get('version') ?? node;
  const known = run.validator.codeSystems.get(system)?.definition.version ?? '-';
  const verdict = code === undefined ? 'unknown' : askServer(run, { system, code: code.text, version });
  if (verdict !== 'unknown') return;
  run.report(
    'fhir/not-checked',
    place,
    message(terminologyTexts.versionUnknown, { system, version, known }),
    {
      severity: 'warning',
      below: '.version',
    },
  );
}

/** Checks the unit code of a Quantity. */
export function checkQuantity(run: Run, node: JsonObject): void {
  const system = stringAt(node, 'system');
  const code = stringAt(node, 'code');
  if (system === undefined || system.text === '') return;
  if (!isSystemUri(system.text)) {
    run.report('fhir/code', system, message(terminologyTexts.systemRelative, { system: system.text }));
    return;
  }
  if (code === undefined || code.text === '' || isDefinition(run, system.text, code)) return;
  if (reportSystem(run, system) || reportHttps(run, system)) return;
  codeExists(run, system.text, code);
}

/** A profile or extension stands where the code system should: no code can be found in it. */
function isDefinition(run: Run, system: string, code: JsonScalar, version?: string): boolean {
  if (system.includes('|')) return false;
  const definition = run.validator.store.structureDefinition(system);
  if (definition === undefined || (version !== undefined && version !== definition.version)) return false;
  run.report('fhir/code', code, message(terminologyTexts.codeUnknown, { code: `"${code.text}"`, system }), {
    below: '.code',
  });
  return true;
}

/** Systems whose codes nobody expects to be checked here; to say so each time would be noise. */
const BY_FORM: ReadonlySet<string> = new Set(['http://loinc.org', 'http://snomed.info/sct']);

function codeExists(run: Run, system: string, code: JsonScalar, version?: string): boolean {
  const { codeSystems } = run.validator;
  const local = codeSystems.has(system, code.text, version);
  const question = { system, code: code.text, ...(version !== undefined && version !== '' && { version }) };
  const verdict = local === 'unknown' ? askServer(run, question) : local;
  if (verdict === 'unknown' && isWorthSaying(run, system) && !codeSystems.isOtherVersion(system, version)) {
    if (run.scope !== undefined) run.unchecked.add(run.scope.root);
    const meantSystem = meantUrl(system, (url) => codeSystems.get(url) !== undefined);
    run.report('fhir/not-checked', code, message(terminologyTexts.notChecked, { system }), {
      below: '.code',
      ...(meantSystem === undefined ? {} : { data: { meantSystem } }),
    });
  }
  if (verdict !== 'out') return true;
  if (system === UCUM) {
    run.report('fhir/unit', code, message(terminologyTexts.unitInvalid, { code: `"${code.text}"` }), {
      below: '.code',
    });
  } else {
    const inSystem = (other: string): boolean => codeSystems.has(system, other, version) === 'in';
    run.report('fhir/code', code, message(terminologyTexts.codeUnknown, { code: `"${code.text}"`, system }), {
      below: '.code',
      ...meantData(meantCode(code.text, [system], codeSystems, inSystem)),
    });
  }
  return false;
}

/** What a fix puts in the place of a value. */
function meantData(meant: string | undefined): { readonly data?: { readonly meant: string } } {
  return meant === undefined ? {} : { data: { meant } };
}

/** Once per resource; what an extension holds is a matter of its own definition. */
function isWorthSaying(run: Run, system: string): boolean {
  if (BY_FORM.has(system) || run.isProbing) return false;
  if (run.scope !== undefined && run.unchecked.has(run.scope.root)) return false;
  return run.ownerAt(run.depth - 1)?.path !== 'Extension';
}
