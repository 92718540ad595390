import { isUcumUnit } from '../../fhirpath/ucum/ucumUnit.ts';

/** Whether a code is in a set; `unknown` where that can't be told here. */
export type Verdict = 'in' | 'out' | 'unknown';

export const UCUM = 'http://unitsofmeasure.org';
export const LANGUAGE_TAGS = 'urn:ietf:bcp:47';

/** A language tag of BCP 47 (RFC 5646, section 2.1), by its grammar. */
const LANGUAGE_TAG =
  /^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4}|[A-Za-z]{5,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(?:-[A-WY-Za-wy-z\d](?:-[A-Za-z\d]{2,8})+)*(?:-x(?:-[A-Za-z\d]{1,8})+)?|x(?:-[A-Za-z\d]{1,8})+|i-[a-z]+)$/u;

/** A media type (RFC 6838, section 4.2) with its parameters, or one of FHIR's short names for its own formats (FHIR R4, http.html#mime-type). */
const MEDIA_TYPE =
  /^(?:[A-Za-z\d][\w!#$&^.+-]{0,126}\/[A-Za-z\d*][\w!#$&^.+-]{0,126}(?:\s*;.*)?|xml|json|ttl)$/u;

/** Systems whose codes follow a grammar instead of a list. */
const SYSTEMS: ReadonlyMap<string, (code: string) => Verdict> = new Map([
  [UCUM, (code) => (isUcumUnit(code) ? 'in' : 'out')],
  [LANGUAGE_TAGS, (code) => (LANGUAGE_TAG.test(code) ? 'in' : 'out')],
  ['urn:ietf:bcp:13', (code) => (MEDIA_TYPE.test(code) ? 'in' : 'out')],
  ['http://www.rfc-editor.org/bcp/bcp13.txt', (code) => (MEDIA_TYPE.test(code) ? 'in' : 'out')],
  ['urn:ietf:rfc:3986', (code) => (/^[A-Za-z][A-Za-z\d+.-]*:\S*$/u.test(code) ? 'in' : 'out')],
]);

export function specialSystem(system: string): ((code: string) => Verdict) | undefined {
  return SYSTEMS.get(system);
}
