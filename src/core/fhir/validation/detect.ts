import type { FhirVersion } from '../definitions/model.ts';

/** How much of a text is looked at before it is parsed. */
const HEAD = 4_000;
const RESOURCE_TYPE = /"resourceType"\s*:\s*"([A-Za-z]+)"/u;
const STU3_PROFILE = /"[^"]*(?:-stu3|STU3|\/stu3\/)[^"]*"/u;

/** Whether a text looks like a FHIR resource in JSON: an object that names a `resourceType` near its beginning. Reads at most 4,000 characters. */
export function looksLikeFhir(text: string): boolean {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < HEAD && /\s/u.test(text.charAt(at))) at += 1;
  if (text.charCodeAt(at) !== 123) return false;
  const type = RESOURCE_TYPE.exec(text.slice(0, HEAD))?.[1];
  return type !== undefined && /^[A-Z]/u.test(type);
}

/**
 * The FHIR version of a resource: STU3 where it claims a profile that says so in its address (PHR's STU3 profiles end in `-stu3`), else the
 * one that is meant by default.
 */
export function fhirVersionOf(claimed: readonly string[], byDefault: FhirVersion = '4.0'): FhirVersion {
  return claimed.some((url) => STU3_PROFILE.test(`"${url}"`)) ? '3.0' : byDefault;
}
