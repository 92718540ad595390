import assert from 'node:assert/strict';
import { isAscii } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../src/core/hetu/random.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';

const NODE_MODULES = join(import.meta.dirname, '..', '..', '..', 'node_modules');

/** Libraries that hold sample codes: finders and validators of personal identity codes, with their tests. */
const WITH_SAMPLES: ReadonlySet<string> = new Set(['stdnum', 'finnish-ssn']);

const SOURCE = /\.(?:[cm]?[jt]sx?|json|md|map|css|html|xml|ya?ml|txt)$/u;
const MOST_BYTES = 120_000_000;

describe('false alarms', () => {
  it('has none in at least 60 MB of third-party source', function () {
    this.timeout(60_000);
    let bytes = 0;
    const alarms: string[] = [];
    for (const path of sourceFiles(NODE_MODULES)) {
      const content = readFileSync(path);
      bytes += content.length;
      const text = isAscii(content) ? content.toString('latin1') : content.toString('utf8');
      for (const { start } of findCodes(text)) alarms.push(`${path.slice(NODE_MODULES.length)}:${start}`);
      if (bytes > MOST_BYTES) break;
    }
    assert.ok(bytes >= 60_000_000, `only ${bytes} bytes of source are installed`);
    assert.deepEqual(alarms, []);
  });

  const random = seededRandom('false alarms');
  const digit = (): number => Math.floor(random() * 10);
  const digits = (count: number): string => Array.from({ length: count }, digit).join('');
  const hex = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  const date = (): Date => new Date(Math.floor(random() * 4e12));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  const kinds: Readonly<Record<string, () => string>> = {
    'random digits': () => digits(60),
    'numbers of every length': () => digits(1 + Math.floor(random() * 20)),
    UUIDs: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    'capital UUIDs': () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`.toUpperCase(),
    OIDs: () => `1.2.246.10.${digits(8)}.${digits(2)}.${digits(4)}.${digits(6)}.${digits(10)}`,
    'ISO timestamps': () => date().toISOString(),
    'compact timestamps': () => date().toISOString().replaceAll(/[-:.]/gu, ''),
    'epoch seconds and milliseconds': () => `${digits(10)} ${digits(13)}`,
    'phone lists': () => `+358 ${digits(2)} ${digits(7)}; 0${digits(2)}-${digits(7)}; (09) ${digits(6)}`,
    base64: () => Array.from({ length: 76 }, () => letters.charAt(Math.floor(random() * 64))).join(''),
    'SHA-256 hashes': () => hex(64),
    'version numbers': () => `${digit()}.${digits(2)}.${digits(6)}-${digits(4)}`,
  };

  for (const [name, make] of Object.entries(kinds)) {
    it(`has none in ${name}`, () => {
      const lines: string[] = [];
      for (let size = 0; size < 1_000_000;) {
        const line = make();
        lines.push(line);
        size += line.length + 1;
      }
      const found = findCodes(lines.join('\n'));
      assert.deepEqual(
        found.map(({ hetu }) => hetu.code),
        [],
      );
    });
  }
});

function* sourceFiles(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!WITH_SAMPLES.has(entry.name)) yield* sourceFiles(path);
    } else if (entry.isFile() && SOURCE.test(entry.name)) yield path;
  }
}
