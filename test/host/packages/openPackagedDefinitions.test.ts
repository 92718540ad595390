import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analyzer } from '../../../src/core/checking/analyzer.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { createAnalyzers } from '../../../src/core/analysis/createAnalyzers.ts';
import { readWorkspaceConfig } from '../../../src/core/checking/workspaceConfig.ts';
import { packageTexts } from '../../../src/core/l10n/packages.ts';
import { openNodeStore } from '../../../src/host/openNodeStore.ts';
import { NamedPackages } from '../../../src/host/packages/namedPackages.ts';
import { openPackagedDefinitions } from '../../../src/host/packages/openPackagedDefinitions.ts';
import { createValidator } from '../../../src/library/index.ts';
import { makeTgz, packageEntries, patientProfile } from '../../support/makeTar.ts';
import { openTestStore } from '../../support/testStore.ts';

const R4B_CORE = fileURLToPath(new URL('../../../node_modules/hl7.fhir.r4b.core', import.meta.url));
const R5_CORE = fileURLToPath(new URL('../../../node_modules/hl7.fhir.r5.core', import.meta.url));
const R5_PROFILE = 'http://example.org/StructureDefinition/r5-patient';

/** What every version finds: `gender` with a code that does not exist. */
const PATIENT = '{"resourceType": "Patient", "gender": "woman"}';

describe('FHIR versions that come from packages', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-versions-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** The FHIR analyzer of a workspace with an empty FHIR cache. */
  function fhirAnalyzer(config: string, packages: readonly string[]): Analyzer {
    const analyzers = createAnalyzers({
      config: readWorkspaceConfig(config).config,
      openStore: (version) => Promise.resolve(openTestStore(version)),
      packaged: openPackagedDefinitions(new NamedPackages(packages, { cacheFolder: join(folder, 'cache') })),
      now: () => 0,
    });
    const found = analyzers.find(({ name }) => name === 'fhir');
    assert.ok(found !== undefined);
    return found;
  }

  async function check(analyzer: Analyzer, text: string): Promise<readonly Problem[]> {
    return (await analyzer.analyze(new DocumentSource('x.json', text), () => false)) ?? [];
  }

  const errors = (problems: readonly Problem[]): string[] =>
    problems
      .filter(({ severity = 'error', rule }) => severity === 'error' && rule !== 'fhir/not-checked')
      .map(({ rule, expression }) => `${rule} ${expression ?? ''}`);

  it('are checked by the core that the package names, R4B and R5 each in their own types', async () => {
    const ingredient =
      '{"resourceType": "Ingredient", "status": "active", "role": {"text": "active"}, "substance": {"code": {"concept": {"text": "x"}}}, "colour": 1}';
    const r4b = fhirAnalyzer('fhir: { version: 4.3 }', [R4B_CORE]);
    assert.deepEqual(errors(await check(r4b, ingredient)), ['fhir/unknown-element Ingredient.colour']);
    assert.deepEqual(errors(await check(r4b, PATIENT)), ['fhir/binding Patient.gender']);

    const encounter =
      '{"resourceType": "Encounter", "status": "completed", "actualPeriod": {"start": "2026-03-02"}, "period": {}}';
    const r5 = fhirAnalyzer('fhir: { version: 5.0 }', [R5_CORE]);
    assert.deepEqual(errors(await check(r5, encounter)), ['fhir/unknown-element Encounter.period']);
    assert.deepEqual(errors(await check(r5, PATIENT)), ['fhir/binding Patient.gender']);
  });

  it('are chosen by the package that defines a claimed profile', async () => {
    const path = join(folder, 'r5.tgz');
    const profile = patientProfile(R5_PROFILE, '1.0.0', {
      fhirVersion: '5.0.0',
      differential: { element: [{ id: 'Patient.birthDate', path: 'Patient.birthDate', min: 1 }] },
    });
    await writeFile(
      path,
      makeTgz(packageEntries('example.r5', '1.0.0', [profile], { fhirVersions: ['5.0.0'] })),
    );
    const claims = `{"resourceType": "Patient", "meta": {"profile": ["${R5_PROFILE}|1.0.0"]}}`;
    const analyzer = fhirAnalyzer('', [path, R5_CORE]);
    assert.deepEqual(errors(await check(analyzer, claims)), ['fhir/cardinality Patient']);
    // The others stay what they are by default.
    const document = new DocumentSource('y.json', PATIENT);
    await analyzer.analyze(document, () => false);
    assert.equal(analyzer.facts?.(document)?.fhirVersion, '4.0');
  });

  it('say how to get their definitions where these are absent', async () => {
    const [problem, ...more] = await check(fhirAnalyzer('fhir: { version: "5.0" }', []), PATIENT);
    assert.deepEqual(more, []);
    assert.equal(problem?.rule, 'fhir/not-checked');
    assert.equal(problem.severity, 'warning');
    assert.equal(problem.message.text, packageTexts.coreMissing);
    assert.equal(problem.message.parameters?.['package'], 'hl7.fhir.r5.core#5.0.0');
    assert.equal(PATIENT.slice(problem.start, problem.end), '"resourceType"');
  });

  it('are read once, together with the packages of the built-in versions', async () => {
    const path = join(folder, 'r4.tgz');
    const profile = patientProfile(R5_PROFILE, '1.0.0');
    await writeFile(path, makeTgz(packageEntries('example.r4', '1.0.0', [profile])));
    const named = new NamedPackages([path], { cacheFolder: join(folder, 'cache') });
    const store = await openNodeStore('4.0', named);
    assert.equal(store.structureDefinition(R5_PROFILE)?.version, '1.0.0');
    await rm(path);
    assert.deepEqual(await openPackagedDefinitions(named).versionsOf(R5_PROFILE), ['4.0']);
    assert.equal((await openNodeStore('4.0', named)).structureDefinition(R5_PROFILE)?.version, '1.0.0');
  });

  it('serve the library', async () => {
    const validator = await createValidator({ fhirVersion: 'R5', packages: [R5_CORE] });
    const [finding] = validator.validate(PATIENT).filter(({ severity }) => severity === 'error');
    assert.equal(finding?.rule, 'fhir/binding');
  });
});
