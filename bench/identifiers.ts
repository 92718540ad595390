/**
 * Identifier detection: throughput beside ripgrep on one core, a keystroke in a 1 MB file, texts made to be slow, and a workspace of
 * 10,000 files on the command line: `npm run bench -- identifiers`. ripgrep is taken from the PATH, or from the VS Code that the tests
 * have fetched; without it that row says so. All rows of one run are measured on the same files, read into memory or written to one file
 * beforehand. The code that is measured is bundled first, as it is in the product.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { isAscii } from 'node:buffer';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../src/core/hetu/random.ts';
import type * as Product from './support/identifierProduct.ts';
import { importBundled } from './support/importBundled.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 5;
const SOURCE = /\.(?:[cm]?[jt]sx?|json|md|map)$/u;
const MOST_BYTES = 80_000_000;
/** What a code looks like, without its date and check character: the same work that the scan's first step does. */
const PATTERN = String.raw`[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]`;

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
const { checkText, createAnalyzers, DocumentSource, EMPTY_CONFIG, findCodes, scanText, TextRevision } =
  await importBundled<typeof Product>('identifierProduct');
try {
  throughput();
  await nearMisses();
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
    'plain text': fill('The quick brown fox jumps over the lazy dog and so on. '),
    'plain text in Finnish': fill('Tämä on tavallista suomenkielistä tekstiä, jossa ei ole mitään. '),
    'plain text, one word': fill('potilas '),
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
  const analyzer = identifierAnalyzer();
  const rows: { name: string; times: readonly number[] }[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const flat = Buffer.from(text).toString();
    const codes = await leastCpu(() => findCodes(flat));
    const all = await leastCpu(() => scanText(flat));
    const check = await leastCpu(() => checkText(new DocumentSource('a.txt', flat), [analyzer], () => false));
    rows.push({ name, times: [codes, all, check] });
  }
  console.log('\nTexts of 10 MB in one line: ms, and as multiples of plain text (target: at most 5)\n');
  console.log('| text | codes | × | every detector | × | whole check | × |\n|---|---|---|---|---|---|---|');
  const base = rows[0]?.times ?? [];
  for (const { name, times } of rows) {
    const cells = times.flatMap((ms, index) => [ms.toFixed(1), (ms / (base[index] ?? ms)).toFixed(1)]);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

function identifierAnalyzer(): ReturnType<typeof createAnalyzers>[number] {
  const analyzer = createAnalyzers({
    config: EMPTY_CONFIG,
    openStore: () => Promise.reject(new Error('identifiers need no definitions')),
    now: () => Date.UTC(2026, 2, 2),
  }).find(({ name }) => name === 'identifiers');
  if (analyzer === undefined) throw new Error('no analyzer');
  return analyzer;
}

/** What the server does for identifiers after each key: analyse the next version of the text. */
async function keystrokes(): Promise<void> {
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
  const recordTarget =
    '<recordTarget><patientRole><id root="1.2.246.21" extension="010181-900C"/><telecom value="tel:+358401234567"/><patient><name><given>Maija</given><family>Meikäläinen</family></name></patient></patientRole></recordTarget>\n';
  const cda = `<ClinicalDocument xmlns="urn:hl7-org:v3">${recordTarget.repeat(4_700)}</ClinicalDocument>`;
  const message =
    'MSH|^~\\&|A|B|C|D|20260301||ADT^A01|1|P|2.5.1\rPID|1||010181-900C^^^&1.2.246.21&ISO||Meikäläinen^Maija||||||Teikäläistentie 1\r';
  const csv = `nimi;hetu;puhelin\n${'Meikäläinen;010181-900C;0401234567\n'.repeat(28_500)}`;
  console.log(
    '\nA key pressed in a 1 MB text: identifiers found again, ms of processor time (target: p95 at most 10)\n',
  );
  console.log('| text | MB | first | p50 | p95 |\n|---|---|---|---|---|');
  for (const [name, file, text] of [
    ['program', 'a.ts', source],
    ['log with 17,000 test codes', 'a.log', log],
    [
      'log with 17,000 real-range codes, each a finding',
      'a.log',
      log.replaceAll('010181-900C', '131052-308T'),
    ],
    ['FHIR Bundle of 3,200 people (tree shared with validation, not counted)', 'a.json', bundle],
    ['CDA, 4,700 people', 'a.xml', cda],
    ['HL7 v2, 8,000 messages', 'a.hl7', message.repeat(8_000)],
    ['CSV of 28,500 people', 'a.csv', csv],
  ] as const) {
    const analyzer = identifierAnalyzer();
    const times: number[] = [];
    let document = new DocumentSource(file, text);
    for (let round = 0; round < 61; round += 1) {
      if (file === 'a.json' && document.json.root === undefined) throw new Error('no tree');
      // The line index belongs to showing findings.
      if (document.lines.lineCount === 0) throw new Error('no lines');
      const started = process.cpuUsage();
      await checkText(document, [analyzer], () => false);
      const used = process.cpuUsage(started);
      times.push((used.user + used.system) / 1e3);
      // A space between two words or values somewhere in the first part, so that almost everything behind it moves.
      const at = document.text.indexOf(file === 'a.json' ? ',' : ' ', 5_000 + round * 40) + 1;
      const edited = Buffer.from(`${document.text.slice(0, at)} ${document.text.slice(at)}`).toString();
      const revision = new TextRevision(document.revision, { start: at, beforeEnd: at, afterEnd: at + 1 });
      document = document.edited(file, edited, undefined, { revision });
    }
    const sorted = times.slice(10).sort((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    const first = times[0]?.toFixed(0) ?? '';
    console.log(`| ${name} | ${(text.length / 1e6).toFixed(2)} | ${first} | ${at(0.5)} | ${at(0.95)} |`);
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
async function leastCpu(run: () => unknown): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = process.cpuUsage();
    await run();
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
