import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packageTexts } from '../../../src/core/l10n/packages.ts';
import type { Text } from '../../../src/core/l10n/message.ts';
import { installPackage, type InstallOptions } from '../../../src/host/packages/installPackage.ts';
import { loadPackage } from '../../../src/host/packages/loadPackages.ts';
import { listInstalled } from '../../../src/host/packages/packageCache.ts';
import { makeTgz, packageEntries, patientProfile } from '../../support/makeTar.ts';

const URL = 'http://example.org/StructureDefinition/p';
const archive = (version: string): Uint8Array =>
  makeTgz([
    ...packageEntries('example.pack', version, [patientProfile(URL, version)]),
    { path: 'package/example/Patient-a.json', content: '{"resourceType":"Patient"}' },
  ]);

describe('installPackage', () => {
  let cacheFolder: string;
  let server: Server;
  let registry: string;
  let answers: Map<string, Uint8Array | string>;

  before((done) => {
    server = createServer((request, response) => {
      const answer = answers.get(request.url ?? '');
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(answer);
    });
    server.listen(0, '127.0.0.1', () => {
      registry = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      done();
    });
  });
  after((done) => {
    server.close(done);
  });
  beforeEach(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'kanta-cache-'));
    answers = new Map();
    offer('1.0.0');
  });
  afterEach(async () => {
    await rm(cacheFolder, { recursive: true, force: true });
  });

  function offer(version: string, shasum?: string): void {
    const bytes = archive(version);
    answers.set(`/files/${version}.tgz`, bytes);
    const listing = JSON.parse(String(answers.get('/example.pack') ?? '{"versions":{}}')) as {
      versions: Record<string, object>;
    };
    listing.versions[version] = {
      dist: {
        tarball: `${registry}/files/${version}.tgz`,
        shasum: shasum ?? createHash('sha1').update(bytes).digest('hex'),
      },
    };
    answers.set('/example.pack', JSON.stringify({ ...listing, 'dist-tags': { latest: version } }));
  }

  const install = (reference: string, options: InstallOptions = {}) =>
    installPackage(reference, { cacheFolder, registry, ...options });

  async function fails(result: ReturnType<typeof install>, text: Text): Promise<void> {
    const outcome = await result;
    assert.ok(!outcome.ok);
    assert.equal(outcome.problem.text, text);
    assert.deepEqual(await readdir(cacheFolder), []);
  }

  it('installs from the registry into the layout of the FHIR cache', async () => {
    const outcome = await install('example.pack#1.0.0');
    assert.ok(outcome.ok);
    assert.ok(outcome.value.isNew);
    assert.deepEqual(await readdir(cacheFolder), ['example.pack#1.0.0']);
    assert.deepEqual(await listInstalled(cacheFolder), [
      {
        id: 'example.pack',
        version: '1.0.0',
        fhirVersion: '4.0',
        folder: join(cacheFolder, 'example.pack#1.0.0'),
      },
    ]);
    const loaded = await loadPackage('example.pack#1.0.0', { cacheFolder });
    assert.ok(loaded.ok);
  });

  it('takes the newest without a version, and the newest patch of 1.0.x', async () => {
    offer('1.0.2');
    offer('1.1.0');
    const newest = await install('example.pack');
    assert.ok(newest.ok);
    assert.equal(newest.value.installed.version, '1.1.0');
    const patch = await install('example.pack#1.0.x');
    assert.ok(patch.ok);
    assert.equal(patch.value.installed.version, '1.0.2');
  });

  it('does nothing when it is there already', async () => {
    await install('example.pack#1.0.0');
    answers.clear();
    const again = await install('example.pack#1.0.0');
    assert.ok(again.ok);
    assert.equal(again.value.isNew, false);
  });

  it('installs from a file without the network, if it is the wanted package', async () => {
    answers.clear();
    const folder = await mkdtemp(join(tmpdir(), 'kanta-from-'));
    const from = join(folder, 'pack.tgz');
    await writeFile(from, archive('1.0.0'));
    await fails(install('other.pack#1.0.0', { from }), packageTexts.otherPackage);
    await fails(install('example.pack#1.0.1', { from }), packageTexts.otherPackage);
    const outcome = await install('example.pack#1.0.0', { from });
    assert.ok(outcome.ok);
    assert.deepEqual(await readdir(cacheFolder), ['example.pack#1.0.0']);
    await rm(folder, { recursive: true });
  });

  it('says what the registry does not have', async () => {
    await fails(install('example.pack#9.9.9'), packageTexts.notInRegistry);
    await fails(install('example.absent#1.0.0'), packageTexts.notInRegistry);
  });

  it('says when the registry does not answer or answers nonsense', async () => {
    answers.set('/example.pack', 'not json');
    await fails(install('example.pack#1.0.0'), packageTexts.registryFailed);
    await fails(
      install('example.pack#1.0.0', { registry: 'http://127.0.0.1:1' }),
      packageTexts.registryFailed,
    );
  });

  it('refuses another archive than the registry announced', () => {
    offer('1.0.0', '0'.repeat(40));
    return fails(install('example.pack#1.0.0'), packageTexts.wrongChecksum);
  });

  it('refuses an archive of another package', () => {
    const bytes = makeTgz(packageEntries('example.other', '1.0.0', [patientProfile(URL, '1.0.0')]));
    answers.set('/files/1.0.0.tgz', bytes);
    const shasum = createHash('sha1').update(bytes).digest('hex');
    const dist = { tarball: `${registry}/files/1.0.0.tgz`, shasum };
    answers.set('/example.pack', JSON.stringify({ versions: { '1.0.0': { dist } } }));
    return fails(install('example.pack#1.0.0'), packageTexts.otherPackage);
  });

  it('leaves nothing behind when the archive is hostile', () => {
    const bytes = makeTgz([{ path: '../evil.json', content: '{}' }]);
    answers.set('/files/1.0.0.tgz', bytes);
    const dist = { tarball: `${registry}/files/1.0.0.tgz` };
    answers.set('/example.pack', JSON.stringify({ versions: { '1.0.0': { dist } } }));
    return fails(install('example.pack#1.0.0'), packageTexts.unsafePath);
  });

  it('uses https only, this machine aside', async () => {
    for (const other of ['http://example.org', 'ftp://example.org', 'file:///tmp', 'nonsense']) {
      await fails(install('example.pack#1.0.0', { registry: other }), packageTexts.wrongRegistry);
    }
  });

  it('refuses what is no reference', async () => {
    for (const reference of ['pack', '../x#1.0.0', 'example.pack#../../x']) {
      await fails(install(reference), packageTexts.wrongReference);
    }
  });

  it('says when the cache can’t be written', async () => {
    const blocked = join(cacheFolder, 'blocked');
    await writeFile(blocked, 'a file, no folder');
    const outcome = await install('example.pack#1.0.0', { cacheFolder: blocked });
    assert.ok(!outcome.ok);
    assert.equal(outcome.problem.text, packageTexts.notWritable);
  });

  it('lets two installations at once end well', async () => {
    const outcomes = await Promise.all([install('example.pack#1.0.0'), install('example.pack#1.0.0')]);
    assert.ok(outcomes.every(({ ok }) => ok));
    assert.deepEqual(await readdir(cacheFolder), ['example.pack#1.0.0']);
  });
});
