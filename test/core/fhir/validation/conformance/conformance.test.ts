import assert from 'node:assert/strict';
import { validate } from '../../../../support/validate.ts';

type Json = Readonly<Record<string, unknown>>;

const GENDER = 'http://hl7.org/fhir/administrative-gender';

/** What the checks of definitions say: severity (unless error), place below the resource, and the marked text. */
function told(resource: Json, definitions: readonly unknown[] = []): readonly string[] {
  return validate(resource, { definitions })
    .filter(({ rule }) => rule === 'fhir/conformance-resource' || rule === 'fhir/duplicate-id')
    .map(({ severity, expression = '', at }) => {
      const below = expression.replace(/^\w+\.?/u, '');
      return `${severity === 'error' ? '' : `${severity} `}${below} ${at.replace(/\s+/gu, ' ')}`.trim();
    });
}

const element = (path: string, more: Json = {}, id = path): Json => ({ id, path, ...more });

function profile(elements: readonly Json[], more: Json = {}): Json {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://example.org/StructureDefinition/x',
    name: 'X',
    status: 'draft',
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: elements },
    ...more,
  };
}

const codeSystem = (more: Json): Json => ({
  resourceType: 'CodeSystem',
  url: 'http://example.org/CodeSystem/c',
  status: 'draft',
  caseSensitive: true,
  content: 'complete',
  concept: [{ code: 'a', display: 'A' }],
  ...more,
});

const valueSet = (...include: readonly Json[]): Json => ({
  resourceType: 'ValueSet',
  url: 'http://example.org/ValueSet/v',
  status: 'draft',
  compose: { include },
});

const searchParameter = (more: Json): Json => ({
  resourceType: 'SearchParameter',
  url: 'http://example.org/SearchParameter/p',
  name: 'P',
  status: 'draft',
  description: 'd',
  code: 'c',
  base: ['Patient'],
  type: 'string',
  expression: 'Patient.name',
  ...more,
});

