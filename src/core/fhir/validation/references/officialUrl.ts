import type { JsonScalar } from '../../../json/jsonNode.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import type { DefinitionStore } from '../../definitions/model.ts';
import type { Run } from '../run.ts';
import { meantUrl } from './meantUrl.ts';
import { STU3_CODE_SYSTEMS } from './stu3CodeSystems.ts';

const OFFICIAL = 'http://hl7.org/fhir';
/** Below these, HL7 has definitions that validation does not need, so that the store lacks them. */
const UNSEEN =
  /^http:\/\/hl7\.org\/fhir\/(?:(?:v2|v3|SearchParameter|OperationDefinition|CapabilityStatement|ConceptMap|CompartmentDefinition|ImplementationGuide|StructureMap|GraphDefinition|MessageDefinition|tools|us|uv)\/)/u;

/** HL7's own test cases name their definitions below this; a project that works with them has them or not. */
const TESTS = 'http://hl7.org/fhir/test/';
/**
 * Systems of identifiers and of other bodies' codes that HL7 has given a name (FHIR R4, terminologies-systems.html; `hl7.terminology.r4`).
 */
const SYSTEM_ID =
  /^http:\/\/hl7\.org\/fhir\/sid\/(?:cvx|mvx|ndc|srt|us-(?:ssn|npi|medicare|mbi)|(?:ex-)?icd-\d+(?:-[a-z]+)?(?:\/(?:diagnosis|procedure))?|icf(?:-nl)?|icpc-\d[a-z-]*|ca-hc-[a-z]+|passport-[A-Z]{3}|eui-\d+\/[a-z]+|usb|imei)$/u;

/** Elements that name the thing they stand in, instead of pointing to one. */
const OWN_NAMES: ReadonlySet<string> = new Set(['url', 'fullUrl']);
/**
 * What a mapping is to: the patterns and specifications that HL7 maps its resources to are no definitions. The systems of a value set are a matter
 * of the checks of value sets.
 */
const EXEMPT: ReadonlySet<string> = new Set([
  'StructureDefinition.mapping.uri',
  'ValueSet.compose.include.system',
  'ValueSet.compose.exclude.system',
]);

/**
 * Checks a `uri` in the name space of FHIR itself: HL7 alone gives names there, so one that no definition has is a mistake. A definition's own
 * name is exempt, and so are names that can't be known here.
 */
export function checkOfficialUrl(run: Run, value: JsonScalar): void {
  if (!value.text.startsWith(OFFICIAL)) return;
  if (OWN_NAMES.has(run.nameAt(run.depth - 1))) return;
  if (value.text.startsWith(TESTS) || EXEMPT.has(run.elementAt(run.depth - 1)?.path ?? '')) return;
  if (isKnownOfficialUrl(run.validator.store, value.text)) return;
  const meant = meantUrl(value.text, (url) => isKnownOfficialUrl(run.validator.store, url));
  run.report('fhir/unknown-url', value, message(referenceTexts.officialUrlUnknown, { url: value.text }), {
    ...(meant === undefined ? {} : { data: { meant } }),
  });
}

/** Whether a URL below `http://hl7.org/fhir` names something, as far as that can be known here. */
export function isKnownOfficialUrl(store: DefinitionStore, url: string): boolean {
  if (store.fhirVersion === '3.0' || UNSEEN.test(url) || SYSTEM_ID.test(url)) return true;
  const rest = url.slice(OFFICIAL.length);
  if (rest !== '' && !rest.startsWith('/')) return true;
  const bare = url.replace(/#.*$/u, '');
  if (STU3_CODE_SYSTEMS.has(rest.slice(1))) return true;
  return (
    store.codeSystem(bare) !== undefined ||
    store.valueSet(bare) !== undefined ||
    store.structureDefinition(bare) !== undefined
  );
}
