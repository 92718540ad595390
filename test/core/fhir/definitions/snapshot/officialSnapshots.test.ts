import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { FhirVersion } from '../../../../../src/core/fhir/definitions/model.ts';
import { generateSnapshot } from '../../../../../src/core/fhir/definitions/snapshot/generateSnapshot.ts';
import { LayeredStore } from '../../../../../src/core/fhir/definitions/store/layeredStore.ts';
import { resourceSource } from '../../../../../src/core/fhir/definitions/store/memoryStore.ts';
import { compareSnapshots, withoutSnapshot } from '../../../../support/compareSnapshots.ts';
import { coreSources } from '../../../../support/coreDefinitions.ts';
import { requireShared } from '../../../../support/shared.ts';
import { readTarGz } from '../../../../support/tarGz.ts';

interface OfficialSet {
  readonly name: string;
  readonly fhirVersion: FhirVersion;
  readonly definitions: number;
  /** A package and the folder of it, or a folder. The ones behind the first are only looked up. */
  readonly sources: readonly (readonly [file: string, folder: string])[];
  /** Published snapshots that differ from what their differential and base give, with the reason. */
  readonly exceptions: Readonly<Record<string, string>>;
}

const IPA =
  'its base, International Patient Access, is not at hand: the generated snapshot stands on the plain type';
const STALE =
  'the snapshot is older than its differential or base: Forge had not been asked to make it again';
const FORGE_CHOICE = 'Forge leaves a choice open and of all types where its only slice is mandatory';

const SETS: readonly OfficialSet[] = [
  {
    name: 'Finnish base 2.0.0-rc2',
    fhirVersion: '4.0',
    definitions: 41,
    sources: [['hl7.fhir.fi.base-2.0.0-rc2.tgz', 'package/']],
    exceptions: {},
  },
  {
    name: 'Finnish scheduling 2.0.0-rc2',
    fhirVersion: '4.0',
    definitions: 21,
    sources: [['hl7.fhir.fi.scheduling-2.0.0-rc2.tgz', 'package/']],
    exceptions: {},
  },
  {
    name: 'Finnish SMART 2.0.0-rc2',
    fhirVersion: '4.0',
    definitions: 12,
    sources: [
      ['hl7.fhir.fi.smart-2.0.0-rc2.tgz', 'package/'],
      ['hl7.fhir.fi.base-1.0.0.tgz', 'package/'],
    ],
    exceptions: { 'fi-smart-medication': IPA },
  },
  {
    name: 'Kanta PHR R4',
    fhirVersion: '4.0',
    definitions: 21,
    sources: [['hl7.fhir.fi.base-0.4.0.tgz', 'package/example/']],
    exceptions: {
      'fiphr-ext-boolean':
        'the published snapshot holds the slice valueBoolean without the value[x] that it slices',
      'fiphr-sd-fitness':
        'Forge keeps the targets of note.author[x], which the differential writes anew without any; max is 0',
    },
  },
  {
    name: 'Kanta PHR STU3',
    fhirVersion: '3.0',
    definitions: 6,
    sources: [['kanta-phr-stu3-bug824', '']],
    exceptions: {
      'fiphr-device':
        'Forge takes the cardinality of an extension from its definition where the profile is silent',
      'fiphr-vitalsigns-stu3':
        'as fiphr-device, and Forge takes the content of SimpleQuantity into the elements of that type',
      'fiphr-medicationcontext': 'the published snapshot has no minima',
      'fiphr-pef-stu3': 'stands on fiphr-medicationcontext, whose published snapshot has no minima',
    },
  },
  {
    name: 'Finnish base 1.0.0',
    fhirVersion: '4.0',
    definitions: 40,
    sources: [['hl7.fhir.fi.base-1.0.0.tgz', 'package/']],
    exceptions: {
      'fi-base-condition': IPA,
      'fi-base-medication-statement': IPA,
      'fi-base-observation': IPA,
      'fi-base-patient-medication-request': IPA,
      'fi-base-patient-medication': IPA,
      'fi-base-patient': IPA,
      'fi-base-practitioner': IPA,
      'fi-base-information-custodian':
        'made by a generator of 2023, which did not give a new slice what the differential says of the unsliced children; 2.0.0-rc2 has it',
    },
  },
  {
    name: 'Finnish scheduling 0.3.1',
    fhirVersion: '4.0',
    definitions: 23,
    sources: [
      ['hl7.fhir.fi.scheduling-0.3.1.tgz', 'package/'],
      ['hl7.fhir.fi.base-1.0.0.tgz', 'package/'],
    ],
    exceptions: {},
  },
  {
    name: 'Finnish base 0.4.0',
    fhirVersion: '4.0',
    definitions: 20,
    sources: [['hl7.fhir.fi.base-0.4.0.tgz', 'package/']],
    exceptions: {
      'fi-base-condition': IPA,
      'fi-base-medication-statement': IPA,
      'fi-base-medication': IPA,
      'fi-base-observation': IPA,
      'fi-base-patient': IPA,
      'fi-base-practitioner-role': IPA,
      'fi-base-practitioner': IPA,
    },
  },
  {
    name: 'Kanta PHR R4 as first imported',
    fhirVersion: '4.0',
    definitions: 21,
    sources: [['kanta-phr-r4-raw-import-20221231', '']],
    exceptions: {
      'fiphr-ext-boolean':
        'the slice valueBoolean stands without its value[x], and id and url have type Extension',
      'fiphr-ext-creatingapplication': FORGE_CHOICE,
      'fiphr-sd-bloodglucose': 'Forge makes a type slice optional where the choice is mandatory',
      'fiphr-sd-insulindosing-r4': 'Forge makes a type slice optional where the choice is mandatory',
      'fiphr-sd-bloodpressure': STALE,
      'fiphr-sd-bodyweight': STALE,
      'fiphr-sd-calorieintake': STALE,
      'fiphr-sd-macronutrientintake': FORGE_CHOICE,
      'fiphr-sd-fitness':
        'Forge keeps the targets of note.author[x], which the differential writes anew without any; max is 0',
    },
  },
];

