import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireShared } from '../../../support/shared.ts';
import { readTarGz } from '../../../support/tarGz.ts';
import { textOf, type BuiltInSet, type JsonObject } from './builtInResources.ts';

const COMPARED = ['StructureDefinition', 'ValueSet', 'CodeSystem'];

/** What the publisher gave out for a set: the package, or for Kanta PHR STU3 the single files that are to be had. */
export function readOfficial(context: Mocha.Context, set: BuiltInSet): readonly JsonObject[] {
  const texts =
    set.package === undefined
      ? folderTexts(requireShared(context, 'fhir', 'packages', 'kanta-phr-stu3-bug824'))
      : packageTexts(
          requireShared(context, 'fhir', 'packages', `${set.package.name}-${set.package.version}.tgz`),
          set.package.folder,
        );
  return texts
    .map((text) => JSON.parse(text.replace(/^\uFEFF/u, '')) as JsonObject)
    .filter((resource) => COMPARED.includes(textOf(resource, 'resourceType')))
    .filter((resource) => belongs(set, resource));
}

/** The folder `example` of the base package holds instances of HL7 Finland beside Kela's resources. */
function belongs(set: BuiltInSet, resource: JsonObject): boolean {
  const url = textOf(resource, 'url');
  return (
    set.folder !== 'kanta-phr-r4' || url.startsWith('http://phr.kanta.fi/') || url.startsWith('urn:oid:')
  );
}

function folderTexts(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(path, name), 'utf8'));
}

function packageTexts(path: string, folder: string): string[] {
  return [...readTarGz(path)]
    .filter(([name]) => name.startsWith(`${folder}/`) && name.endsWith('.json'))
    .filter(([name]) => !name.slice(folder.length + 1).includes('/'))
    .map(([, text]) => text);
}
