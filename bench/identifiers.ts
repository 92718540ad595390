/**
 * Identifier detection: throughput beside ripgrep on one core, and texts made to be slow: `npm run bench -- identifiers`. ripgrep is taken
 * from the PATH, or from the VS Code that the tests have fetched; without it that row says so. All rows of one run are measured on the same
 * files, read into memory or written to one file beforehand. The code that is measured is bundled first, as it is in the product.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../src/core/hetu/random.ts';
import { identifierAnalyzer } from './support/identifierAnalyzer.ts';
import type * as Product from './support/identifierProduct.ts';
import { importBundled } from './support/importBundled.ts';
import { decode, ROOT, sources } from './support/sources.ts';

const ROUNDS = 5;
/** What a code looks like, without its date and check character: the same work that the scan's first step does. */
const PATTERN = String.raw`[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]`;

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
const product = await importBundled<typeof Product>('identifierProduct');
const { checkText, DocumentSource, findCodes, scanText } = product;
try {
  throughput();
  await nearMisses();
} finally {
  rmSync(folder, { recursive: true });
}

function throughput(): void {
  const files = sources('node_modules');
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
  const program = ripgrepProgram();
  if (program === undefined) return undefined;
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  const start = best(() => spawnSync(program, [...args, empty]));
  return best(() => spawnSync(program, [...args, blob])) - start;
}

function ripgrepProgram(): string | undefined {
  if (spawnSync('rg', ['--version']).status === 0) return 'rg';
  const tests = join(ROOT, '.vscode-test');
  if (!existsSync(tests)) return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const names = readdirSync(tests, { recursive: true, encoding: 'utf8' });
  const found = names.find((name) => name.endsWith(join('ripgrep-universal', 'bin', platform, 'rg')));
  return found === undefined ? undefined : join(tests, found);
}

async function nearMisses(): Promise<void> {
  const random = seededRandom('bench');
  const digit = (): string => String(Math.floor(random() * 10));
  const size = 10_000_000;
  const fill = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const texts: Readonly<Record<string, string>> = {
    'plain text: what libraries say of themselves': fill(proseOfLibraries()),
    'one sentence without a digit': fill('The quick brown fox jumps over the lazy dog and so on. '),
    'one sentence in Finnish': fill('Tämä on tavallista suomenkielistä tekstiä, jossa ei ole mitään. '),
    'one word': fill('potilas '),
    'digits only': fill(Array.from({ length: 10_000 }, digit).join('')),
    'zeros only': fill('0'),
    'codes without their last character': fill('131052-30 '),
    'codes with a wrong check character': fill('131052-308U '),
    'codes of days that do not exist': fill('451052-900K '),
    'dates and separators in one word': fill('010203A12'),
    'separators escaped for URLs, no end': fill('131052%2D'),
    'separators escaped for JSON, wrong end': fill(String.raw`131052\u002d308U `),
    'separators as entities, no end': fill('131052&minus;'),
    'soft hyphens, no end': fill('131052\u00ad'),
    'names of codes without codes': fill('hetu: '),
    'other names with near codes': fill('xetu: 131052-308U '),
    UUIDs: fill('123e4567-e89b-12d3-a456-426614174000 '),
    timestamps: fill('2026-03-01T08:00:00.000Z '),
    OIDs: fill('1.2.246.10.12345678.10.123456 '),
    'signs of e-mail addresses': fill('a@b '),
    'addresses of nobody': fill('maija@example.com '),
    'file names with a sign': fill('logo@2x.png '),
    'beginnings of phone numbers': fill('+358 '),
    'phone numbers with too few digits': fill('040 12 34 x '),
    'phone numbers of nobody': fill('040 123 4567 '),
    'beginnings of account numbers': fill('FI21 '),
    'account numbers with a wrong check digit': fill('FI2112345600000786 '),
    'insurance cards with too few digits': fill('8024680246123456789 '),
  };
  const analyzer = identifierAnalyzer(product);
  const searches: readonly ((text: string) => unknown)[] = [
    findCodes,
    scanText,
    (text) => checkText(new DocumentSource('a.txt', text), [analyzer], () => false),
  ];
  console.log('\nTexts of 10 MB in one line: ms, and as multiples of the first (target: at most 5)\n');
  console.log('| text | codes | × | every detector | × | whole check | × |\n|---|---|---|---|---|---|---|');
  const plain = Buffer.from(Object.values(texts)[0] ?? '').toString();
  for (const [name, text] of Object.entries(texts)) {
    const flat = Buffer.from(text).toString();
    const cells: string[] = [];
    for (const search of searches) {
      const [ms, ofPlain] = await leastCpu(
        () => search(flat),
        () => search(plain),
      );
      cells.push(ms.toFixed(1), (ms / ofPlain).toFixed(1));
    }
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** The Markdown among the sources, in one line: words, numbers, addresses and signs as people write them. */
function proseOfLibraries(): string {
  const texts = sources('node_modules', /\.md$/iu).map(decode);
  return texts
    .join(' ')
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[^\x20-\x7e]/gu, '?');
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

/**
 * Processor time in ms of two things, so that what else the machine does counts less; in turns, because the machine's own speed changes from
 * second to second.
 */
async function leastCpu(one: () => unknown, other: () => unknown): Promise<readonly [number, number]> {
  const least: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least[0] = Math.min(least[0], await cpuOf(one));
    least[1] = Math.min(least[1], await cpuOf(other));
  }
  return least;
}

async function cpuOf(run: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e3;
}
