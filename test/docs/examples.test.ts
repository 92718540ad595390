import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzers } from '../../src/core/analysis/createAnalyzers.ts';
import { checkText } from '../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../src/core/checking/documentSource.ts';
import { readWorkspaceConfig } from '../../src/core/checking/workspaceConfig.ts';
import { ruleById } from '../../src/core/findings/ruleRegistry.ts';
import { openTestStore } from '../support/testStore.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const FHIR_FOLDERS = ['finnish-base', 'other', 'phr', 'phr-stu3', 'scheduling'];

/** Errors that the faulty examples have on purpose, as the README beside them tells. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'finnish-base/patient-without-claim-faulty.json': [
    'fhir/binding Patient.gender',
    'fhir/extension Patient.extension[0]',
    'fhir/pattern Patient.identifier[0].system',
    'fhir/primitive-format Patient.birthDate',
    'fhir/type Patient.name[0].given',
  ],
  'phr/blood-glucose-faulty.json': ['fhir/invariant Observation', 'fhir/type Observation.value.value'],
  'phr/body-weight-faulty.json': [
    'fhir/fixed-value Observation.status',
    'fhir/fixed-value Observation.value.unit',
    'fhir/primitive-format Observation.issued',
    'fhir/unknown-element Observation.comment',
    'kanta/identifier-missing Observation',
  ],
  'phr/diary-bundle-faulty.json': ['fhir/fixed-value Bundle.entry[1].resource.value.unit'],
  'scheduling/appointment-faulty.json': [
    'fhir/cardinality Appointment.participant[0]',
    'fhir/code Appointment.serviceCategory[0].coding[0].system',
    'fhir/extension Appointment.extension[0].extension[0].value',
    'fhir/invariant Appointment',
    'fhir/primitive-format Appointment.extension[0].extension[0].value',
    'fhir/primitive-format Appointment.start',
    'fhir/slice Appointment.serviceCategory[0]',
  ],
};

describe('FHIR examples of the workspace for newcomers', function () {
  this.timeout(60_000);
  const { config, problems } = readWorkspaceConfig(
    readFileSync(join(EXAMPLES, '.kanta', 'config.yaml'), 'utf8'),
  );

  it('come with settings that are understood', () => {
    assert.deepEqual(problems, []);
  });

  it('name every faulty file', () => {
    assert.deepEqual(
      files().filter((file) => file.endsWith('-faulty.json')),
      Object.keys(FAULTS),
    );
  });

  for (const file of files()) {
    it(`${file}: ${file in FAULTS ? 'has the faults it is there for' : 'has no error'}`, async () => {
      const analyzers = createAnalyzers({
        config,
        openStore: (version) => Promise.resolve(openTestStore(version)),
        now: () => Date.UTC(2026, 2, 3),
      });
      const text = readFileSync(join(EXAMPLES, file), 'utf8');
      const found = await checkText(new DocumentSource(file, text), analyzers, () => false);
      assert.ok(found);
      const errors = found
        .map(({ problem }) => problem)
        .filter((problem) => (problem.severity ?? ruleById(problem.rule).severity) === 'error')
        .map((problem) => `${problem.rule} ${problem.expression ?? ''}`);
      assert.deepEqual([...new Set(errors)].sort(), FAULTS[file] ?? []);
    });
  }
});

function files(): string[] {
  return FHIR_FOLDERS.flatMap((folder) =>
    readdirSync(join(EXAMPLES, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  ).sort();
}
