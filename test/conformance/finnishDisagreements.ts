/** Remarks of the Java validator that we do not follow as a kind, by guide and its id for the message, with how many there are. */
export const acceptedKinds: Readonly<
  Record<string, Readonly<Record<string, { readonly count: number; readonly reason: string }>>>
> = {
  'hl7.fhir.fi.base-0.4.0': {
    Bundle_BUNDLE_Entry_NoFullUrl: {
      count: 1916,
      reason:
        'the entries of a batch that creates resources need no fullUrl (R4, Bundle.entry.fullUrl); the validator of 2023 asked for it in any Bundle',
    },
    Bundle_BUNDLE_FullUrl_Missing: {
      count: 3208,
      reason:
        'follows from the remark about fullUrl: a relative reference of a batch is resolved by the server',
    },
  },
};

/** Single disagreements, by guide: `example: disagreement` → reason. */
export const acceptedDisagreements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hl7.fhir.fi.base-1.0.0': {
    'Provenance/id-for-provenance-1: missed Provenance.extension[0]: The extension https://gen.kanta.fi/fhir/StructureDefinition/extension/RegisterType is unknown, and not allowed here':
      "Kela has not published its extensions; the guide's own settings let the domain pass from the next version on",
    'Provenance/id-for-provenance-1: missed Provenance.extension[1]: The extension https://gen.kanta.fi/fhir/StructureDefinition/extension/RegisterSpecifier is unknown, and not allowed here':
      "Kela has not published its extensions; the guide's own settings let the domain pass from the next version on",
  },
};