describe('conformance resources', function () {
  this.timeout(30_000);

  describe('profiles', () => {
    it('accepts what fits its base', () => {
      const elements = [
        element('Patient'),
        element('Patient.extension', { sliceName: 'a' }, 'Patient.extension:a'),
        element('Patient.name', {
          min: 1,
          slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
        }),
        element('Patient.name', { sliceName: 'official', max: '1' }, 'Patient.name:official'),
        element('Patient.name.use', { fixedCode: 'official' }, 'Patient.name:official.use'),
        element('Patient.gender', {
          binding: { strength: 'required', valueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
        }),
        element('Patient.deceased[x]', { type: [{ code: 'boolean' }], fixedBoolean: false }),
        element('Patient.contact.name.given', { max: '1' }),
        element('Patient.managingOrganization', {
          type: [
            { code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Organization'] },
          ],
        }),
      ];
      assert.deepEqual(told(profile(elements)), []);
    });

    it('tells a type or kind other than the base has', () => {
      assert.deepEqual(told(profile([element('Observation')], { type: 'Observation' })), ['"Observation"']);
      assert.deepEqual(told(profile([element('Patient')], { kind: 'complex-type' })), ['"complex-type"']);
    });

    it('tells elements that have no place, a wrong beginning or a wrong order', () => {
      assert.deepEqual(told(profile([element('Patient.foo')])), ['differential.element[0] "Patient.foo"']);
      assert.deepEqual(told(profile([element('Observation.status')])), [
        'differential.element[0] "Observation.status"',
      ]);
      assert.deepEqual(
        told(profile([element('Patient.gender', { min: 1 }), element('Patient.name', { min: 1 })])),
        ['differential.element[0] "Patient.gender"'],
      );
    });

    it('tells cardinalities, types, values and bindings that the base does not allow', () => {
      const one = (path: string, more: Json): readonly string[] => told(profile([element(path, more)]));
      assert.deepEqual(one('Patient.active', { max: '*' }), ['"*"']);
      assert.deepEqual(one('Patient.communication.language', { min: 0 }), ['0']);
      assert.deepEqual(one('Patient.active', { type: [{ code: 'string' }] }), ['"string"']);
      assert.deepEqual(one('Patient.active', { fixedString: 'x' }), ['"fixedString"']);
      assert.deepEqual(one('Patient.maritalStatus', { patternCoding: { code: 'x' } }), ['"patternCoding"']);
      assert.deepEqual(one('Patient.gender', { binding: { strength: 'preferred' } }), ['"preferred"']);
      assert.deepEqual(
        one('Patient.birthDate', { type: [{ code: 'date' }], binding: { strength: 'example' } }),
        ['differential.element[0] {'],
      );
      assert.deepEqual(
        one('Patient.managingOrganization', {
          type: [
            { code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Observation'] },
          ],
        }),
        ['"Reference"'],
      );
      assert.equal(
        one('Patient.name', {
          type: [{ code: 'HumanName', profile: ['http://hl7.org/fhir/StructureDefinition/Count'] }],
        }).length,
        1,
      );
    });

    it('tells a child before its parent, and what only types say', () => {
      assert.deepEqual(told(profile([element('Patient.name.family'), element('Patient.name')])), [
        'differential.element[0] "Patient.name.family"',
      ]);
      assert.deepEqual(told(profile([element('Patient.name', { meaningWhenMissing: 'none' })])), [
        'differential.element[0] "meaningWhenMissing"',
      ]);
    });

    it('tells how it derives from its base', () => {
      assert.deepEqual(told(profile([element('Patient')], { derivation: undefined })), ['{']);
      assert.deepEqual(told(profile([element('Patient')], { derivation: 'specialization' })), ['"Patient"']);
      const context = [{ type: 'element', expression: 'Patient' }];
      assert.deepEqual(told(profile([element('Patient')], { context })), ['context[0] "context"']);
    });

    it('binds to value sets within those that the base requires', () => {
      const genders = (...codes: readonly string[]): Json => ({
        ...valueSet({
          system: GENDER,
          ...(codes.length > 0 && { concept: codes.map((code) => ({ code })) }),
        }),
      });
      const bound = (to: string, definitions: readonly Json[]): readonly string[] =>
        told(
          profile([element('Patient.gender', { binding: { strength: 'required', valueSet: to } })]),
          definitions,
        );
      const own = 'http://example.org/ValueSet/v';
      assert.deepEqual(bound(own, [genders('male')]), []);
      assert.deepEqual(bound(own, [genders()]), []);
      assert.deepEqual(bound(own, [genders('male', 'many')]), [`"${own}"`]);
      const statuses = 'http://hl7.org/fhir/ValueSet/observation-status';
      assert.deepEqual(bound(statuses, []), [`"${statuses}"`]);
      const type = 'http://hl7.org/fhir/StructureDefinition/Patient';
      assert.deepEqual(bound(type, []), [`differential.element[0].binding "${type}"`]);
    });

    it('tells slicing that is not possible', () => {
      const slicing = (path: string): Json => ({
        slicing: { discriminator: [{ type: 'value', path }], rules: 'open' },
      });
      assert.deepEqual(told(profile([element('Patient', slicing('name'))])), [
        '{',
        'differential.element[0] "Patient"',
      ]);
      assert.deepEqual(told(profile([element('Patient.active', slicing('$this'))])), [
        'differential.element[0].slicing "slicing"',
      ]);
      assert.deepEqual(told(profile([element('Patient.name', slicing('foo'))])), [
        'differential.element[0].slicing.discriminator[0] "foo"',
      ]);
      assert.deepEqual(told(profile([element('Patient.name', { sliceName: 'a' }, 'Patient.name:a')])), [
        'differential.element[0] "a"',
      ]);
    });

    it('reads the expressions of constraints', () => {
      const constraint = (key: string, expression: string): Json => ({
        key,
        severity: 'error',
        human: 'h',
        expression,
      });
      const own = [constraint('x-1', 'name.exists('), constraint('ele-1', 'true')];
      assert.deepEqual(told(profile([element('Patient', { constraint: [own[0]] })])), [
        'warning differential.element[0].constraint[0] "name.exists("',
      ]);
      assert.deepEqual(told(profile([element('Patient.active', { constraint: [own[1]] })])), [
        'differential.element[0].constraint[0] "true"',
      ]);
      const snapshot = {
        element: [element('Patient', { constraint: [own[0], constraint('x-2', 'name.foo')] })],
      };
      assert.deepEqual(told(profile([element('Patient')], { snapshot })), [
        'snapshot.element[0].constraint[0] "name.exists("',
        'snapshot.element[0].constraint[1] "name.foo"',
      ]);
    });

    it('checks the URL and the contexts of extensions', () => {
      const extension = (fixedUri: string, expression: string): Json =>
        profile([element('Extension'), element('Extension.url', { fixedUri })], {
          kind: 'complex-type',
          type: 'Extension',
          baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
          context: [{ type: 'element', expression }],
        });
      const url = 'http://example.org/StructureDefinition/x';
      for (const fine of [
        'Patient',
        'Patient.contact.name.given',
        'Observation.value[x]',
        'Observation.value',
        'http://example.org/StructureDefinition/elsewhere#Patient.name',
        'string',
        'Element',
      ]) {
        assert.deepEqual(told(extension(url, fine)), [], fine);
      }
      assert.deepEqual(told(extension(url, 'Patient.foo')), ['context[0] "Patient.foo"']);
      assert.deepEqual(told(extension(url, 'Observation.valueQuantity')), [
        'context[0] "Observation.valueQuantity"',
      ]);
      const address = 'http://hl7.org/fhir/StructureDefinition/Patient';
      assert.deepEqual(told(extension(url, address)), [`context[0] "${address}"`]);
      assert.equal(told(extension('http://example.org/other', 'Patient')).length, 1);
      const differential = { element: [element('Extension')] };
      assert.deepEqual(told({ ...extension(url, 'Patient'), differential }), [`"${url}"`]);
      const contextInvariant = ['name.exists()', 'name.exists('];
      assert.deepEqual(told({ ...extension(url, 'Patient'), contextInvariant }), [
        'contextInvariant[1] "name.exists("',
      ]);
    });
  });

  it('checks code systems: codes, count, content and supplements', () => {
    assert.deepEqual(told(codeSystem({})), []);
    const twice = [{ code: 'a' }, { code: 'b', concept: [{ code: 'a' }] }];
    assert.deepEqual(told(codeSystem({ concept: twice })), ['concept[1].concept[0] "a"']);
    assert.deepEqual(told(codeSystem({ count: 5 })), ['count 5']);
    assert.deepEqual(told(codeSystem({ content: 'fragment', count: 1 })), ['warning count 1']);
    assert.deepEqual(told(codeSystem({ content: 'not-present' })), ['concept[0] "concept"']);
    assert.deepEqual(told(codeSystem({ content: 'supplement' })), ['content "supplement"']);
    const supplement = { content: 'supplement', supplements: GENDER, caseSensitive: undefined };
    assert.deepEqual(told(codeSystem({ ...supplement, concept: [{ code: 'male' }] })), []);
    assert.deepEqual(told(codeSystem({ ...supplement, concept: [{ code: 'zz' }] })), ['concept[0] "zz"']);
    assert.deepEqual(told(codeSystem({ valueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' })), [
      '"http://hl7.org/fhir/ValueSet/administrative-gender"',
    ]);
  });

  it('checks the properties of code systems', () => {
    const own = (property: readonly Json[], used: Json = {}): readonly string[] =>
      told(codeSystem({ property, concept: [{ code: 'a', property: [used] }] }));
    const parent = { code: 'parent', uri: 'http://hl7.org/fhir/concept-properties#parent', type: 'code' };
    assert.deepEqual(own([parent], { code: 'parent', valueCode: 'a' }), []);
    assert.deepEqual(own([parent], { code: 'parent', valueCode: 'zz' }), ['concept[0].property[0] "zz"']);
    assert.deepEqual(own([parent], { code: 'parent', valueString: 'a' }), ['concept[0].property[0] "a"']);
    assert.deepEqual(own([parent, parent], { code: 'parent', valueCode: 'a' }), [
      'property[1] "parent"',
      'property[1] "http://hl7.org/fhir/concept-properties#parent"',
    ]);
    const status = { code: 's', uri: 'http://hl7.org/fhir/concept-properties#status', type: 'string' };
    assert.deepEqual(own([status], { code: 's', valueString: 'a' }), ['property[0] "string"']);
    const unknown = { code: 'x', uri: 'http://hl7.org/fhir/concept-properties#unheard', type: 'string' };
    assert.deepEqual(own([unknown], { code: 'x', valueString: 'a' }), [
      'property[0] "http://hl7.org/fhir/concept-properties#unheard"',
    ]);
    assert.deepEqual(own([], { code: 'mine', valueString: 'a' }), ['warning concept[0].property[0] "a"']);
  });

  it('checks where value sets draw from', () => {
    assert.deepEqual(told(valueSet({ system: GENDER, concept: [{ code: 'male' }] })), []);
    for (const system of [
      'relative',
      '#contained',
      `${GENDER}|4.0.1`,
      'http://hl7.org/fhir/ValueSet/administrative-gender',
    ]) {
      assert.deepEqual(told(valueSet({ system })), [`compose.include[0] "${system}"`]);
    }
    assert.deepEqual(told(valueSet({ system: GENDER, concept: [{ code: 'zz' }] })), [
      'warning compose.include[0].concept[0] "zz"',
    ]);
  });

  it('checks the filters of value sets', () => {
    const filter = (
      property: string,
      op: string,
      value: string,
      definitions: readonly unknown[] = [],
    ): number =>
      told(
        valueSet({
          system: definitions.length > 0 ? 'http://example.org/CodeSystem/c' : GENDER,
          filter: [{ property, op, value }],
        }),
        definitions,
      ).length;
    assert.deepEqual([filter('concept', 'is-a', 'male'), filter('concept', 'is-a', 'zz')], [0, 1]);
    assert.deepEqual([filter('code', 'in', 'male,female'), filter('code', 'in', 'male,zz')], [0, 1]);
    assert.deepEqual([filter('code', 'regex', 'm.*'), filter('code', 'regex', '(m')], [0, 1]);
    assert.deepEqual([filter('inactive', '=', 'true'), filter('inactive', '=', 'zz')], [0, 1]);
    assert.deepEqual([filter('effectiveDate', '=', '2020-01'), filter('effectiveDate', '=', 'zz')], [0, 1]);
    const system = codeSystem({
      property: [
        { code: 'kind', type: 'Coding' },
        { code: 'size', type: 'integer' },
      ],
    });
    const own = (property: string, value: string): number => filter(property, '=', value, [system]);
    assert.deepEqual(
      [own('kind', `${GENDER}#male`), own('kind', `${GENDER}#zz`), own('kind', 'male')],
      [0, 1, 1],
    );
    assert.deepEqual([own('size', '3'), own('size', 'lt3'), own('size', '3.5')], [0, 0, 1]);
  });

  it('checks the codes of concept maps', () => {
    const map = (source: string, target: string, more: Json = {}): readonly string[] =>
      told({
        resourceType: 'ConceptMap',
        status: 'draft',
        group: [
          {
            source: GENDER,
            target: GENDER,
            element: [{ code: source, target: [{ code: target, equivalence: 'equal' }] }],
          },
        ],
        ...more,
      });
    assert.deepEqual(map('male', 'female'), []);
    assert.deepEqual(map('zz', 'yy'), [
      'group[0].element[0].code "zz"',
      'group[0].element[0].target[0].code "yy"',
    ]);
    const males = { ...valueSet({ system: GENDER, concept: [{ code: 'male' }] }) };
    const scoped = (code: string): number =>
      told(
        {
          resourceType: 'ConceptMap',
          status: 'draft',
          sourceUri: males['url'],
          group: [{ source: GENDER, element: [{ code }] }],
        },
        [males],
      ).length;
    assert.deepEqual([scoped('male'), scoped('female')], [0, 1]);
  });

  it('reads the expressions of search parameters', () => {
    const fine = [
      'Patient.name',
      'name.given',
      'Patient.deceased.exists() and Patient.deceased != false',
      'Patient.managingOrganization.where(resolve() is Organization)',
      'Patient.name | Patient.contact.name',
      "Patient.extension('http://example.org/x').value",
      '(Patient.deceased as dateTime)',
      'DomainResource.text',
      'Patient.contact.select(name).family',
    ];
    for (const expression of fine) assert.deepEqual(told(searchParameter({ expression })), [], expression);
    const wrong = [
      'Patient.foo',
      'Patient.foo(',
      'Patient.name.bar()',
      'Organization.name',
      'Patient.name | Patient.foo',
      "Patient.name.where(use = 'official').foo",
      'Patient.contact.select(foo)',
    ];
    for (const expression of wrong) {
      assert.deepEqual(
        told(searchParameter({ expression })),
        [`expression ${JSON.stringify(expression)}`],
        expression,
      );
    }
    assert.deepEqual(told(searchParameter({ type: 'composite' })), ['"composite"']);
  });

  it('follows the variables of structure maps', () => {
    const map = (context: string, type: string): readonly string[] =>
      told({
        resourceType: 'StructureMap',
        url: 'http://example.org/StructureMap/m',
        name: 'M',
        status: 'draft',
        structure: [{ url: 'http://hl7.org/fhir/StructureDefinition/Patient', mode: 'source', alias: 'P' }],
        group: [
          {
            name: 'g',
            typeMode: 'none',
            input: [{ name: 's', type, mode: 'source' }],
            rule: [
              {
                name: 'r',
                source: [{ context: 's', element: 'name', variable: 'n' }],
                rule: [{ name: 'q', source: [{ context }] }],
              },
            ],
          },
        ],
      });
    assert.deepEqual(map('n', 'P'), []);
    assert.deepEqual(map('n', 'Nothing'), ['group[0].input[0] "Nothing"']);
    assert.deepEqual(map('other', 'P'), ['group[0].rule[0].rule[0].source[0] "other"']);
  });

  it('reads from sources alone in structure maps, and calls groups that exist with as many variables as they take', () => {
    const map = (rule: Json, more: Json = {}, group: Json = {}): readonly string[] =>
      told({
        resourceType: 'StructureMap',
        url: 'http://example.org/StructureMap/m',
        name: 'M',
        status: 'draft',
        group: [
          {
            name: 'g',
            typeMode: 'none',
            input: [
              { name: 's', mode: 'source' },
              { name: 't', mode: 'target' },
            ],
            rule: [{ name: 'r', source: [{ context: 's', element: 'x', variable: 'v' }], ...rule }],
            ...group,
          },
        ],
        ...more,
      });
    const target = { context: 't', contextType: 'variable', element: 'y', variable: 'made' };
    assert.deepEqual(map({ target: [target, { ...target, context: 'made', variable: 'n' }] }), []);
    assert.deepEqual(map({ source: [{ context: 't' }] }), ['group[0].rule[0].source[0] "t"']);
    assert.deepEqual(map({ target: [target], rule: [{ name: 'q', source: [{ context: 'made' }] }] }), [
      'group[0].rule[0].rule[0].source[0] "made"',
    ]);
    assert.deepEqual(map({ dependent: [{ name: 'g', variable: ['v', 't'] }] }), []);
    assert.deepEqual(map({ dependent: [{ name: 'g', variable: ['v'] }] }), [
      'group[0].rule[0].dependent[0] "g"',
    ]);
    const elsewhere = { dependent: [{ name: 'far', variable: ['v'] }] };
    assert.deepEqual(map(elsewhere), ['group[0].rule[0].dependent[0] "far"']);
    assert.deepEqual(map(elsewhere, { import: ['http://example.org/StructureMap/other'] }), []);
    assert.deepEqual(map({}, {}, { extends: 'far' }), ['group[0].extends "far"']);
  });

  it('wants an absolute URL as the name of a definition, as others refer to it', () => {
    const faults = (resource: Json): readonly string[] =>
      validate(resource)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, expression = '' }) => `${rule} ${expression}`);
    assert.deepEqual(faults(codeSystem({ url: 'http://example.org/c' })), []);
    assert.deepEqual(faults(codeSystem({ url: 'urn:oid:1.2.246.10' })), []);
    for (const url of ['CodeSystem/c', '#c', 'c']) {
      assert.deepEqual(faults(codeSystem({ url })), ['fhir/primitive-format CodeSystem.url'], url);
    }
    // A device's url is no name of a definition.
    assert.deepEqual(faults({ resourceType: 'DeviceDefinition', url: 'devices/1' }), []);
  });
});

describe('element ids', function () {
  this.timeout(30_000);

  it('are unique in a resource, and each resource has its own', () => {
    const name = { id: 'a', family: 'x', _family: { id: 'a' } };
    assert.deepEqual(
      told({ resourceType: 'Patient', id: 'a', name: [name], contact: [{ id: 'a', name: { text: 'x' } }] }),
      ['name[0].family "a"', 'contact[0] "a"'],
    );
    const patient = { resourceType: 'Patient', id: 'a', name: [{ id: 'a', text: 'x' }] };
    const entry = (id: string, fullUrl: string): Json => ({ id, fullUrl, resource: patient });
    const bundle = (second: string): Json => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [entry('1', 'http://example.org/Patient/a'), entry(second, 'http://example.com/Patient/a')],
    });
    assert.deepEqual(told(bundle('2')), []);
    assert.deepEqual(told(bundle('1')), ['entry[1] "1"']);
    const elements = { element: [element('Patient', { min: 0, max: '*' })] };
    assert.deepEqual(told(profile([element('Patient')], { snapshot: elements })), []);
  });
});
