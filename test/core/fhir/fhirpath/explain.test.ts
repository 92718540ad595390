import assert from 'node:assert/strict';
import { Environment } from '../../../../src/core/fhir/fhirpath/environment.ts';
import { explainFailure } from '../../../../src/core/fhir/fhirpath/explain.ts';
import { resourceNode } from '../../../../src/core/fhir/fhirpath/model/fhirNode.ts';
import { printFhirPath } from '../../../../src/core/fhir/fhirpath/print.ts';
import { parseFhirPath } from '../../../../src/core/fhir/fhirpath/syntax.ts';
import { JsonKind } from '../../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../../src/core/json/parseJson.ts';
import { plainServices } from '../../../support/plainServices.ts';
import { futureCodes } from '../../../support/futureCodes.ts';
import { testValidator, validate } from '../../../support/validate.ts';

function explain(expression: string, resource: object): string {
  const { shapes } = testValidator();
  const { root } = parseJson(JSON.stringify(resource));
  assert.ok(root?.kind === JsonKind.Object);
  const node = resourceNode(shapes, root);
  assert.ok(node);
  const services = plainServices(shapes);
  const { part, values } = explainFailure(
    parseFhirPath(expression),
    new Environment(services, node, node, node),
    [node],
  );
  return [part, ...values].join(' | ');
}

const bundle = { resourceType: 'Bundle', type: 'batch', total: 3, entry: [{ fullUrl: 'urn:x:1' }] };

describe('why a rule does not hold', function () {
  this.timeout(30_000);

  it('is the half of a conjunction that fails', () => {
    assert.equal(
      explain("entry.exists() and type = 'history'", bundle),
      'type = \'history\' | type = "batch"',
    );
  });

  it('is what follows from a condition that holds', () => {
    assert.equal(explain('entry.exists() implies total > 5', bundle), 'total > 5 | total = 3');
    assert.equal(explain('total.empty() or total > 5', bundle), 'total > 5 | total = 3');
  });

  it('is the first item that fails, with what it saw', () => {
    const two = { ...bundle, entry: [{ resource: { resourceType: 'Patient' } }, { fullUrl: 'urn:x:1' }] };
    assert.equal(explain('entry.all(resource.exists())', two), 'resource.exists() | resource = {}');
  });

  it('shows no text that may name a person', () => {
    const patient = {
      resourceType: 'Patient',
      name: [{ family: 'Testinen' }],
      identifier: [{ system: 'urn:oid:1.2.246.21', value: 'x' }],
    };
    assert.equal(explain("name.family = 'A'", patient), 'name.family = \'A\' | name.family = "…"');
  });

  it('never shows an identity code, wherever it stands', () => {
    for (const { code } of futureCodes(200)) {
      for (const element of ['gender', 'birthDate', 'id', 'language', 'implicitRules']) {
        const shown = explain(`${element} = 'x'`, { resourceType: 'Patient', [element]: code });
        assert.ok(!shown.includes(code.slice(0, 6)), element);
      }
    }
  });

  it('stands in the finding', () => {
    const [finding] = validate({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      valueRange: { low: { value: 3 }, high: { value: 2 } },
    }).filter(({ rule, severity }) => rule === 'fhir/invariant' && severity === 'error');
    assert.ok(
      finding?.message.endsWith('Not so here: low <= high, with low = 3, high = 2.'),
      finding?.message,
    );
  });
});

describe('printed expressions', () => {
  it('mean what was parsed', () => {
    for (const expression of [
      'a or b or c',
      'a or (b or c)',
      '(a and b).not()',
      "name.where(use = 'official').exists()",
      '$this.as(dateTime) > today()',
      'value.`div`.exists() implies (x is Quantity)',
      '-1 + (2 * x) <= 3',
      'a[0].b',
    ]) {
      const once = parseFhirPath(expression);
      assert.deepEqual(parseFhirPath(printFhirPath(once)), once, expression);
    }
  });
});
