import assert from 'node:assert/strict';
import fc from 'fast-check';
import { primitiveFault } from '../../../../src/core/fhir/validation/primitives/primitiveFault.ts';
import { isUcumUnit } from '../../../../src/core/fhir/fhirpath/ucum/ucumUnit.ts';
import { compareQuantities } from '../../../../src/core/fhir/fhirpath/ucum/ucumValue.ts';

/** FHIR R4, datatypes.html#primitive: what each type takes and what it doesn't. */
const FORMS: Readonly<Record<string, readonly [good: readonly string[], bad: readonly string[]]>> = {
  date: [
    ['2024', '2024-02', '2024-02-29', '2000-02-29'],
    [
      '24',
      '0000',
      '0000-01-01',
      '2024-2',
      '2024-13',
      '2023-02-29',
      '1900-02-29',
      '2024-02-30',
      '2024-02-29T10:00:00Z',
      '1.1.2024',
    ],
  ],
  dateTime: [
    ['2024', '2024-02', '2024-02-29', '2024-02-29T23:59:60Z', '2024-02-29T10:00:00.123+02:00'],
    ['2024-02-29T10:00', '2024-02-29T10:00:00', '2024-02-29T24:00:00Z', '2024-02-29 10:00:00Z', '2024-2-2'],
  ],
  instant: [
    ['2024-02-29T10:00:00Z', '2024-02-29T10:00:00.1+14:00'],
    ['2024', '2024-02-29', '2024-02-29T10:00Z', '2024-02-29T10:00:00', '2024-02-29T10:00:00+15:00'],
  ],
  time: [
    ['10:00:00', '23:59:59.9'],
    ['10:00', '24:00:00', '10:00:00Z'],
  ],
  id: [
    ['a', 'A-1.b', 'x'.repeat(64)],
    ['a b', 'a_b', 'ä', 'x'.repeat(65)],
  ],
  oid: [
    ['urn:oid:1.2.246.21', 'urn:oid:2.0'],
    ['1.2.246', 'urn:oid:3.1', 'urn:oid:1.02', 'urn:oid:1'],
  ],
  uuid: [
    ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520'],
    ['c757873d-ec9a-4326-a141-556f43239520', 'urn:uuid:C757873D-EC9A-4326-A141-556F43239520'],
  ],
  uri: [
    ['urn:oid:1.2', 'http://a/b|1', 'relative'],
    ['a b', 'urn:oid:01', 'oid:1.2', 'uuid:x'],
  ],
  canonical: [
    ['http://a', '#a'],
    ['Questionnaire/1', 'http://a b'],
  ],
  code: [
    ['a', 'a b'],
    [' a', 'a ', 'a  b', 'a\tb'],
  ],
  integer: [
    ['0', '-1', '2147483647', '-2147483648'],
    ['01', '1.0', '2147483648', '1e2'],
  ],
  positiveInt: [['1'], ['0', '-1']],
  unsignedInt: [['0', '1'], ['-1']],
  decimal: [
    ['1.10', '-0.0', '1e-3'],
    ['1.', '.1', '01', 'many'],
  ],
  boolean: [
    ['true', 'false'],
    ['True', '1'],
  ],
  base64Binary: [
    ['aGVp', 'aG Vp\n', 'aGU='],
    ['aGV', 'aG_p', '=aGV', 'a==='],
  ],
};

describe('primitive types', () => {
  for (const [type, [good, bad]] of Object.entries(FORMS)) {
    it(type, () => {
      for (const text of good) assert.equal(primitiveFault(type, text), undefined, text);
      for (const text of bad) assert.ok(primitiveFault(type, text), text);
    });
  }

  it('takes every date that the calendar has, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const pad = (value: number, width: number): string => String(value).padStart(width, '0');
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
          assert.equal(primitiveFault('date', text) === undefined, exists, text);
        },
      ),
    );
  });
});

describe('UCUM units', () => {
  it('follows the grammar', () => {
    for (const unit of [
      'kg',
      'mm[Hg]',
      '10*9/L',
      'mL/kg/min',
      '/min',
      '{score}',
      '%',
      'kg.m/s2',
      'umol/(24.h)',
      '1',
      'm2',
    ]) {
      assert.ok(isUcumUnit(unit), unit);
    }
    for (const unit of [
      '',
      'kilo',
      'mmHg',
      'kg/',
      'beats/min',
      'mcg',
      'ea',
      'kg m',
      '(kg',
      'cel',
      'k[in_i]',
    ]) {
      assert.ok(!isUcumUnit(unit), unit);
    }
  });

  it('compares quantities of units that differ in a prefix', () => {
    const of = (value: number, code: string): Parameters<typeof compareQuantities>[0] => ({
      value,
      code,
      system: 'http://unitsofmeasure.org',
    });
    assert.equal(compareQuantities(of(1, 'kg'), of(1000, 'g')), 0);
    assert.equal(compareQuantities(of(1, 'mg/dL'), of(1, 'g/dL')), -1);
    assert.equal(compareQuantities(of(2, 'h'), of(60, 'min')), 1);
    assert.equal(compareQuantities(of(1, 'kg'), of(1, 'm')), undefined);
  });
});
