import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireShared } from '../support/shared.ts';
import { runKanta } from '../support/runKanta.ts';

describe('kanta packages', function () {
  this.timeout(60_000);
  let cache = '';
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'kanta-cache-'));
  });
  afterEach(async () => {
    await rm(cache, { recursive: true });
  });

  it('installs a file into the cache, lists it and uses it', async function () {
    const file = requireShared(this, 'fhir', 'packages', 'hl7.fhir.fi.base-2.0.0-rc2.tgz');
    const name = 'hl7.fhir.fi.base#2.0.0-rc2';
    const install = ['packages', 'install', name, '--from', file, '--cache', cache];
    const first = await runKanta(install);
    assert.deepEqual([first.status, first.err], [0, '']);
    assert.match(first.out, /is installed in/u);
    assert.match((await runKanta(install)).out, /was there already/u);
    assert.equal((await runKanta(['packages', 'list', '--cache', cache])).out, `${name} (FHIR 4.0)\n`);
    const check = await runKanta(['check', '--package', join(cache, name), '--stdin-filepath', 'a.json'], {
      input:
        '{"resourceType":"Patient","meta":{"profile":["https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/fi-base-patient"]},"gendr":1}',
    });
    assert.equal(check.status, 1);
    assert.doesNotMatch(check.out, /profile-unknown/u);
  });

  it('refuses another package than the one that is named', async function () {
    const file = requireShared(this, 'fhir', 'packages', 'hl7.fhir.fi.base-1.0.0.tgz');
    const { status, err } = await runKanta([
      'packages',
      'install',
      'hl7.fhir.fi.base#9.9.9',
      '--from',
      file,
      '--cache',
      cache,
    ]);
    assert.equal(status, 2);
    assert.match(err, /9\.9\.9/u);
  });

  it('says that nothing is there, and how it is used', async () => {
    assert.match((await runKanta(['packages', 'list', '--cache', cache])).out, /No packages in/u);
    for (const words of [['packages'], ['packages', 'install'], ['packages', 'remove', 'x']]) {
      const { status, err } = await runKanta(words);
      assert.equal(status, 2);
      assert.match(err, /kanta packages list/u);
    }
  });
});
