import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../../src/core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../../../src/core/checking/ndjson.ts';
import { checkText } from '../../../../src/core/checking/checkText.ts';
import { correctedPrimitive } from '../../../../src/core/fhir/authoring/correctedPrimitive.ts';
import { fhirFixes } from '../../../../src/core/fhir/authoring/fixes.ts';
import { createFhirAnalyzer } from '../../../../src/core/fhir/validation/analyzer.ts';
import { render } from '../../../../src/core/l10n/message.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { openTestStore } from '../../../support/testStore.ts';

interface Offered {
  readonly title: string;
  readonly result: string;
  readonly isInFixAll: boolean;
}

const analyzer = createFhirAnalyzer({
  stores: (version) => Promise.resolve(version === '4.0' ? openTestStore('4.0') : undefined),
  now: () => '2026-03-02T06:00:00Z',
});

/** What is offered for the findings at a text, and what comes of it. */
async function offers(text: string, at: string, path = 'a.json'): Promise<readonly Offered[]> {
  const document = new DocumentSource(path, text, 'json');
  const check = isNdjson(path) ? checkLines : checkText;
  const found = (await check(document, [analyzer], () => false)) ?? [];
  return found
    .filter(({ problem }) => text.slice(problem.start, problem.end) === at)
    .flatMap(({ problem }) =>
      fhirFixes(document, problem).map(({ title, edits, inFixAll }) => ({
        title: render(title, 'en'),
        result: applyEdits(text, edits),
        isInFixAll: inFixAll === true,
      })),
    );
}

/** An observation with some lines in it, written as people write. */
function observation(...lines: readonly string[]): string {
  return `{
    "resourceType" : "Observation",
    "status" : "final",
    "code" : { "text" : "Paino" }${lines.map((line) => `,\n    ${line}`).join('')}
}
`;
}

/** The only offer for a text, and the text after it. */
async function mends(text: string, at: string, title: string, after: string, isSafe = true): Promise<void> {
  assert.deepEqual(await offers(text, at), [{ title, result: after, isInFixAll: isSafe }]);
}

