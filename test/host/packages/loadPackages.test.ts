import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packageTexts } from '../../../src/core/l10n/packages.ts';
import { defaultCacheFolder, parseReference } from '../../../src/host/packages/packageCache.ts';
import { loadPackage, loadPackages } from '../../../src/host/packages/loadPackages.ts';
import { makeTgz, packageEntries, patientProfile } from '../../support/makeTar.ts';
import { requireShared } from '../../support/shared.ts';

const URL = 'http://example.org/StructureDefinition/p';
const PHR = 'http://phr.kanta.fi/';

describe('loadPackages', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-packages-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** A package in a FHIR cache. */
  async function installed(
    id: string,
    version: string,
    resources: readonly object[],
    manifest: object = {},
  ): Promise<void> {
    for (const { path, content } of packageEntries(id, version, resources, manifest)) {
      const file = join(folder, `${id}#${version}`, path);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, content ?? '');
    }
  }

  const options = () => ({ cacheFolder: folder, root: folder });

  it('gives the newest of several versions, and each by its version', async () => {
    await installed('example.pack', '1.0.0', [patientProfile(URL, '1.0.0')]);
    await installed('example.pack', '2.0.0-rc2', [patientProfile(URL, '2.0.0-rc2')]);
    const { source, problems } = await loadPackages(
      ['example.pack#1.0.0', 'example.pack#2.0.0-rc2'],
      '4.0',
      options(),
    );
    assert.deepEqual(problems, []);
    assert.equal(source.structureDefinition(URL)?.version, '2.0.0-rc2');
    assert.equal(source.structureDefinition(URL, '1.0.0')?.version, '1.0.0');
    assert.equal(source.structureDefinition(URL, '3.0.0'), undefined);
  });

  it('takes the newest of the cache when no version is named', async () => {
    for (const version of ['1.9.0', '1.10.0', '1.10.0-beta']) {
      await installed('example.pack', version, [patientProfile(URL, version)]);
    }
    for (const [reference, expected] of [
      ['example.pack', '1.10.0'],
      ['example.pack#latest', '1.10.0'],
      ['example.pack#1.9.x', '1.9.0'],
    ] as const) {
      const loaded = await loadPackage(reference, options());
      assert.ok(loaded.ok);
      assert.equal(loaded.value.manifest?.version, expected);
    }
  });

  it('brings dependencies and says which are missing', async () => {
    const dependencies = { 'hl7.fhir.r4.core': '4.0.1', 'example.base': '1.0.0', 'example.absent': '3.0.0' };
    await installed('example.base', '1.0.0', [patientProfile(`${URL}-base`, '1.0.0')]);
    await installed('example.pack', '1.0.0', [patientProfile(URL, '1.0.0')], { dependencies });
    const { source, packages, problems } = await loadPackages(['example.pack#1.0.0'], '4.0', options());
    assert.deepEqual(
      packages.map(({ label }) => label),
      ['example.pack#1.0.0', 'example.base#1.0.0'],
    );
    assert.ok(source.structureDefinition(`${URL}-base`) !== undefined);
    assert.deepEqual(
      problems.map(({ text, parameters }) => [text, parameters?.['dependency']]),
      [[packageTexts.missingDependency, 'example.absent#3.0.0']],
    );
  });

  it('survives packages that need each other', async () => {
    await installed('example.a', '1.0.0', [patientProfile(URL, '1.0.0')], {
      dependencies: { 'example.b': '1.0.0' },
    });
    await installed('example.b', '1.0.0', [patientProfile(URL, '1.0.0')], {
      dependencies: { 'example.a': '1.0.0' },
    });
    const { packages, problems } = await loadPackages(['example.a#1.0.0'], '4.0', options());
    assert.equal(packages.length, 2);
    assert.deepEqual(problems, []);
  });

  it('leaves out what is for another FHIR version', async () => {
    await installed('example.old', '1.0.0', [patientProfile(URL, '1.0.0', { fhirVersion: '3.0.1' })], {
      fhirVersions: ['3.0.1'],
    });
    const asR4 = await loadPackages(['example.old#1.0.0'], '4.0', options());
    assert.equal(asR4.source.structureDefinition(URL), undefined);
    assert.deepEqual(asR4.problems, []);
    const asStu3 = await loadPackages(['example.old#1.0.0'], '3.0', options());
    assert.equal(asStu3.source.structureDefinition(URL)?.fhirVersion, '3.0');
  });

  it('reads a folder of loose resources, byte order marks and all, and follows no links', async () => {
    await writeFile(join(folder, 'loose.json'), `\uFEFF${JSON.stringify(patientProfile(URL, '1.0.0'))}`);
    const outside = await mkdtemp(join(tmpdir(), 'kanta-outside-'));
    await writeFile(join(outside, 'x.json'), JSON.stringify(patientProfile(`${URL}-outside`, '1.0.0')));
    await symlink(join(outside, 'x.json'), join(folder, 'link.json'));
    const { source, problems } = await loadPackages([folder], '4.0', options());
    assert.deepEqual(problems, []);
    assert.equal(source.structureDefinition(URL)?.name, 'P1.0.0');
    assert.equal(source.structureDefinition(`${URL}-outside`), undefined);
    await rm(outside, { recursive: true });
  });

  it('reads a definition only when it is asked for', async () => {
    const path = join(folder, 'one.json');
    await writeFile(path, JSON.stringify(patientProfile(URL, '1.0.0')));
    const { source } = await loadPackages([folder], '4.0', options());
    await rm(path);
    assert.equal(source.structureDefinition(URL), undefined);
    assert.deepEqual(
      [...source.list('StructureDefinition')].map(({ url }) => url),
      [URL],
    );
  });

  it('says how to get what is not there', async () => {
    const texts = await Promise.all(
      ['example.pack#1.0.0', 'missing.tgz/x', '/nowhere/at/all.tgz'].map(async (source) => {
        const loaded = await loadPackage(source, options());
        return loaded.ok ? undefined : loaded.problem.text;
      }),
    );
    assert.deepEqual(texts, [packageTexts.notInstalled, packageTexts.notFound, packageTexts.notFound]);
  });

  it('keeps definitions with wrong details apart from the rest', async () => {
    const path = join(folder, 'pack.tgz');
    const twins = [1, 2, 3].map((number) => ({
      resourceType: 'ValueSet',
      id: `vs-${String(number)}`,
      url: 'http://example.org/vs',
    }));
    await writeFile(
      path,
      makeTgz(packageEntries('example.pack', '1.0.0', [...twins, { resourceType: 'Patient' }])),
    );
    const loaded = await loadPackage(path);
    assert.ok(loaded.ok);
    assert.equal(loaded.value.size, 3);
  });

  it('finds Kanta PHR in the example folder of the published package', async function () {
    const path = requireShared(this, 'fhir', 'packages', 'hl7.fhir.fi.base-0.4.0.tgz');
    const { source, packages } = await loadPackages([path], '4.0', options());
    assert.equal(packages[0]?.label, 'hl7.fhir.fi.base#0.4.0');
    const phr = [...source.list('StructureDefinition')].filter(({ url }) => url.startsWith(PHR));
    assert.equal(phr.length, 21);
    // Its id is not the tail of its URL.
    assert.equal(
      source.structureDefinition(`${PHR}StructureDefinition/fiphr-sd-questionnaire-r4`)?.id,
      'fiphr-sd-questionnaire',
    );
    // Three files have this URL.
    assert.equal(source.valueSet(`${PHR}ValueSet/fitness-category`)?.compose?.include.length, 1);
    assert.equal(source.codeSystem('urn:oid:1.2.246.537.6.55')?.content, 'not-present');
  });

  it('takes the newest of packages that need each other’s older versions', async function () {
    const paths = [
      'hl7.fhir.fi.base-2.0.0-rc2.tgz',
      'hl7.fhir.fi.base-1.0.0.tgz',
      'hl7.fhir.fi.scheduling-2.0.0-rc2.tgz',
    ];
    const sources = paths.map((name) => requireShared(this, 'fhir', 'packages', name));
    const { source, problems } = await loadPackages(sources, '4.0', options());
    const url = 'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/fi-base-patient';
    assert.equal(source.structureDefinition(url)?.version, '2.0.0-rc2');
    assert.equal(source.structureDefinition(url, '1.0.0')?.version, '1.0.0');
    assert.deepEqual(
      problems.map(({ parameters }) => parameters?.['dependency']),
      ['hl7.fhir.uv.ipa#1.0.0'],
    );
  });
});

describe('parseReference', () => {
  it('tells package references from paths', () => {
    assert.deepEqual(parseReference('hl7.fhir.fi.base#2.0.0-rc2'), {
      id: 'hl7.fhir.fi.base',
      version: '2.0.0-rc2',
    });
    assert.deepEqual(parseReference('hl7.fhir.fi.base#latest'), { id: 'hl7.fhir.fi.base' });
    for (const text of ['', 'package', '../x.y#1', 'a.b#', 'a.b#1/2', 'a.b#../..', '.a.b#1']) {
      assert.equal(parseReference(text), undefined, text);
    }
  });

  it('knows the standard cache', () => {
    assert.ok(defaultCacheFolder().endsWith(join('.fhir', 'packages')));
  });
});
