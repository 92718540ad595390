import type { Severity } from '../../findings/severity.ts';

/** What the user or the caller decides about FHIR validation. */
export interface FhirSettings {
  /** Beginnings of extension URLs that need no definition. */
  readonly extensionDomains: readonly string[];
  /** Whether any unknown extension is let pass with a remark. */
  readonly anyExtension: boolean;
  /** How bad a wrong display is. */
  readonly displaySeverity: Severity;
  /** Whether text that looks like HTML is an error. */
  readonly securityChecks: boolean;
  /** How bad an empty array of primitives is. FHIR forbids it (R4, json.html), the official validator lets it pass. */
  readonly emptyPrimitiveArrays: Severity;
  /** Whether comments in the JSON are let pass. */
  readonly allowComments: boolean;
}

/** Kanta and HL7 Finland publish only part of their extensions; the national guides are built with the same list (`extension-domain`). */
const FINNISH_DOMAINS: readonly string[] = [
  'https://hl7.fi/',
  'http://hl7.fi/',
  'https://gen.kanta.fi/',
  'http://gen.kanta.fi/',
  'http://phr.kanta.fi/',
  'http://resepti.kanta.fi/',
  'https://shark.kanta.fi/',
];

/** The IG Publisher writes these into every published definition and guide; their package (hl7.fhir.uv.tools) is not part of the core. */
const PUBLISHER_DOMAIN = 'http://hl7.org/fhir/tools/';

export const DEFAULT_FHIR_SETTINGS: FhirSettings = {
  extensionDomains: [...FINNISH_DOMAINS, PUBLISHER_DOMAIN],
  anyExtension: false,
  displaySeverity: 'error',
  securityChecks: false,
  emptyPrimitiveArrays: 'warning',
  allowComments: false,
};
