import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem, ProblemGroup } from '../../../src/core/findings/problem.ts';
import { FoundText, movedCode } from '../../../src/core/identifiers/scan/foundText.ts';
import { searchAgain } from '../../../src/core/identifiers/scan/searchAgain.ts';
import { searchText, type FoundByForm } from '../../../src/core/identifiers/scan/searchText.ts';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';
import type { Span } from '../../../src/core/text/range.ts';
import { analyzerFor } from './analyzing.ts';
import { TEXT_PARTS } from './textParts.ts';

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

function applied(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

function edits(pieces: readonly string[]): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    // Anywhere alike: by themselves numbers keep to the ends of their range.
    at: fc.noBias(fc.nat({ max: 1_000_000 })).map((part) => part / 1_000_000),
    removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9_000 })),
    inserted: fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join('')),
  });
  return fc.array(edit, { minLength: 1, maxLength: 6 });
}

/** A person of each format, some with what rules object to. */
const hl7 = (index: number): string =>
  [
    'MSH|^~\\&|A|B|C|D|20260301||ADT^A01|1|P|2.5.1',
    `PID|1||131052-${index % 3 === 0 ? '308T' : '308U'}^^^&1.2.246.21&ISO||${index % 2 === 0 ? 'Virtanen' : 'Meikäläinen'}^Maija||||||Katu ${index}`,
    'PV1|1||||||12345^Virtanen^Aino^^^^^^&1.2.246.537.26',
  ].join('\r');
const cda = (index: number): string =>
  `<recordTarget><patientRole><id root="1.2.246.21" extension="131052-308${index % 2 === 0 ? 'T' : 'U'}"/><!-- a --><addr><streetAddressLine>Katu ${index}</streetAddressLine></addr><telecom value="tel:+358407654321"/><patient><name><given>Aino</given><family>Virtanen</family></name></patient></patientRole></recordTarget>\n`;
const fhirXml = (index: number): string =>
  `<entry><resource><Patient><identifier><system value="urn:oid:1.2.246.21"/><value value="131052-308U"/></identifier><name><family value="${index % 2 === 0 ? 'Virtanen' : 'Testi'}"/></name><telecom><system value="phone"/><value value="04076543210"/></telecom></Patient></resource></entry>\n`;
const patient = (index: number): object => ({
  resource: {
    resourceType: 'Patient',
    id: String(index),
    identifier: [{ system: 'urn:oid:1.2.246.21', value: index % 2 === 0 ? '131052-308U' : '010181-900C' }],
    name: [{ family: index % 3 === 0 ? 'Virtanen' : 'Meikäläinen', given: ['Maija'] }],
    telecom: [{ system: 'phone', value: '04076543210' }],
    contact: [{ name: { family: 'Korhonen' } }],
  },
});

const list = (make: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const DOCUMENTS: Readonly<Record<string, readonly [path: string, text: string, pieces: readonly string[]]>> = {
  'HL7 v2': [
    'm.hl7',
    list((index) => `${hl7(index)}\r`, 180),
    ['\r', '|', '^', 'PID|1||131052-308U^^^&1.2.246.21||Aho^X', 'MSH|!~\\&|', 'MSH', '\rMSH|^~\\&|A\r', 'x'],
  ],
  CDA: [
    'd.xml',
    `<ClinicalDocument xmlns="urn:hl7-org:v3">${list(cda, 120)}</ClinicalDocument>`,
    ['<', '>', '"', '<patientRole>', '</patientRole>', '<!--', '-->', '<a/>', '<patient><name><family>Aho</family></name></patient>', 'x'],
  ],
  'FHIR in XML': [
    'b.xml',
    `<Bundle xmlns="http://hl7.org/fhir">${list(fhirXml, 120)}</Bundle>`,
    ['<', '>', '"', '<Patient>', '</Patient>', '<system value="phone"/>', '<value value="04076543220"/>', '<!--', '-->', 'x'],
  ],
  'FHIR in JSON': [
    'b.json',
    JSON.stringify({ resourceType: 'Bundle', entry: Array.from({ length: 220 }, (_, i) => patient(i)) }),
    ['"', '{', '}', ',', ']', '1', '"resourceType":"Patient",', '"name":[{"family":"Aho"}],', 'x', JSON.stringify(patient(1)) + ','],
  ],
  CSV: [
    'p.csv',
    `nimi;hetu;puhelin\n${list((i) => `Virtanen;131052-308${i % 2 === 0 ? 'U' : 'T'};04076543210\n`, 900)}`,
    ['\n', ';', '"', 'hetu;', '131052-308U', 'x'],
  ],
}; // prettier-ignore

/** What makes chains in which one number's end decides where the next begins. */
const NUMBER_PARTS = ['050 ', '050-', '040 ', '09 ', '123 ', '4567 ', '0', '00358 ', '+358', ' ', '-', '76543210', '8024', ' 6802', 'FI18', ' 9999', '00 0006', '/', '(0)', '123456789012', '\n'] as const; // prettier-ignore

/** Long runs of the same, so that where a number begins carries on through all of them. */
function chains(): fc.Arbitrary<string[]> {
  const run = fc
    .tuple(fc.constantFrom(...NUMBER_PARTS), fc.integer({ min: 1, max: 400 }))
    .map(([part, count]) => part.repeat(count));
  return fc.array(run, { minLength: 10, maxLength: 60 });
}

/** Everything with offsets in the text, as a search of the whole gives it. */
function flattened({ stretches }: FoundText): FoundByForm {
  const moved = <T extends Span>(one: T, by: number): T => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  });
  return {
    codes: stretches.flatMap(({ start, found }) => found.codes.map((one) => movedCode(one, start))),
    emails: stretches.flatMap(({ start, found }) => found.emails.map((one) => moved(one, start))),
    numbers: stretches.flatMap(({ start, found }) => found.numbers.map((one) => moved(one, start))),
    keyed: stretches.flatMap(({ start, found }) => found.keyed.map((one) => moved(one, start))),
  };
}

