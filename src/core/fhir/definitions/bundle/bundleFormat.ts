/**
 * The compact bundle of definitions that the build makes of FHIR packages.
 *
 *     bytes 0–7    `KANTADB1`
 *     bytes 8–11   length of the header, unsigned, little endian
 *     header       raw deflate of JSON `BundleHeader`
 *     chunks       raw deflate of UTF-8 text, back to back, in the order of `BundleHeader`
 *
 * The text of a chunk is lines of JSON, one item each. A section is a list of items over several chunks; items are named by their number in
 * the section. Whatever stands in several definitions (constraints, whole element definitions) is an item of its own and is
 * read once, when somebody needs it.
 */
export const BUNDLE_MAGIC = 'KANTADB1';

export const SECTIONS = ['constraints', 'elements', 'structures', 'codeSystems', 'valueSets'] as const;
export type Section = (typeof SECTIONS)[number];

export interface BundleHeader {
  readonly fhirVersion: string;
  /** By section: pairs of the compressed length of a chunk and the number of items in it. */
  readonly chunks: Readonly<Record<Section, readonly (readonly [length: number, items: number])[]>>;
  /** In the order of the items of section `structures`. */
  readonly structures: readonly StructureEntry[];
  readonly codeSystems: readonly CodeSystemEntry[];
  readonly valueSets: readonly ValueSetEntry[];
}

type StructureEntry = readonly [
  url: string,
  version: string | 0,
  name: string,
  type: string,
  isConstraint: 0 | 1,
];
type CodeSystemEntry = readonly [url: string, version: string | 0, supplements: string | 0];
type ValueSetEntry = readonly [url: string, version: string | 0];

/** A StructureDefinition without its elements, and with them in packed form. */
export interface PackedStructure {
  /** Everything of the model but `snapshot` and `differential`, and what stands in the index entry. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly snapshot?: PackedElements;
  readonly differential?: PackedElements;
}

/**
 * Elements in document order as triples: depth (number of ancestors), last segment of the id, number of the item in section `elements`.
 * Path and slice name follow from the id, unless `odd` says otherwise.
 */
export interface PackedElements {
  readonly triples: readonly (number | string)[];
  /** By position: what does not follow from the id. An absent slice name is null. */
  readonly odd?: Readonly<Record<string, OddElement>>;
}

export interface OddElement {
  readonly id?: string;
  readonly path?: string;
  readonly sliceName?: string | null;
}

/** code, display or 0, and, where one is needed, designations, properties and children (0 where there are none). */
export type PackedConcept = readonly [
  code: string,
  display?: string | 0,
  designations?: readonly (readonly [language: string | 0, value: string])[] | 0,
  properties?: readonly (readonly [code: string, value: string | number | boolean])[] | 0,
  concepts?: readonly PackedConcept[] | 0,
];

/** An expansion by system: system, then codes and displays (0 for none) in turn. */
export type PackedExpansion = readonly (readonly [system: string, ...codes: (string | 0)[]])[];

/** The path that an id stands for: the id without slice names. */
export function pathOfId(id: string): string {
  return id.includes(':') ? id.replace(/:[^.]*/gu, '') : id;
}

/** The slice name that an id carries in its last segment (`/`: a slice of a slice). */
export function sliceOfSegment(segment: string): string | undefined {
  const colon = segment.indexOf(':');
  return colon < 0 ? undefined : segment.slice(colon + 1);
}
