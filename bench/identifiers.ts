/**
 * Identifier detection: throughput beside ripgrep on one core, a keystroke in a 1 MB file, texts made to be slow, and a workspace of
 * 10,000 files on the command line: `node --import=tsx bench/identifiers.ts`. ripgrep (`rg`) is asked for on the PATH; without it that
 * row says so. All rows of one run are measured on the same files, read into memory or written to one file beforehand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { isAscii } from 'node:buffer';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyzers } from '../src/core/analysis/createAnalyzers.ts';
import { EMPTY_CONFIG } from '../src/core/checking/workspaceConfig.ts';
import { DocumentSource } from '../src/core/checking/documentSource.ts';
import { seededRandom } from '../src/core/hetu/random.ts';
import { findCodes } from '../src/core/identifiers/scan/findCodes.ts';
import { scanText } from '../src/core/identifiers/scanText.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 5;
const SOURCE = /\.(?:[cm]?[jt]sx?|json|md|map)$/u;
const MOST_BYTES = 80_000_000;
/** What a code looks like, without its date and check character: the same work that the scan's first step does. */
const PATTERN = String.raw`[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]`;

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  throughput();
  nearMisses();
  await keystrokes();
  workspace();
} finally {
  rmSync(folder, { recursive: true });
}

function throughput(): void {
  const files = sources(join(ROOT, 'node_modules'));
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const blob = join(folder, 'source.txt');
  writeFileSync(blob, Buffer.concat(files));
  const ours = best(() => {
    for (const file of files) findCodes(decode(file));
  });
  const everything = best(() => {
    for (const file of files) scanText(decode(file));
  });
  console.log(`\nThroughput on ${megabytes.toFixed(0)} MB of third-party source, one core\n`);
  console.log('| what | MB/s | of ripgrep |\n|---|---|---|');
  const rg = ripgrep(blob);
  const row = (what: string, ms: number): void => {
    const relative = rg === undefined ? '–' : `${((100 * rg) / ms).toFixed(0)} %`;
    console.log(`| ${what} | ${((1e3 * megabytes) / ms).toFixed(0)} | ${relative} |`);
  };
  if (rg === undefined) console.log('| ripgrep | not on the PATH | – |');
  else row('ripgrep -j1, same candidate pattern', rg);
  row('personal identity codes: decode, scan, date, check character', ours);
  row('codes, e-mail, phones, accounts, insurance cards', everything);
}

/** The time of ripgrep's process less the time it takes to start and read nothing. */
function ripgrep(blob: string): number | undefined {
  const args = ['-j1', '-a', '-c', PATTERN];
  if (spawnSync('rg', ['--version']).status !== 0) return undefined;
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  const start = best(() => spawnSync('rg', [...args, empty]));
  return best(() => spawnSync('rg', [...args, blob])) - start;
}

