import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../vscode/versions.ts';

/** What esbuild says about a bundle: the files that went into it. */
interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
}

/** Packages whose content is turned into `data/` at build time, under their aliases in `node_modules`. */
const DEFINITIONS = [
  'hl7.fhir.r4.core',
  'hl7.fhir.r4.expansions',
  'hl7.fhir.r3.core',
  'hl7.fhir.r3.expansions',
  'hl7.terminology.r4',
  'hl7.fhir.uv.extensions.r4',
] as const;

const HEAD = `THIRD-PARTY NOTICES

Kanta Tools is licensed under the MIT licence (see LICENSE). It contains the software and the definitions below, each under its own terms.
This file is made by "npm run notices" from what the bundles hold.
`;

const DEFINITIONS_TEXT = `The definitions in the folder "data" are derived from these packages of Health Level Seven International. HL7 publishes the FHIR
specification under Creative Commons "No Rights Reserved" (CC0 1.0, https://hl7.org/fhir/R4/license.html). HL7, FHIR and the FHIR flame are
registered trademarks of Health Level Seven International; their use does not constitute endorsement by HL7. Code systems of other owners
that the specification names (among them LOINC, SNOMED CT and UCUM) stay under their owners' terms.
`;

/** The text of THIRD_PARTY_NOTICES for what the build has put into the bundles. */
export function makeNotices(): string {
  const path = join(repository, '.cache', 'bundles.json');
  const bundles = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Metafile>>;
  const folders = new Set<string>();
  for (const { inputs } of Object.values(bundles)) {
    for (const input of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(input)?.[0];
      if (folder !== undefined) folders.add(join(repository, folder));
    }
  }
  const parts = new Map([...folders].map(describePackage));
  const software = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const definitions = DEFINITIONS.map((name) => {
    const { name: published, version, license } = readManifest(join(repository, 'node_modules', name));
    return `${published} ${version} (${license ?? 'CC0-1.0'})`;
  });
  return [
    HEAD,
    ...software,
    [DEFINITIONS_TEXT, ...definitions.map((line) => `- ${line}`), ''].join('\n'),
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

function describePackage(folder: string): [string, string] {
  const { name, version, license } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$|-)/iu.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing about its licence`);
  const text =
    file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replace(/\r\n?/gu, '\n').trim();
  return [`${name} ${version}`, `${name} ${version} (${license ?? 'see below'})\n\n${text}`.trimEnd() + '\n'];
}

function readManifest(folder: string): Manifest {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