/** The stretches follow one another over the whole text, none longer than an edit may cost. */
function assertParted({ stretches }: FoundText, text: string): void {
  let at = 0;
  for (const { start, end, found } of stretches) {
    assert.equal(start, at);
    assert.ok(end - start <= 16_384);
    for (const list of [found.codes, found.emails, found.numbers, found.keyed]) {
      for (const one of list) assert.ok(one.start >= 0 && one.start < end - start);
    }
    at = end;
  }
  assert.equal(at, text.length);
}

const byPlace = (a: Problem, b: Problem): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

describe('editing', function () {
  this.timeout(60_000);

  for (const [name, pieces, text] of [
    [
      'any text',
      TEXT_PARTS,
      fc.array(fc.constantFrom(...TEXT_PARTS), { minLength: 2_000, maxLength: 8_000 }),
    ],
    ['chains of numbers', NUMBER_PARTS, chains()],
  ] as const) {
    it(`finds by form in ${name} what a search of the whole text finds`, () => {
      fc.assert(
        fc.property(text, edits(pieces), (parts, changes) => {
          let before = parts.join('');
          let found = FoundText.of(before);
          for (const change of changes) {
            const after = applied(before, change);
            const span = changedSpan(before, after);
            if (span === undefined) continue;
            found = searchAgain(found, after, span);
            assert.deepEqual(flattened(found), searchText(after));
            assertParted(found, after);
            before = after;
          }
        }),
        // Whether one number is found may decide on thousands behind it: the smallest such text is long.
        { numRuns: 150, endOnFailure: true },
      );
    });
  }

  for (const [name, [path, text, pieces]] of Object.entries(DOCUMENTS)) {
    it(`finds in ${name} what a search of the whole document finds`, async () => {
      assert.ok(text.length > 20_000);
      const first = await analyzerFor().analyze(new DocumentSource(path, text), () => false);
      assert.ok((first ?? []).length > 100);
      await fc.assert(
        fc.asyncProperty(edits(pieces), async (changes) => {
          const analyzer = analyzerFor();
          let document = new DocumentSource(path, text);
          await analyzer.analyze(document, () => false);
          for (const change of changes) {
            document = document.edited(path, applied(document.text, change));
            const again = (await analyzer.analyze(document, () => false)) ?? [];
            const anew =
              (await analyzerFor().analyze(new DocumentSource(path, document.text), () => false)) ?? [];
            assert.deepEqual([...again].sort(byPlace), [...anew].sort(byPlace));
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('makes findings anew only near the edit', async () => {
    const analyzer = analyzerFor();
    const line = '2026-03-01 lookup 131052-308T by aino.virtanen@sairaala-esimerkki.fi, +358 40 7654 3210\n';
    const groupsOf = async (document: DocumentSource): Promise<readonly ProblemGroup[]> =>
      (await analyzer.analyzeInGroups?.(document, () => false)) ?? [];
    let document = new DocumentSource('a.log', line.repeat(2_000));
    let before = await groupsOf(document);
    for (const at of [100_000, 100_001, 5_000]) {
      document = document.edited('a.log', `${document.text.slice(0, at)}x${document.text.slice(at)}`);
      const after = await groupsOf(document);
      if (before.length > 2) {
        const known = new Set(before.map(({ problems }) => problems));
        const fresh = after.filter(({ problems }) => !known.has(problems));
        assert.ok(fresh.length <= 6, `${fresh.length} of ${after.length} groups are new`);
      }
      before = after;
    }
    assert.ok(before.length > 20);
  });
});