describe('generated against published snapshots of the national profiles', () => {
  for (const set of SETS) {
    it(`${set.name}: ${String(set.definitions)} definitions`, function () {
      const { fhirVersion, exceptions } = set;
      const resources = set.sources.map(([file, folder]) => readResources(this, file, folder));
      const layers = resources.map((list) => resourceSource(list, fhirVersion));
      const store = new LayeredStore(fhirVersion, [...layers, ...coreSources(fhirVersion)]);
      let compared = 0;
      for (const resource of resources[0] ?? []) {
        if (resource['resourceType'] !== 'StructureDefinition') continue;
        const definition = store.structureDefinition(String(resource['url']));
        assert.ok(definition?.snapshot !== undefined);
        const generated = generateSnapshot(withoutSnapshot(definition), store);
        assert.ok(generated !== undefined);
        assert.deepEqual(generated.unplaced, [], definition.url);
        const differences = compareSnapshots(definition.snapshot, generated.elements, store);
        const name = definition.url.slice(definition.url.lastIndexOf('/') + 1);
        if (exceptions[name] === undefined) assert.deepEqual(differences, [], definition.url);
        else assert.notDeepEqual(differences, [], `${name} is equal now: take it off the list`);
        compared += 1;
      }
      assert.equal(compared, set.definitions);
    });
  }

  it('makes the snapshot of the official test case', function () {
    const folder = requireShared(this, 'fhir', 'packages', 'fhir-test-cases-snapshot-generation');
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const published = read('prov-fi-output.json');
    const asPublished = new LayeredStore('4.0', [resourceSource([published], '4.0'), ...coreSources('4.0')]);
    const made = new LayeredStore('4.0', [
      resourceSource([read('prov-fi-input.json')], '4.0'),
      ...coreSources('4.0'),
    ]);
    const { url } = published as { readonly url: string };
    const expected = asPublished.structureDefinition(url)?.snapshot;
    const actual = made.structureDefinition(url)?.snapshot;
    assert.ok(expected !== undefined && actual !== undefined);
    assert.deepEqual(compareSnapshots(expected, actual, made), []);
  });
});

function readResources(
  context: Mocha.Context,
  file: string,
  folder: string,
): readonly Readonly<Record<string, unknown>>[] {
  const path = requireShared(context, 'fhir', 'packages', file);
  const texts = file.endsWith('.tgz')
    ? [...readTarGz(path)].filter(([name]) => isIn(name, folder)).map(([, text]) => text)
    : readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
  return texts.map((text) => JSON.parse(text.replace(/^\uFEFF/u, '')) as Readonly<Record<string, unknown>>);
}

function isIn(name: string, folder: string): boolean {
  return name.startsWith(folder) && name.endsWith('.json') && !name.slice(folder.length).includes('/');
}