function nearMisses(): void {
  const random = seededRandom('bench');
  const digit = (): string => String(Math.floor(random() * 10));
  const size = 10_000_000;
  const fill = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const texts: Readonly<Record<string, string>> = {
    'plain text': fill('The quick brown fox jumps over the lazy dog and so on. '),
    'plain text, one line of words': fill('potilas '),
    'digits only': fill(Array.from({ length: 10_000 }, digit).join('')),
    'zeros only': fill('0'),
    'codes without their last character': fill('131052-30 '),
    'codes with a wrong check character': fill('131052-308U '),
    'dates and separators in one word': fill('010203A12'),
    'escaped separators without an end': fill('131052%2D'),
    'signs of e-mail addresses': fill('a@b '),
    'beginnings of phone numbers': fill('+358 '),
    'beginnings of account numbers': fill('FI21 '),
  };
  console.log('\nTexts of 10 MB in one line: time as multiples of plain text (target: at most 5)\n');
  console.log('| text | codes only, ms | × | every detector, ms | × |\n|---|---|---|---|---|');
  let base: readonly [number, number] | undefined;
  for (const [name, text] of Object.entries(texts)) {
    const flat = Buffer.from(text).toString('latin1');
    const codes = leastCpu(() => findCodes(flat));
    const all = leastCpu(() => scanText(flat));
    base ??= [codes, all];
    const cells = [
      codes.toFixed(1),
      (codes / base[0]).toFixed(1),
      all.toFixed(1),
      (all / base[1]).toFixed(1),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** What the server does for identifiers after each key: analyse a new version of the text. */
async function keystrokes(): Promise<void> {
  const [analyzer] = createAnalyzers({
    config: EMPTY_CONFIG,
    openStore: () => Promise.reject(new Error('identifiers need no definitions')),
    now: () => Date.UTC(2026, 2, 2),
  }).filter(({ name }) => name === 'identifiers');
  if (analyzer === undefined) throw new Error('no analyzer');
  const bundle = JSON.stringify({
    resourceType: 'Bundle',
    entry: Array.from({ length: 3_200 }, (_, index) => ({
      resource: {
        resourceType: 'Patient',
        id: String(index),
        identifier: [{ system: 'urn:oid:1.2.246.21', value: '010181-900C' }],
        name: [{ family: 'Meikäläinen', given: ['Maija'] }],
        telecom: [{ system: 'phone', value: '040 123 4567' }],
        address: [{ line: ['Teikäläistentie 1 A 1'], city: 'HELSINKI' }],
      },
    })),
  });
  const source = decode(Buffer.concat(sources(join(ROOT, 'node_modules', 'typescript')))).slice(0, 1_000_000);
  const log = '2026-03-01T08:00:00.000Z INFO lookup 010181-900C took 12 ms\n'.repeat(17_000);
  console.log(
    '\nA key pressed in a 1 MB text: identifiers found again, ms of processor time (target: p95 at most 10)\n',
  );
  console.log('| text | MB | p50 | p95 |\n|---|---|---|---|');
  for (const [name, text] of [
    ['program', source],
    ['log with 17,000 codes', log.slice(0, 1_000_000)],
    ['FHIR Bundle (tree shared with validation, not counted)', bundle],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const version = Buffer.from(`${text.slice(0, 500)} ${text.slice(500)}`).toString();
      const document = new DocumentSource('file.json', version);
      if (name.startsWith('FHIR') && document.json.root === undefined) throw new Error('no tree');
      const started = process.cpuUsage();
      await analyzer.analyze(document, () => false);
      const used = process.cpuUsage(started);
      times.push((used.user + used.system) / 1e3);
    }
    const sorted = times.slice(10).sort((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.log(`| ${name} | ${(text.length / 1e6).toFixed(2)} | ${at(0.5)} | ${at(0.95)} |`);
  }
}

function workspace(): void {
  const files = sources(join(ROOT, 'node_modules')).filter(({ length }) => length < 60_000);
  let bytes = 0;
  for (let index = 0; index < 10_000; index += 1) {
    const content = files[index % files.length] ?? Buffer.alloc(0);
    const path = join(folder, 'workspace', String(index % 100), `file${index}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    bytes += content.length;
  }
  console.log(`\nkanta check --only identifiers over 10,000 files, ${(bytes / 1e6).toFixed(0)} MB\n`);
  console.log('| jobs | s |\n|---|---|');
  for (const jobs of ['1', '2']) {
    const started = performance.now();
    const words = [
      'check',
      '.',
      '--only',
      'identifiers',
      '--format',
      'json',
      '--jobs',
      jobs,
      '--fail-on',
      'error',
    ];
    const cwd = join(folder, 'workspace');
    const script = join(ROOT, 'dist', 'kanta.mjs');
    try {
      execFileSync(process.execPath, [script, ...words], {
        cwd,
        maxBuffer: 1e9,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    } catch {
      // Exit status 1 means findings, which third-party source may have.
    }
    console.log(`| ${jobs} | ${((performance.now() - started) / 1e3).toFixed(1)} |`);
  }
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Processor time in ms, so that what else the machine does counts less. */
function leastCpu(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1e3);
  }
  return least;
}

function decode(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
}

function sources(root: string): Buffer[] {
  const found: Buffer[] = [];
  let bytes = 0;
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (bytes > MOST_BYTES) return;
      const child = join(path, entry.name);
      if (entry.isDirectory()) walk(child);
      else if (entry.isFile() && SOURCE.test(entry.name)) {
        const content = readFileSync(child);
        bytes += content.length;
        found.push(content);
      }
    }
  };
  walk(root);
  return found;
}
