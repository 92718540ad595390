/**
 * A key pressed in a text of 1 MB: `npm run bench -- typing`. Once in the identifiers' analyzer alone, in processor time, and once as an
 * editor sees it, from the change to the diagnostics of the language server over its streams; the latter needs `npm run build`. Where the
 * text is FHIR, the server's time holds its validation, too.
 */
import { LspClient } from '../test/support/lspClient.ts';
import { identifierAnalyzer } from './support/identifierAnalyzer.ts';
import type * as Product from './support/identifierProduct.ts';
import { importBundled } from './support/importBundled.ts';
import { percentile, table } from './support/measure.ts';
import { decode, sources } from './support/sources.ts';

const KEYS = 100;
/** The setting `kanta.maxProblems` as it is shipped. */
const SHOWN = 200;
/** Keys before the program is warm. */
const FIRST_KEYS = 10;

interface Typed {
  readonly name: string;
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

const product = await importBundled<typeof Product>('identifierProduct');
const { checkInGroups, DocumentSource, presentWorst, TextRevision } = product;
const texts = typedTexts();
const alone = [];
for (const text of texts) alone.push(await analyzerAlone(text));
table('Identifiers found again, ms of processor time (target: p95 at most 10)', alone);
const served = [];
for (const text of texts) served.push(await overServer(text));
table('Change to diagnostics over the language server, ms', served);

function typedTexts(): readonly Typed[] {
  const source = decode(Buffer.concat(sources('node_modules/typescript'))).slice(0, 1_000_000);
  const log = '2026-03-01T08:00:00.000Z INFO lookup 010181-900C took 12 ms\n'.repeat(17_000);
  const people = Array.from({ length: 3_200 }, (_, index) => ({
    resource: {
      resourceType: 'Patient',
      id: String(index),
      identifier: [{ system: 'urn:oid:1.2.246.21', value: '010181-900C' }],
      name: [{ family: 'Meikäläinen', given: ['Maija'] }],
      telecom: [{ system: 'phone', value: '040 123 4567' }],
      address: [{ line: ['Teikäläistentie 1 A 1'], city: 'HELSINKI' }],
    },
  }));
  const bundle = (entry: readonly unknown[]): string =>
    JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
  const recordTarget =
    '<recordTarget><patientRole><id root="1.2.246.21" extension="010181-900C"/><telecom value="tel:+358401234567"/><patient><name><given>Maija</given><family>Meikäläinen</family></name></patient></patientRole></recordTarget>\n';
  const cda = `<ClinicalDocument xmlns="urn:hl7-org:v3">${recordTarget.repeat(4_700)}</ClinicalDocument>`;
  const message =
    'MSH|^~\\&|A|B|C|D|20260301||ADT^A01|1|P|2.5.1\rPID|1||010181-900C^^^&1.2.246.21&ISO||Meikäläinen^Maija||||||Teikäläistentie 1\r';
  const csv = `nimi;hetu;puhelin\n${'Meikäläinen;010181-900C;0401234567\n'.repeat(28_500)}`;
  const real = (text: string): string => text.replaceAll('010181-900C', '131052-308T');
  return [
    { name: 'program', file: 'a.ts', language: 'typescript', text: source },
    { name: 'log, 17,000 test codes', file: 'a.log', language: 'log', text: log },
    { name: 'log, 17,000 findings', file: 'a.log', language: 'log', text: real(log) },
    { name: 'FHIR Bundle, 3,200 people', file: 'a.json', language: 'json', text: bundle(people) },
    {
      name: 'FHIR Bundle, 3,200 findings',
      file: 'a.json',
      language: 'json',
      text: real(bundle(people)),
    },
    { name: 'CDA, 4,700 people', file: 'a.xml', language: 'xml', text: cda },
    { name: 'HL7 v2, 8,000 messages', file: 'a.hl7', language: 'hl7', text: message.repeat(8_000) },
    { name: 'CSV, 28,500 people', file: 'a.csv', language: 'csv', text: csv },
    { name: 'CSV, 28,500 findings', file: 'a.csv', language: 'csv', text: real(csv) },
  ];
}

/** Where the next key is pressed: between two words or values somewhere in the first part, so that almost everything behind it moves. */
function nextPlace({ file }: Typed, text: string, key: number): number {
  return text.indexOf(file.endsWith('.json') ? ',' : ' ', 5_000 + key * 40) + 1;
}

/** What the server does for identifiers after each key. The tree of JSON is shared with validation and not counted. */
async function analyzerAlone(typed: Typed): Promise<Record<string, string | number>> {
  const { name, file, text } = typed;
  const analyzer = identifierAnalyzer(product);
  const times: number[] = [];
  let document = new DocumentSource(file, text);
  for (let key = 0; key <= FIRST_KEYS + KEYS; key += 1) {
    if (file.endsWith('.json') && document.json.root === undefined) throw new Error('no tree');
    const started = process.cpuUsage();
    const found = (await checkInGroups(document, [analyzer], () => false)) ?? [];
    const groups = found.flatMap((one) => one.groups);
    presentWorst(groups, { file, lines: document.lines, language: 'en' }, SHOWN);
    const used = process.cpuUsage(started);
    times.push((used.user + used.system) / 1e3);
    const at = nextPlace(typed, document.text, key);
    const edited = Buffer.from(`${document.text.slice(0, at)} ${document.text.slice(at)}`).toString();
    const revision = new TextRevision(document.revision, { start: at, beforeEnd: at, afterEnd: at + 1 });
    document = document.edited(file, edited, undefined, { revision });
  }
  const keys = times.slice(FIRST_KEYS + 1);
  return {
    text: name,
    MB: text.length / 1e6,
    first: times[0] ?? Number.NaN,
    p50: percentile(keys, 0.5),
    p95: percentile(keys, 0.95),
    worst: Math.max(...keys),
  };
}

async function overServer(typed: Typed): Promise<Record<string, string | number>> {
  const { name, file, language, text } = typed;
  const client = await LspClient.start({ pull: true });
  const uri = `file:///bench/${file}`;
  let now = text;
  await client.open(uri, text, language);
  const opened = performance.now();
  let shown = (await client.pull(uri)).length;
  const first = performance.now() - opened;
  const times: number[] = [];
  for (let key = 0; key < FIRST_KEYS + KEYS; key += 1) {
    const at = nextPlace(typed, now, key);
    const before = now.slice(0, at);
    const lines = before.split(/\r\n|\n|\r/u);
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    now = `${before} ${now.slice(at)}`;
    const started = performance.now();
    await client.change(uri, ' ', { start: position, end: position });
    shown = (await client.pull(uri)).length;
    times.push(performance.now() - started);
  }
  await client.stop();
  const keys = times.slice(FIRST_KEYS);
  return {
    text: name,
    first,
    p50: percentile(keys, 0.5),
    p95: percentile(keys, 0.95),
    worst: Math.max(...keys),
    shown,
  };
}
