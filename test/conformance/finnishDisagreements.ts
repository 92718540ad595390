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

const KELA_EXTENSION =
  "Kela has not published its extensions; the guide's own settings let the domain pass from the next version on";
const OLD_EXPRESSION =
  'the constraint comes from a draft of IPA and names an element of STU3; the validator of 2023 did not look into expressions';
const REGEX_CONTEXT =
  'the definition of the extension regex names ElementDefinition, and not its type, where the publisher has written it';
const NOT_YET =
  'the validator of 2023 neither saw a number in quotation marks nor applied the profile of body height by its code; it does both since';

/** Single disagreements, by guide: `example: disagreement` → reason. */
export const acceptedDisagreements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hl7.fhir.fi.base-0.4.0': {
    'Observation/1153859e-0c86-1000-abb8-511d0000b222: false alarm fhir/type Observation.value.value: "value" is of type decimal: write the number without quotes.':
      NOT_YET,
    'Observation/1153859e-0c86-1000-abb8-511d0000b222: false alarm fhir/slice Observation: No category fits the slice "VSCat" of http://hl7.org/fhir/StructureDefinition/bodyheight: at least 1 required, 0 found. coding.system is wanted as "http://terminology.hl7.org/CodeSystem/observation-category", but is "http://hl7.org/fhir/observation-category" here.':
      NOT_YET,
    'StructureDefinition/fi-base-observation: false alarm fhir/conformance-resource StructureDefinition.snapshot.element[0].constraint[7]: The expression of the constraint "ipa-obs-1" names "related", which does not exist there.':
      OLD_EXPRESSION,
  },
  'hl7.fhir.fi.base-1.0.0': {
    'Provenance/id-for-provenance-1: missed Provenance.extension[0]: The extension https://gen.kanta.fi/fhir/StructureDefinition/extension/RegisterType is unknown, and not allowed here':
      KELA_EXTENSION,
    'Provenance/id-for-provenance-1: missed Provenance.extension[1]: The extension https://gen.kanta.fi/fhir/StructureDefinition/extension/RegisterSpecifier is unknown, and not allowed here':
      KELA_EXTENSION,
  },
  'hl7.fhir.fi.scheduling-0.3.1': {
    'StructureDefinition/fi-scheduling-appointment: false alarm fhir/extension StructureDefinition.snapshot.element[123].type[0]: The extension http://hl7.org/fhir/StructureDefinition/regex may not stand on ElementDefinition.type; it is allowed on: Questionnaire.item, ElementDefinition.':
      REGEX_CONTEXT,
  },
  'hl7.fhir.fi.scheduling-2.0.0-rc2': {
    'StructureDefinition/fi-scheduling-appointment: false alarm fhir/extension StructureDefinition.snapshot.element[128].type[0]: The extension http://hl7.org/fhir/StructureDefinition/regex may not stand on ElementDefinition.type; it is allowed on: Questionnaire.item, ElementDefinition.':
      REGEX_CONTEXT,
  },
};
