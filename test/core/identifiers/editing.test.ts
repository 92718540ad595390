import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { searchAgain } from '../../../src/core/identifiers/scan/searchAgain.ts';
import { searchText } from '../../../src/core/identifiers/scan/searchText.ts';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';
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

const byPlace = (a: Problem, b: Problem): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

describe('editing', function () {
  this.timeout(60_000);

  it('finds by form what a search of the whole text finds', () => {
    const text = fc.array(fc.constantFrom(...TEXT_PARTS), { minLength: 900, maxLength: 1_500 });
    fc.assert(
      fc.property(text, edits(TEXT_PARTS), (parts, changes) => {
        let before = parts.join('');
        let found = searchText(before);
        for (const change of changes) {
          const after = applied(before, change);
          const span = changedSpan(before, after);
          if (span !== undefined) found = searchAgain(found, after, span);
          assert.deepEqual(found, searchText(after));
          before = after;
        }
      }),
      { numRuns: 150 },
    );
  });

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
});
