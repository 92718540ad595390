import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundleOfBytes } from '../../../../../bench/support/bundles.ts';
import { DocumentSource } from '../../../../../src/core/checking/documentSource.ts';
import { EntryMemory } from '../../../../../src/core/fhir/validation/bundle/entryMemory.ts';
import { validateDocument } from '../../../../../src/core/fhir/validation/validateDocument.ts';
import { Validator } from '../../../../../src/core/fhir/validation/validator.ts';
import { openNodeStore } from '../../../../../src/host/openNodeStore.ts';
import { bytesInUse } from '../../../../support/bytesInUse.ts';

describe('a Bundle that is edited', function () {
  this.timeout(60_000);
  let validator: Validator;

  before(async () => {
    const store = await openNodeStore('4.0');
    validator = new Validator(store, { now: () => '2026-06-15T12:00:00Z' });
  });

  /** References from entry to entry by fullUrl and by type and id, and one that leads nowhere. */
  const linked = JSON.stringify(
    {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'http://example.org/fhir/Patient/a',
          resource: { resourceType: 'Patient', id: 'a', gender: 'female' },
        },
        {
          fullUrl: 'http://example.org/fhir/Observation/b',
          resource: {
            resourceType: 'Observation',
            id: 'b',
            status: 'final',
            code: { text: 'x' },
            subject: { reference: 'Patient/a' },
          },
        },
        {
          fullUrl: 'urn:uuid:0a2b4c6d-0000-4000-8000-000000000001',
          resource: {
            resourceType: 'Observation',
            status: 'final',
            code: { text: 'y' },
            performer: [{ reference: 'Observation/b' }],
          },
        },
        {
          resource: {
            resourceType: 'Practitioner',
            id: 'd',
            gender: 'other',
            contained: [{ resourceType: 'Patient', id: 'z' }],
          },
        },
      ],
    },
    undefined,
    1,
  );

  const words = fc.constantFrom(
    'x',
    '1',
    '"',
    'Patient',
    'Device',
    'final',
    'female',
    '',
    ' ',
    ',',
    '{}',
    '[]',
    '\n',
    '"id":"q",',
    '"reference"',
    '"gendr":1,',
    '{"resource":{"resourceType":"Basic"}},',
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(9), words), { minLength: 1, maxLength: 10 });

  for (const [name, text] of [
    ['of linked entries', linked],
    ['of Kanta PHR Observations, whose tree is kept', bundleOfBytes(60_000)],
  ] as const) {
    it(`gives after each edit what a whole check gives: ${name}`, () => {
      fc.assert(
        fc.property(edits, (changes) => {
          const memory = new EntryMemory();
          let source = new DocumentSource('b.json', text);
          validateDocument(validator, source.json, { edited: { memory, revision: source.revision } });
          for (const [at, cut, put] of changes) {
            const place = at % (source.text.length + 1);
            const next = source.text.slice(0, place) + put + source.text.slice(place + cut);
            source = source.edited('b.json', next);
            const edited = { memory, revision: source.revision };
            const quick = validateDocument(validator, source.json, { edited });
            const whole = validateDocument(validator, new DocumentSource('b.json', next).json);
            assert.deepEqual(quick, whole);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('keeps no earlier text for the sake of what was found in it', () => {
    const coding = {
      system: 'http://terminology.hl7.org/CodeSystem/observation-category',
      code: 'vital-signs',
      display: 'A display of no such code',
    };
    const resource = {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      category: [{ coding: [coding] }],
    };
    const places = 16;
    const text = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: Array.from({ length: 1_000 }, () => ({ resource })),
    });
    const memory = new EntryMemory();
    let source = new DocumentSource('b.json', text);
    const check = (): number =>
      validateDocument(validator, source.json, { edited: { memory, revision: source.revision } })?.length ??
      0;
    const edit = (at: number, cut: number, put: string): void => {
      const next = source.text.slice(0, at) + put + source.text.slice(at + cut);
      // Each version has characters of its own, as from an editor.
      source = source.edited('b.json', ` ${next}`.slice(1));
      check();
    };
    const found = check();
    const before = bytesInUse();
    for (let place = 0; place < places; place += 1) {
      const at = source.text.indexOf('A display', Math.floor((source.text.length / places) * place));
      // A control character leaves the text invalid for a moment; what comes after is parsed as a whole.
      edit(at, 0, '\t');
      edit(at, 1, '');
    }
    assert.equal(check(), found);
    const kept = (bytesInUse() - before) / source.text.length;
    assert.ok(kept < 4, `${kept.toFixed(1)} texts more are kept after ${places} edits`);
  });

  it('forgets nothing when a check was cancelled', () => {
    const memory = new EntryMemory();
    const broken = linked.replace('"final"', '"finished"');
    const first = new DocumentSource('b.json', linked);
    validateDocument(validator, first.json, { edited: { memory, revision: first.revision } });
    const source = first.edited('b.json', broken);
    const edited = { memory, revision: source.revision };
    const isCancelled = (): boolean => true;
    assert.equal(validateDocument(validator, source.json, { edited, isCancelled }), undefined);
    assert.deepEqual(
      validateDocument(validator, source.json, { edited }),
      validateDocument(validator, source.json),
    );
  });
});
