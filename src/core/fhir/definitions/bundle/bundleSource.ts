import {
  FHIR_VERSIONS,
  type CodeSystem,
  type FhirVersion,
  type StructureDefinition,
  type ValueSet,
} from '../model.ts';
import { fitsVersion, splitCanonical } from '../store/canonical.ts';
import type { DefinitionEntry, DefinitionKind, DefinitionSource } from '../store/definitionSource.ts';
import type { PackedStructure } from './bundleFormat.ts';
import { BundleReader, type Inflate } from './bundleReader.ts';
import { ElementUnpacker } from './unpackElements.ts';
import {
  unpackCodeSystem,
  unpackValueSet,
  type PackedCodeSystem,
  type PackedValueSet,
} from './unpackTerminology.ts';

/** The definitions of one compact bundle (see `bundleFormat.ts`), one version of each URL, unpacked when somebody asks. */
export class BundleSource implements DefinitionSource {
  readonly fhirVersion: FhirVersion;
  readonly #reader: BundleReader;
  readonly #elements: ElementUnpacker;
  readonly #numbers: Partial<Record<DefinitionKind, ReadonlyMap<string, number>>> = {};
  #supplements: ReadonlyMap<string, readonly number[]> | undefined;

  /** Throws on bytes that are no bundle: the build makes them, so that is a broken installation. */
  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.#reader = new BundleReader(bytes, inflate);
    this.#elements = new ElementUnpacker(this.#reader);
    const version = FHIR_VERSIONS.find((known) => known === this.#reader.header.fhirVersion);
    if (version === undefined) throw new Error('a bundle of an unknown FHIR version');
    this.fhirVersion = version;
  }

  structureDefinition(url: string, version?: string): StructureDefinition | undefined {
    const number = this.#number('StructureDefinition', url, version);
    const entry = number === undefined ? undefined : this.#reader.header.structures[number];
    if (number === undefined || entry === undefined) return undefined;
    const packed = this.#reader.item('structures', number) as PackedStructure;
    const [, own, name, type, isConstraint] = entry;
    return {
      ...(packed.head as unknown as Pick<StructureDefinition, 'kind' | 'abstract' | 'contexts'>),
      contextInvariants: (packed.head['contextInvariants'] as readonly string[] | undefined) ?? [],
      imposes: (packed.head['imposes'] as readonly string[] | undefined) ?? [],
      url,
      ...(own !== 0 && { version: own }),
      name,
      type,
      fhirVersion: this.fhirVersion,
      ...(packed.head['baseDefinition'] !== undefined && {
        derivation: isConstraint === 1 ? 'constraint' : 'specialization',
      }),
      ...(packed.snapshot !== undefined && { snapshot: this.#elements.unpack(packed.snapshot) }),
      ...(packed.differential !== undefined && { differential: this.#elements.unpack(packed.differential) }),
    };
  }

  codeSystem(url: string, version?: string): CodeSystem | undefined {
    const number = this.#number('CodeSystem', url, version);
    return number === undefined ? undefined : this.#codeSystemAt(number);
  }

  valueSet(url: string, version?: string): ValueSet | undefined {
    const number = this.#number('ValueSet', url, version);
    return number === undefined
      ? undefined
      : unpackValueSet(this.#reader.item('valueSets', number) as PackedValueSet);
  }

  supplements(system: string): readonly CodeSystem[] {
    this.#supplements ??= this.#indexSupplements();
    return (this.#supplements.get(system) ?? []).map((number) => this.#codeSystemAt(number));
  }

  *list(kind: DefinitionKind): Iterable<DefinitionEntry> {
    if (kind !== 'StructureDefinition') {
      for (const [url, version] of this.#entries(kind)) yield { url, ...(version !== 0 && { version }) };
      return;
    }
    for (const [url, version, name, type, isConstraint] of this.#reader.header.structures) {
      const derivation = isConstraint === 1 ? 'constraint' : 'specialization';
      yield { url, ...(version !== 0 && { version }), name, type, derivation };
    }
  }

  #codeSystemAt(number: number): CodeSystem {
    return unpackCodeSystem(this.#reader.item('codeSystems', number) as PackedCodeSystem);
  }

  #entries(
    kind: DefinitionKind,
  ): readonly (readonly [url: string, version: string | 0, ...rest: unknown[]])[] {
    const { structures, codeSystems, valueSets } = this.#reader.header;
    return kind === 'StructureDefinition' ? structures : kind === 'CodeSystem' ? codeSystems : valueSets;
  }

  #number(kind: DefinitionKind, url: string, version: string | undefined): number | undefined {
    const numbers = (this.#numbers[kind] ??= new Map(
      this.#entries(kind).map(([key], number) => [key, number]),
    ));
    const number = numbers.get(url);
    if (number === undefined || version === undefined) return number;
    const own = this.#entries(kind)[number]?.[1];
    return own !== undefined && own !== 0 && fitsVersion(own, version) ? number : undefined;
  }

  #indexSupplements(): ReadonlyMap<string, readonly number[]> {
    const map = new Map<string, number[]>();
    for (const [number, [, , supplemented]] of this.#reader.header.codeSystems.entries()) {
      if (supplemented === 0) continue;
      const { url } = splitCanonical(supplemented);
      const list = map.get(url);
      if (list === undefined) map.set(url, [number]);
      else list.push(number);
    }
    return map;
  }
}
