import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { generateHetu } from '../../../src/core/hetu/generateHetu.ts';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { seededRandom } from '../../../src/core/hetu/random.ts';
import { testPersonOf } from '../../../src/core/identifiers/persons/testPerson.ts';
import { PERSON_FORMATS, writePerson } from '../../../src/core/identifiers/persons/writePerson.ts';
import { addIssuedCodes } from '../../../src/core/identifiers/register/editRegister.ts';
import { importCodes } from '../../../src/core/identifiers/register/importCodes.ts';
import { readRegister } from '../../../src/core/identifiers/register/readRegister.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { futureCodes } from '../../support/futureCodes.ts';
import { analyzerFor, findingsOf, TODAY } from './analyzing.ts';

const TEXT = `# from Kela, 3 March
codes:
  # the twins
  - code: 010516B903X # first
    purpose: joint
    testCase: A-12

  - { code: 010516B902W, purpose: joint }
`;

describe('the register', () => {
  it('reads entries, and tells faults at their place', () => {
    assert.deepEqual(readRegister(TEXT).register.codes, [
      { code: '010516B903X', purpose: 'joint', testCase: 'A-12' },
      { code: '010516B902W', purpose: 'joint' },
    ]);
    assert.deepEqual(readRegister(TEXT).problems, []);
    const faulty = `codes:
  - code: 010516B903Y
    purpose: joint
  - code: 010181-900C
    purpose: jont
  - code: 020516C903K
    purpose: joint
    case: 1
  - code: 020516C903K
    purpose: joint
  - 030594W903B
`;
    const { problems, register } = readRegister(faulty);
    assert.deepEqual(
      problems.map(({ start, end }) => faulty.slice(start, end)),
      ['010516B903Y', 'jont', 'case', '020516C903K', '030594W903B'],
    );
    assert.deepEqual([...register.byCode.keys()], ['020516C903K']);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        readRegister(text);
        readRegister(`codes:\n  - ${text}`);
      }),
      { numRuns: 300 },
    );
  });

  it('adds codes, each once, and keeps comments, order and notes', () => {
    const added = addIssuedCodes(TEXT, [
      { code: '010181-900C', purpose: 'independent', note: 'for unit tests' },
      { code: '010516B903X', purpose: 'joint' },
      { code: '010181-900C', purpose: 'independent' },
    ]);
    assert.ok(added !== undefined);
    for (const comment of ['# from Kela, 3 March', '# the twins', '# first'])
      assert.ok(added.includes(comment));
    assert.deepEqual(
      [...readRegister(added).register.byCode.keys()],
      ['010516B903X', '010516B902W', '010181-900C'],
    );
    assert.equal(readRegister(added).register.byCode.get('010181-900C')?.note, 'for unit tests');
  });

  it('makes a register of nothing and leaves broken ones alone', () => {
    const entry = { code: '010181-900C', purpose: 'independent' } as const;
    for (const empty of ['', '\n', '# nothing yet\n', 'codes:\n', 'codes: []\n']) {
      const made = addIssuedCodes(empty, [entry]);
      assert.ok(made !== undefined && readRegister(made).register.byCode.has('010181-900C'), empty);
    }
    assert.equal(addIssuedCodes('codes: [\n', [entry]), undefined);
    assert.equal(addIssuedCodes('- a\n', [entry]), undefined);
    assert.throws(() => addIssuedCodes('', [{ ...entry, code: '131052-308T' }]), RangeError);
  });

  it('completes purposes and the keys that an entry lacks', () => {
    const analyzer = analyzerFor();
    const labels = (text: string): string[] =>
      (analyzer.complete?.(new DocumentSource('.kanta/test-ids.yaml', text), text.length) ?? []).map(
        ({ label }) => label,
      );
    assert.deepEqual(labels('codes:\n  - code: 010181-900C\n    purpose: '), ['independent', 'joint', 'certificates']);
    assert.deepEqual(labels('codes:\n  - code: 010181-900C\n    '), ['purpose', 'testCase', 'note']);
    assert.deepEqual(labels(''), ['codes']);
    assert.deepEqual(labels('codes:\n  - code: 010181-900C\n    note: '), []);
  }); // prettier-ignore
});

describe('importing issued codes', () => {
  it('takes valid 900-series codes and says why the rest stayed out, by line', () => {
    const [{ code } = { code: '' }] = futureCodes(1);
    const mail = [
      'Hei! Testitunnukset:',
      '010516B903X, 010516B902W',
      `"${code}"`,
      '010181-900D',
      '010181-900C;010516B903X',
      '320181-9001',
      '02051\u200b6',
      '020516C903K 010181 900C',
    ].join('\r\n');
    const { codes, leftOut } = importCodes(mail, readRegister(TEXT.replace('B902W', 'B9034')).register);
    assert.deepEqual(codes, ['010516B902W', '010181-900C', '020516C903K']);
    assert.deepEqual(leftOut, [
      { line: 2, reason: 'known' },
      { line: 3, reason: 'real' },
      { line: 4, reason: 'check-character' },
      { line: 5, reason: 'twice' },
      { line: 6, reason: 'date' },
    ]);
    assert.ok(!JSON.stringify(leftOut).includes(code));
  });
});

describe('test persons', () => {
  const result = generateHetu({ born: { age: [0, 100], at: TODAY }, count: 40, random: seededRandom('p') });
  const codes = result.ok ? result.codes : [];

  for (const format of PERSON_FORMATS) {
    it(`${format}: agrees with the code, and no rule has anything to say`, async () => {
      assert.equal(codes.length, 40);
      for (const { code, birthDate, sex } of codes) {
        const parsed = parseHetu(code);
        assert.ok(parsed.ok);
        const person = testPersonOf(parsed.hetu);
        const text = writePerson(person, format, { uuid: '00000000-0000-4000-8000-000000000000', withHeader: true });
        const path = { 'fhir-base': 'p.json', 'fhir-phr': 'p.json', cda: 'p.xml', hl7v2: 'p.hl7', csv: 'p.csv' }[format];
        const whole = format === 'cda' ? `<ClinicalDocument xmlns="urn:hl7-org:v3">${text}</ClinicalDocument>` : text;
        assert.deepEqual(await findingsOf(whole, path), []);
        assert.deepEqual(findCodes(text).map(({ hetu }) => hetu.code), format === 'fhir-phr' ? [] : [code]);
        const born = `${birthDate.year}${String(birthDate.month).padStart(2, '0')}${String(birthDate.day).padStart(2, '0')}`;
        if (format === 'fhir-phr') assert.doesNotMatch(text, /name|birthDate|address|telecom/u);
        else assert.ok(text.replaceAll(/(\d{4})-(\d\d)-(\d\d)/gu, '$1$2$3').includes(born));
        assert.equal(person.given, sex === 'female' ? 'Maija' : 'Matti');
      }
    });
  } // prettier-ignore

  it('refuses codes of real people', () => {
    const parsed = parseHetu('131052-308T');
    assert.ok(parsed.ok);
    assert.throws(() => testPersonOf(parsed.hetu), RangeError);
  });
});
