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
  /** Whether a Bundle's references must lead into the Bundle even where they could lead to a server. */
  readonly closedBundles: boolean;
}

export const DEFAULT_FHIR_SETTINGS: FhirSettings = {
  extensionDomains: [],
  anyExtension: true,
  displaySeverity: 'error',
  securityChecks: false,
  emptyPrimitiveArrays: 'warning',
  closedBundles: false,
};
