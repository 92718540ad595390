const FITNESS = 'ValueSet http://phr.kanta.fi/ValueSet/fitness-category';
const CONTEXT = 'StructureDefinition http://phr.kanta.fi/StructureDefinition/fiphr-medicationcontext';
const CONTEXT_CODING = 'valueCodeableConcept:valueCodeableConcept.coding';
const THRICE = 'published three times with the same content, written once';
const NUMBER =
  'min is a number in FHIR; the draft of 2017 has a string, which readers of definitions leave out';

/** Differences between our files and the official ones that we want, by set: `resource: difference` → reason. */
export const expectedDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kanta-phr-r4': {
    [`${FITNESS}: id is "fiphr-vs-fitnesscategory", officially "fiphr-vs-fitnesscategory-2"`]: THRICE,
    [`${FITNESS}: id is "fiphr-vs-fitnesscategory", officially "fiphr-vs-fitnesscategory-3"`]: THRICE,
  },
  'kanta-phr-stu3': {
    [`${CONTEXT}: ${CONTEXT_CODING}.code min is 1, officially "1"`]: NUMBER,
    [`${CONTEXT}: ${CONTEXT_CODING}.system min is 1, officially "1"`]: NUMBER,
  },
};