describe('fixes of FHIR findings', () => {
  it('take a number out of quotes with the digits as written', async () => {
    const with_ = (value: string): string =>
      observation(`"valueQuantity" : { "value" : ${value} , "unit" : "kg" }`);
    await mends(with_('"72.50"'), '"72.50"', 'Write 72.50 without quotes', with_('72.50'));
    await mends(with_('" 72 "'), '" 72 "', 'Write 72 without quotes', with_('72'));
    for (const unclear of ['"72,5"', '"072"', '"72 kg"', '"+72"', '"true"', '""', 'true']) {
      assert.deepEqual(await offers(with_(unclear), unclear), [], unclear);
    }
  });

  it('take integers and booleans out of quotes, if they are that', async () => {
    await mends(
      observation('"valueInteger": "5"'),
      '"5"',
      'Write 5 without quotes',
      observation('"valueInteger": 5'),
    );
    assert.deepEqual(await offers(observation('"valueInteger": "5.5"'), '"5.5"'), []);
    await mends(
      observation('"valueBoolean": "true"'),
      '"true"',
      'Write true without quotes',
      observation('"valueBoolean": true'),
    );
    assert.deepEqual(await offers(observation('"valueBoolean": "yes"'), '"yes"'), []);
    assert.deepEqual(await offers(observation('"valueBoolean": "1"'), '"1"'), []);
  });

  it('put a number or boolean in quotes where a text belongs', async () => {
    await mends(
      observation('"valueString": 1.50'),
      '1.50',
      'Write 1.50 in quotes',
      observation('"valueString": "1.50"'),
    );
    await mends(
      observation('"effectiveDateTime": 2026'),
      '2026',
      'Write 2026 in quotes',
      observation('"effectiveDateTime": "2026"'),
    );
    // In quotes it is still no date: it is offered, but not done unasked.
    await mends(
      observation('"effectiveDateTime": 20260302'),
      '20260302',
      'Write 20260302 in quotes',
      observation('"effectiveDateTime": "20260302"'),
      false,
    );
  });

  it('put a value in an array or take the only one out', async () => {
    await mends(
      observation('"note": { "text": "x" }'),
      '{ "text": "x" }',
      'Put the value in [ ]',
      observation('"note": [{ "text": "x" }]'),
    );
    await mends(
      observation('"subject": [ { "display": "x" } ]'),
      '[ { "display": "x" } ]',
      'Take the value out of [ ]',
      observation('"subject": { "display": "x" }'),
    );
    const two = '[ { "display": "x" }, { "display": "y" } ]';
    assert.deepEqual(await offers(observation(`"subject": ${two}`), two), []);
  });

  it('write a code as its value set does', async () => {
    const text = observation();
    const with_ = (code: string): string => text.replace('"final"', code);
    for (const wrong of ['"Final"', '"FINAL"']) {
      await mends(with_(wrong), wrong, 'Replace with "final"', text);
    }
    await mends(
      with_('"Entered in Error"'),
      '"Entered in Error"',
      'Replace with "entered-in-error"',
      with_('"entered-in-error"'),
    );
    assert.deepEqual(await offers(with_('"finished"'), '"finished"'), []);
  });

  it('write a code as its system does', async () => {
    const category = (
      code: string,
      system = 'http://terminology.hl7.org/CodeSystem/observation-category',
    ): string => observation(`"category": [{ "coding": [{ "system": "${system}", "code": "${code}" }] }]`);
    await mends(
      category('Vital-Signs'),
      '"Vital-Signs"',
      'Replace with "vital-signs"',
      category('vital-signs'),
    );
  });

  it('write the address of a system or profile as it is known', async () => {
    const coded = (system: string): string =>
      observation(`"method": { "coding": [{ "system": "${system}", "code": "x" }] }`);
    await mends(
      coded('https://loinc.org'),
      '"https://loinc.org"',
      'Replace with "http://loinc.org"',
      coded('http://loinc.org'),
    );
    const base = 'http://terminology.hl7.org/CodeSystem/observation-category';
    assert.deepEqual(
      (await offers(coded(`${base}/`), '"x"')).map(({ title, result }) => ({ title, result })),
      [{ title: `Replace with "${base}"`, result: coded(base) }],
    );
    const profiled = (profile: string): string => observation(`"meta": { "profile": ["${profile}"] }`);
    const vitals = 'http://hl7.org/fhir/StructureDefinition/vitalsigns';
    for (const wrong of [`${vitals}/`, vitals.replace('http:', 'https:')]) {
      const [offer, ...more] = await offers(profiled(wrong), `"${wrong}"`);
      assert.deepEqual(more, []);
      assert.equal(offer?.result, profiled(vitals));
    }
    const unknown = 'http://example.org/StructureDefinition/nobody';
    assert.deepEqual(await offers(profiled(unknown), `"${unknown}"`), []);
  });

  it('rename an unknown property to the one with a close name', async () => {
    await mends(
      observation('"efectiveDateTime" : "2026-03-02"'),
      '"efectiveDateTime"',
      'Rename to "effectiveDateTime"',
      observation('"effectiveDateTime" : "2026-03-02"'),
      false,
    );
    await mends(
      observation('"valuestring" : "x"'),
      '"valuestring"',
      'Rename to "valueString"',
      observation('"valueString" : "x"'),
    );
    // Where that is there already, it would stand twice.
    const both = observation('"Subject": { "display": "a" }', '"subject": { "display": "b" }');
    assert.deepEqual(await offers(both, '"Subject"'), []);
    assert.deepEqual(await offers(observation('"favouriteColour": "blue"'), '"favouriteColour"'), []);
  });

  it('remove a property that stands twice, which one if they differ', async () => {
    const copy = observation('"valueString" : "x"', '"valueString" : "x"');
    const title = 'Remove this second "valueString", which is the same as the first';
    const [offer, ...more] = await offers(copy, '"valueString"');
    assert.deepEqual(
      [offer, ...more],
      [{ title, result: observation('"valueString" : "x"'), isInFixAll: true }],
    );
    const differing = observation('"valueString" : "x"', '"valueString" : "y"');
    assert.deepEqual(await offers(differing, '"valueString"'), [
      {
        title: 'Remove this "valueString", keep the other',
        result: observation('"valueString" : "x"'),
        isInFixAll: false,
      },
      {
        title: 'Remove the other "valueString", keep this',
        result: observation('"valueString" : "y"'),
        isInFixAll: false,
      },
    ]);
  });

  it('write a date as FHIR does', async () => {
    const at = (date: string): string => observation(`"effectiveDateTime": "${date}"`);
    await mends(at('2026/03/02'), '"2026/03/02"', 'Replace with "2026-03-02"', at('2026-03-02'));
    assert.deepEqual(await offers(at('03/02/2026'), '"03/02/2026"'), []);
  });

  it('add and remove commas, and put names in quotes', async () => {
    const good = observation('"valueString" : "x"');
    await mends(good.replace('"x"\n', '"x",\n'), ',', 'Remove the comma', good);
    await mends(good.replace('"final",', '"final"'), '"', 'Add the comma', good, false);
    await mends(
      good.replace('"valueString"', 'valueString'),
      'valueString',
      'Write valueString in quotes',
      good,
    );
  });

  it('find their place in a line of bulk data', async () => {
    const line = (value: string): string =>
      `{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueInteger":${value}}`;
    const text = `${line('1')}\n${line('"2"')}\n`;
    const [offer] = await offers(text, '"2"', 'a.ndjson');
    assert.equal(offer?.result, `${line('1')}\n${line('2')}\n`);
  });
});

