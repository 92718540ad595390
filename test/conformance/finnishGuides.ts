/** Guides with the definitions that the Java validator had when it gave its opinion. What it did not know stays unknown to us as well. */
export interface Guide {
  /** Name of the file with the opinions, without `.json`. */
  readonly name: string;
  /** Official packages, the first wins; only their folder `package`. */
  readonly packages: readonly string[];
  /** Built-in sets that stand for packages of the same version. */
  readonly builtIn: readonly string[];
}

export const GUIDES: readonly Guide[] = [
  { name: 'hl7.fhir.fi.base-0.4.0', packages: ['hl7.fhir.fi.base-0.4.0'], builtIn: ['kanta-phr-r4'] },
  { name: 'hl7.fhir.fi.base-1.0.0', packages: ['hl7.fhir.fi.base-1.0.0'], builtIn: [] },
  { name: 'hl7.fhir.fi.base-2.0.0-rc2', packages: [], builtIn: ['finnish-base', 'finnish-scheduling'] },
  {
    name: 'hl7.fhir.fi.scheduling-0.3.1',
    packages: ['hl7.fhir.fi.scheduling-0.3.1', 'hl7.fhir.fi.base-1.0.0'],
    builtIn: [],
  },
  {
    name: 'hl7.fhir.fi.scheduling-2.0.0-rc2',
    packages: [],
    builtIn: ['finnish-scheduling', 'finnish-base'],
  },
];
