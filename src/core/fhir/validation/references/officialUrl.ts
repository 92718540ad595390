import type { JsonScalar } from '../../../json/jsonNode.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import type { DefinitionStore } from '../../definitions/model.ts';
import type { Run } from '../run.ts';

const OFFICIAL = 'http://hl7.org/fhir';
/**
 * Below these, HL7 has names that no definition in the store stands for: systems of identifiers and of national codes (`sid`), and the kinds of
 * definitions that validation does not need.
 */
const UNSEEN =
  /^http:\/\/hl7\.org\/fhir\/(?:sid\/[^/|]+$|(?:v2|v3|SearchParameter|OperationDefinition|CapabilityStatement|ConceptMap|CompartmentDefinition|ImplementationGuide|StructureMap|GraphDefinition|MessageDefinition|tools|us|uv)\/)/u;

/** HL7's own test cases name their definitions below this; a project that works with them has them or not. */
const TESTS = 'http://hl7.org/fhir/test/';
/** STU3 named its code systems so (`http://hl7.org/fhir/observation-category`), and older profiles ask for them in R4, too. */
const OF_STU3 = /^http:\/\/hl7\.org\/fhir\/[a-z][a-z\d-]*$/u;

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
  run.report('fhir/unknown-url', value, message(referenceTexts.officialUrlUnknown, { url: value.text }));
}

/** Whether a URL below `http://hl7.org/fhir` names something, as far as that can be known here. */
export function isKnownOfficialUrl(store: DefinitionStore, url: string): boolean {
  if (store.fhirVersion === '3.0' || UNSEEN.test(url) || OF_STU3.test(url)) return true;
  const rest = url.slice(OFFICIAL.length);
  if (rest !== '' && !rest.startsWith('/')) return true;
  const bare = url.replace(/#.*$/u, '');
  return (
    store.codeSystem(bare) !== undefined ||
    store.valueSet(bare) !== undefined ||
    store.structureDefinition(bare) !== undefined
  );
}
