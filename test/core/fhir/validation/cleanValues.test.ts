import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { observation } from '../../../../bench/support/bundles.ts';
import { requireShared } from '../../../support/shared.ts';
import { validate } from '../../../support/validate.ts';

/** The same JSON without any repetition: white space that differs in each object and list. */
function withoutRepetition(value: unknown): string {
  let count = 0;
  const space = (): string => {
    count += 1;
    return count.toString(4).replace(/\d/gu, (digit) => ' \t\n\r'.charAt(Number(digit)));
  };
  const write = (one: unknown): string => {
    if (Array.isArray(one)) return `[${space()}${one.map(write).join(',')}]`;
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    const properties = Object.entries(one).map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`);
    return `{${space()}${properties.join(',')}}`;
  };
  return write(value);
}

function bundleOf(resources: readonly unknown[]): object {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource, index) => ({
      fullUrl: `urn:uuid:${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`,
      resource,
    })),
  };
}

function told(text: string): string[] {
  return validate(text).map((finding) =>
    [finding.severity, finding.rule, finding.expression, finding.message].join(' | '),
  );
}

/** Whether repetition changes nothing; the number of findings. */
function compare(resources: readonly unknown[]): number {
  const bundle: unknown = JSON.parse(JSON.stringify(bundleOf(resources)));
  const found = told(JSON.stringify(bundle));
  assert.deepEqual(found, told(withoutRepetition(bundle)));
  return found.length;
}

describe('a value that stands in a document more than once', function () {
  this.timeout(120_000);
  const many = (make: (index: number) => unknown): unknown[] =>
    Array.from({ length: 400 }, (_, index) => make(index));

  it('has the findings that each of its places has', () => {
    assert.equal(compare(many((index) => ({ ...observation(index), meta: undefined }))), 0);
    assert.equal(compare(many(observation)), 0);
    const unitless = { value: 1, system: 'http://unitsofmeasure.org', code: 'not-a-unit' };
    assert.equal(compare(many((index) => ({ ...observation(index), valueQuantity: unitless }))) >= 400, true);
  });

  it('is told of once a resource where its codes are not checked', () => {
    const code = { coding: [{ system: 'urn:oid:1.2.3.4', code: 'x' }] };
    const found = compare(many(() => ({ resourceType: 'Observation', status: 'final', code, method: code })));
    assert.equal(found >= 400, true, String(found));
  });

  it('is looked at again where it leads to something else', () => {
    const subject = { reference: '#p' };
    const contained = [{ resourceType: 'Patient', id: 'p' }];
    const base = { resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject };
    const found = compare(many((index) => (index % 2 === 0 ? { ...base, contained } : base)));
    assert.equal(found >= 200, true, String(found));
  });

  it('is looked at again in an element that asks for something else', () => {
    const status = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    };
    compare(
      many((index) => ({
        resourceType: index % 2 === 0 ? 'Condition' : 'AllergyIntolerance',
        clinicalStatus: status,
        verificationStatus: status,
        code: status,
        ...(index % 2 === 0 ? { subject: { display: 'x' } } : { patient: { display: 'x' } }),
      })),
    );
  });

  it('changes nothing in official examples with defects', function () {
    const folder = requireShared(this, 'conformance', 'mutants', 'files');
    const resources: unknown[] = [];
    for (const file of readdirSync(folder).sort()) {
      const text = readFileSync(join(folder, file), 'utf8');
      const value: unknown = JSON.parse(text);
      // Keys that stand twice, or in another order, would not come back from `JSON.parse`.
      if (text.length < 12_000 && JSON.stringify(value).length > 100) resources.push(value);
    }
    let found = 0;
    const size = 25;
    for (let from = 0; from < resources.length; from += size) {
      const some = resources.slice(from, from + size);
      found += compare([...some, ...some, ...some]);
    }
    assert.equal(found > 1_000, true, String(found));
  });
});