describe('primitives as they were meant', () => {
  it('have the separators, digits and order of FHIR', () => {
    const cases: readonly [string, string, string | undefined][] = [
      ['date', '2026/3/2', '2026-03-02'],
      ['date', '2026.03.02', '2026-03-02'],
      ['date', '2026-3-2', '2026-03-02'],
      ['date', '2.3.2026', '2026-03-02'],
      ['date', ' 2026-03-02', '2026-03-02'],
      ['date', '31/12/2026', '2026-12-31'],
      ['date', '12/31/2026', '2026-12-31'],
      ['date', '3/3/2026', '2026-03-03'],
      ['date', '2/3/2026', undefined],
      ['date', '31.2.2026', undefined],
      ['date', '20260302', undefined],
      ['date', 'yesterday', undefined],
      ['date', '2026-03-02T10:00:00Z', undefined],
      ['dateTime', '2026-03-02 10:15:00+02:00', '2026-03-02T10:15:00+02:00'],
      ['dateTime', '2.3.2026 9.15+0200', '2026-03-02T09:15:00+02:00'],
      ['dateTime', '2026-03-02t10:15:00z', '2026-03-02T10:15:00Z'],
      // Nobody knows in which zone.
      ['dateTime', '2026-03-02 10:15', undefined],
      ['instant', '2026-03-02 10:15:00Z', '2026-03-02T10:15:00Z'],
      ['code', ' final ', 'final'],
      ['code', 'a  b', 'a b'],
      ['uri', 'oid:1.2.246', 'urn:oid:1.2.246'],
      [
        'uri',
        'urn:uuid:0C2F5C2D-AE0F-4B6F-9A3B-5B1E6C7D8E9F',
        'urn:uuid:0c2f5c2d-ae0f-4b6f-9a3b-5b1e6c7d8e9f',
      ],
      ['oid', '1.2.246', 'urn:oid:1.2.246'],
      ['uri', 'http://a b', undefined],
      ['id', 'a_b', undefined],
    ];
    for (const [type, text, meant] of cases) {
      assert.equal(correctedPrimitive(type, text), meant, `${type} ${text}`);
    }
  });

  it('are the day that was written, in each order', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        assert.equal(correctedPrimitive('date', `${Number(dayOfMonth)}.${Number(month)}.${year}`), iso);
        assert.equal(correctedPrimitive('date', `${year}/${month}/${dayOfMonth}`), iso);
      }),
    );
  });
});
