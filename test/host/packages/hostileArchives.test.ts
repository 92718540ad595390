import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import * as fc from 'fast-check';

import { PACKAGE_LIMITS } from '../../../src/core/fhir/definitions/package/packageLimits.ts';
import { packageTexts } from '../../../src/core/l10n/packages.ts';
import { LANGUAGES } from '../../../src/core/l10n/language.ts';
import { render, type Text } from '../../../src/core/l10n/message.ts';
import { loadPackage } from '../../../src/host/packages/loadPackages.ts';
import { makeTar, makeTgz, packageEntries, patientProfile, type TarEntry } from '../../support/makeTar.ts';

const URL = 'http://example.org/StructureDefinition/p';
const HONEST = packageEntries('example.pack', '1.0.0', [patientProfile(URL, '1.0.0')]);

describe('hostile packages', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-hostile-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function load(bytes: Uint8Array) {
    const path = join(folder, 'package.tgz');
    await writeFile(path, bytes);
    return loadPackage(path);
  }

  async function refuses(bytes: Uint8Array, text: Text): Promise<void> {
    const loaded = await load(bytes);
    assert.ok(!loaded.ok);
    assert.equal(loaded.problem.text, text, render(loaded.problem, 'en'));
    for (const language of LANGUAGES) {
      const shown = render(loaded.problem, language);
      assert.ok(!/[{}]/u.test(shown), shown);
      assert.ok(!/[\u0000-\u001f]/u.test(shown), shown);
    }
  }

  const withEntry = (entry: TarEntry): Uint8Array => makeTgz([...HONEST, entry]);

  it('takes an honest one', async () => {
    const loaded = await load(makeTgz(HONEST));
    assert.ok(loaded.ok);
    assert.equal(loaded.value.label, 'example.pack#1.0.0');
  });

  for (const path of [
    '../evil.json',
    '/etc/evil.json',
    'package/../../evil.json',
    'package\\..\\evil.json',
    'C:evil.json',
  ]) {
    it(`refuses ${path}`, () => refuses(withEntry({ path, content: '{}' }), packageTexts.unsafePath));
  }

  it('refuses a way out in a long name (pax)', () => {
    const record = ' path=package/../../evil.json\n';
    const content = `${String(record.length + 2)}${record}`;
    return refuses(
      makeTgz([
        ...HONEST,
        { path: 'pax', type: 'x', content },
        { path: 'package/short.json', content: '{}' },
      ]),
      packageTexts.unsafePath,
    );
  });

  it('refuses a way out in a long name (GNU)', () =>
    refuses(
      makeTgz([
        ...HONEST,
        { path: '././@LongLink', type: 'L', content: '/absolute.json\0' },
        { path: 'package/short.json', content: '{}' },
      ]),
      packageTexts.unsafePath,
    ));

  for (const [type, what] of [
    ['1', 'hard links'],
    ['2', 'symbolic links'],
    ['3', 'devices'],
    ['6', 'pipes'],
  ] as const) {
    it(`refuses ${what}`, () =>
      refuses(
        withEntry({ path: 'package/link.json', type, linkTarget: '/etc/passwd' }),
        packageTexts.notAFile,
      ));
  }

  it('refuses 100,000 entries', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ path: `package/${String(index)}.txt` }));
    return refuses(makeTgz([...HONEST, ...many]), packageTexts.tooManyFiles);
  });

  it('refuses a bomb without unpacking it', async () => {
    const zeros = Buffer.alloc(2 * 1024 * 1024);
    const bomb = gzipSync(Buffer.concat(Array.from({ length: 20 }, () => zeros)));
    assert.ok(bomb.length < 60_000);
    await refuses(bomb, packageTexts.tooBig);
  });

  it('refuses one file that is too big', async () => {
    const path = join(folder, 'big.tgz');
    await writeFile(path, withEntry({ path: 'package/big.json', content: JSON.stringify(HONEST) }));
    const loaded = await loadPackage(path, { limits: { ...PACKAGE_LIMITS, fileBytes: 500 } });
    assert.ok(!loaded.ok);
    assert.equal(loaded.problem.text, packageTexts.fileTooBig);
  });

  it('refuses a size that lies', () =>
    refuses(
      withEntry({ path: 'package/lie.json', content: '{}', statedSize: 7_000_000 }),
      packageTexts.notAnArchive,
    ));

  it('refuses what is no gzip, no tar, or nothing', async () => {
    await refuses(Buffer.from('not an archive'), packageTexts.notAnArchive);
    await refuses(gzipSync(Buffer.alloc(2000, 65)), packageTexts.notAnArchive);
    await refuses(new Uint8Array(0), packageTexts.notAnArchive);
    await refuses(makeTgz([]), packageTexts.notAnArchive);
  });

  it('refuses an archive that was cut', async () => {
    const whole = makeTgz(HONEST);
    await refuses(whole.subarray(0, whole.length - 20), packageTexts.notAnArchive);
    await refuses(gzipSync(makeTar(HONEST).subarray(0, 700)), packageTexts.notAnArchive);
  });

  it('refuses broken JSON', async () => {
    await refuses(
      withEntry({ path: 'package/broken.json', content: '{"resourceType": "Value' }),
      packageTexts.brokenJson,
    );
    await refuses(
      makeTgz([{ path: 'package/package.json', content: '{"name":' }, ...HONEST.slice(1)]),
      packageTexts.brokenJson,
    );
  });

  it('refuses a manifest without a name', () =>
    refuses(
      makeTgz([{ path: 'package/package.json', content: '{}' }, ...HONEST.slice(1)]),
      packageTexts.noManifest,
    ));

  it('refuses a package without definitions', () =>
    refuses(makeTgz(HONEST.slice(0, 1)), packageTexts.noDefinitions));

  it('does not let a name write to the terminal', async () => {
    const loaded = await load(withEntry({ path: '../\u001b[2Jevil', content: '' }));
    assert.ok(!loaded.ok);
    assert.ok(!render(loaded.problem, 'en').includes('\u001b'));
  });

  it('ends in a value, whatever the bytes', async () => {
    const honest = makeTar(HONEST);
    const damage = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(honest.length), async (changes, cut) => {
        const bytes = Buffer.from(honest);
        for (const [at, byte] of changes) bytes[at] = byte;
        const loaded = await load(gzipSync(bytes.subarray(0, cut), { level: 1 }));
        assert.equal(typeof loaded.ok, 'boolean');
      }),
      { numRuns: 100 },
    );
  });
});
