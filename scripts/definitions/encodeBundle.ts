import { deflateRawSync } from 'node:zlib';

import {
  BUNDLE_MAGIC,
  SECTIONS,
  type BundleHeader,
  type PackedConcept,
  type PackedExpansion,
  type PackedStructure,
  type Section,
} from '../../src/core/fhir/definitions/bundle/bundleFormat.ts';
import type {
  PackedCodeSystem,
  PackedValueSet,
} from '../../src/core/fhir/definitions/bundle/unpackTerminology.ts';
import type {
  CodeSystem,
  Concept,
  FhirVersion,
  StructureDefinition,
  ValueSet,
} from '../../src/core/fhir/definitions/model.ts';
import { ItemTable, packElements } from './packedElements.ts';

export interface Definitions {
  readonly structures: readonly StructureDefinition[];
  readonly codeSystems: readonly CodeSystem[];
  readonly valueSets: readonly ValueSet[];
}

/** Characters of text per chunk: small enough to unpack in well under a millisecond, large enough to compress well. */
const CHUNK_SIZE = 96 * 1024;

/** Encodes definitions as a bundle (`bundleFormat.ts`). Equal definitions give equal bytes, in whatever order they come. */
export function encodeBundle(fhirVersion: FhirVersion, definitions: Definitions): Uint8Array {
  const structures = [...definitions.structures].sort(byRankThenUrl);
  const codeSystems = [...definitions.codeSystems].sort(byUrl);
  const valueSets = [...definitions.valueSets].sort(byUrl);
  const tables = { elements: new ItemTable(), constraints: new ItemTable() };
  const packedStructures = structures.map((structure) => JSON.stringify(packStructure(structure, tables)));
  const lines: Readonly<Record<Section, readonly string[]>> = {
    constraints: tables.constraints.lines,
    elements: tables.elements.lines,
    structures: packedStructures,
    codeSystems: codeSystems.map((system) => JSON.stringify(packCodeSystem(system))),
    valueSets: valueSets.map((valueSet) => JSON.stringify(packValueSet(valueSet))),
  };
  const chunks: Record<string, [number, number][]> = {};
  const bodies: Uint8Array[] = [];
  for (const section of SECTIONS) {
    chunks[section] = splitChunks(lines[section]).map((chunk) => {
      const body = deflate(chunk.join('\n'));
      bodies.push(body);
      return [body.length, chunk.length];
    });
  }
  const header: BundleHeader = {
    fhirVersion,
    chunks: chunks as unknown as BundleHeader['chunks'],
    structures: structures.map(({ url, version, name, type, derivation }) => [
      url,
      version ?? 0,
      name,
      type,
      derivation === 'constraint' ? 1 : 0,
    ]),
    codeSystems: codeSystems.map(({ url, version, content, supplements }) => [
      url,
      version ?? 0,
      content === 'supplement' ? (supplements ?? 0) : 0,
    ]),
    valueSets: valueSets.map(({ url, version }) => [url, version ?? 0]),
  };
  const head = deflate(JSON.stringify(header));
  const start = Buffer.alloc(12);
  start.write(BUNDLE_MAGIC, 'latin1');
  start.writeUInt32LE(head.length, 8);
  return new Uint8Array(Buffer.concat([start, head, ...bodies]));
}

function deflate(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text), { level: 9, memLevel: 9 });
}

function splitChunks(lines: readonly string[]): readonly (readonly string[])[] {
  const chunks: string[][] = [];
  let size = Infinity;
  for (const line of lines) {
    if (size + line.length > CHUNK_SIZE) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(line);
    size += line.length;
  }
  return chunks;
}

/** Data types first, then resources, profiles and extensions: what one document needs then stands together. */
function rankOf({ kind, derivation, type }: StructureDefinition): number {
  if (type === 'Extension' && derivation === 'constraint') return 3;
  if (derivation === 'constraint') return 2;
  return kind === 'resource' || kind === 'logical' ? 1 : 0;
}

function byRankThenUrl(left: StructureDefinition, right: StructureDefinition): number {
  return rankOf(left) - rankOf(right) || byUrl(left, right);
}

function byUrl(left: { readonly url: string }, right: { readonly url: string }): number {
  return left.url < right.url ? -1 : left.url > right.url ? 1 : 0;
}

function packStructure(
  structure: StructureDefinition,
  tables: { readonly elements: ItemTable; readonly constraints: ItemTable },
): PackedStructure {
  const { id, title, kind, abstract, baseDefinition, contexts, contextInvariants, imposes } = structure;
  return {
    head: {
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      kind,
      abstract,
      ...(baseDefinition !== undefined && { baseDefinition }),
      contexts,
      ...(contextInvariants.length > 0 && { contextInvariants }),
      ...(imposes.length > 0 && { imposes }),
    },
    ...(structure.snapshot !== undefined && { snapshot: packElements(structure.snapshot, tables) }),
    ...(structure.differential !== undefined && {
      differential: packElements(structure.differential, tables),
    }),
  };
}

function packCodeSystem({ concepts, ...others }: CodeSystem): PackedCodeSystem {
  return { ...others, concepts: concepts.map(packConcept) };
}

function packConcept({ code, display, designations, properties, concepts }: Concept): PackedConcept {
  const parts = [
    display ?? 0,
    designations?.map(({ language, value }) => [language ?? 0, value] as const) ?? 0,
    properties?.map((property) => [property.code, property.value] as const) ?? 0,
    concepts?.map(packConcept) ?? 0,
  ] as const;
  const used = parts.findLastIndex((part) => part !== 0) + 1;
  return [code, ...parts.slice(0, used)] as unknown as PackedConcept;
}

function packValueSet({ expansion, ...others }: ValueSet): PackedValueSet {
  return expansion === undefined ? others : { ...others, expansion: packExpansion(expansion) };
}

function packExpansion(expansion: NonNullable<ValueSet['expansion']>): PackedExpansion {
  const bySystem = new Map<string, (string | 0)[]>();
  for (const { system, code, display } of expansion) {
    let list = bySystem.get(system);
    if (list === undefined) bySystem.set(system, (list = []));
    list.push(code, display ?? 0);
  }
  return [...bySystem].map(([system, codes]) => [system, ...codes] as const);
}
