import assert from 'node:assert/strict';
import { errors, validate } from '../../../support/validate.ts';

const patient = { resourceType: 'Patient', id: 'p' };
const birthPlace = {
  url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
  valueAddress: { city: 'Oulu' },
};

describe('extensions', function () {
  this.timeout(30_000);

  it('may stand where their definition allows it', () => {
    assert.deepEqual(errors({ ...patient, extension: [birthPlace] }), []);
    assert.deepEqual(errors({ resourceType: 'Organization', name: 'x', extension: [birthPlace] }), [
      'fhir/extension Organization',
    ]);
    // The rule of its definition wants a question of type choice; it speaks of the question.
    const orientation = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation',
      valueCode: 'vertical',
    };
    const item = (type: string): string[] =>
      errors({
        resourceType: 'Questionnaire',
        status: 'active',
        item: [{ linkId: '1', text: 'Colour', type, extension: [orientation] }],
      });
    assert.deepEqual(item('choice'), []);
    assert.deepEqual(item('string'), ['fhir/extension Questionnaire.item[0]']);
  });

  it('may stand on a choice of one type, on anything, or on what keeps a profile', () => {
    const own = 'https://example.org/StructureDefinition/own';
    const named = 'https://example.org/StructureDefinition/named';
    const definition = (type: string, more: object): object => ({
      resourceType: 'StructureDefinition',
      status: 'active',
      fhirVersion: '4.0.1',
      abstract: false,
      type,
      baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
      derivation: 'constraint',
      ...more,
    });
    const on = (expression: string, resource: object): string[] => {
      const extension = definition('Extension', {
        url: own,
        name: 'Own',
        kind: 'complex-type',
        context: [{ type: 'element', expression }],
        differential: {
          element: [
            { id: 'Extension', path: 'Extension' },
            { id: 'Extension.url', path: 'Extension.url', fixedUri: own },
          ],
        },
      });
      const profile = definition('Patient', {
        url: named,
        name: 'Named',
        kind: 'resource',
        differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }] },
      });
      return validate(resource, { definitions: [extension, profile] })
        .filter(({ rule }) => rule === 'fhir/extension')
        .map(({ expression: place = '' }) => place);
    };
    const extension = [{ url: own, valueString: 'x' }];
    const observation = (value: object): object => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      ...value,
    });
    const quantity = observation({ valueQuantity: { value: 1, extension } });
    assert.deepEqual(on('Observation.valueQuantity', quantity), []);
    assert.deepEqual(on('Observation.valueString', quantity), ['Observation.value']);
    assert.deepEqual(on('Any', quantity), []);
    const contact = [{ name: { text: 'x' }, extension }];
    const unnamed = { resourceType: 'Patient', contact };
    assert.deepEqual(on(`${named}#Patient.contact`, unnamed), ['Patient.contact[0]']);
    assert.deepEqual(on(`${named}#Patient.contact`, { ...unnamed, name: [{ text: 'x' }] }), []);
  });

  it('are modifiers or not', () => {
    assert.ok(
      errors({ ...patient, modifierExtension: [birthPlace] }).includes(
        'fhir/extension Patient.modifierExtension[0]',
      ),
    );
  });

  it('have a value of their type, and an absolute url', () => {
    const wrong = { ...birthPlace, valueAddress: undefined, valueString: 'Oulu' };
    assert.deepEqual(errors({ ...patient, extension: [wrong] }), ['fhir/extension Patient.extension[0]']);
    assert.deepEqual(errors({ ...patient, extension: [{ url: 'birthPlace', valueString: 'x' }] }), [
      'fhir/extension Patient.extension[0]',
    ]);
    assert.deepEqual(errors({ ...patient, extension: [{ valueString: 'x' }] }), [
      'fhir/cardinality Patient.extension[0]',
    ]);
  });

  it('need a definition, except in the domains that are let pass', () => {
    const unknown = (url: string): string[] => errors({ ...patient, extension: [{ url, valueString: 'x' }] });
    assert.deepEqual(unknown('http://hl7.org/fhir/StructureDefinition/no-such'), [
      'fhir/extension Patient.extension[0]',
    ]);
    assert.deepEqual(unknown('http://elsewhere.test/x'), ['fhir/extension Patient.extension[0]']);
    assert.deepEqual(unknown('http://resepti.kanta.fi/StructureDefinition/extension/unknown'), []);
  });
});

describe('codes', function () {
  this.timeout(30_000);

  it('belong to the value set of a required binding', () => {
    assert.deepEqual(errors({ ...patient, gender: 'man' }), ['fhir/binding Patient.gender']);
    const status = (code: string): Record<string, unknown> => ({
      resourceType: 'AllergyIntolerance',
      patient: { display: 'x' },
      verificationStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code }],
      },
      clinicalStatus: {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' },
        ],
      },
    });
    assert.deepEqual(errors(status('confirmed')), []);
    assert.deepEqual(errors(status('sure')), [
      'fhir/binding AllergyIntolerance.verificationStatus',
      'fhir/code AllergyIntolerance.verificationStatus.coding[0].code',
    ]);
  });

  it('have an absolute system that is no value set', () => {
    const marital = (system: string): string[] =>
      errors({ ...patient, maritalStatus: { coding: [{ system, code: 'M' }] } });
    assert.deepEqual(marital('marital'), ['fhir/code Patient.maritalStatus.coding[0].system']);
    assert.deepEqual(marital('http://hl7.org/fhir/ValueSet/marital-status'), [
      'fhir/code Patient.maritalStatus.coding[0].system',
    ]);
  });

  it('of UCUM follow its grammar', () => {
    const value = (code: string): string[] =>
      errors({
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        valueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code },
      });
    assert.deepEqual(value('kg'), []);
    assert.deepEqual(value('kilos'), ['fhir/unit Observation.value.code']);
  });

  it('of systems that are not known are never an error, and said once', () => {
    const found = validate({
      ...patient,
      maritalStatus: {
        coding: [
          { system: 'urn:oid:1.2.246.537.6.98', code: '1' },
          { system: 'urn:oid:1.2.246.537.6.98', code: '2' },
        ],
      },
    }).filter(({ rule }) => rule === 'fhir/not-checked');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['information'],
    );
  });
});

describe('references', function () {
  this.timeout(30_000);
  const subject = (reference: string, more: Record<string, unknown> = {}): string[] =>
    errors({
      resourceType: 'Encounter',
      status: 'planned',
      class: { code: 'AMB' },
      subject: { reference },
      ...more,
    });

  it('point to types that the element allows', () => {
    assert.deepEqual(subject('Patient/1'), []);
    assert.deepEqual(subject('https://server.test/fhir/Patient/1/_history/2'), []);
    assert.deepEqual(subject('Organization/1'), ['fhir/reference Encounter.subject']);
    assert.deepEqual(subject('not a reference'), ['fhir/reference Encounter.subject']);
  });

  it('let the server look for their target in a transaction only', () => {
    const conditional = 'Patient?identifier=http://example.org/ids|1';
    assert.deepEqual(subject(conditional), ['fhir/reference Encounter.subject']);
    const inBundle = (type: string): string[] =>
      errors({
        resourceType: 'Bundle',
        type,
        entry: [
          {
            fullUrl: 'urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301',
            resource: {
              resourceType: 'Encounter',
              status: 'planned',
              class: { code: 'AMB' },
              subject: { reference: conditional },
            },
            request: { method: 'POST', url: 'Encounter' },
          },
        ],
      });
    assert.deepEqual(inBundle('transaction'), []);
    assert.deepEqual(inBundle('batch'), ['fhir/reference Bundle.entry[0].resource.subject']);
  });

  it('name a type of FHIR by its name alone', () => {
    const typed = (type: string): string[] =>
      errors({
        resourceType: 'Encounter',
        status: 'planned',
        class: { code: 'AMB' },
        subject: { reference: 'Patient/1', type },
      });
    assert.deepEqual(typed('Patient'), []);
    assert.deepEqual(typed('http://hl7.org/fhir/StructureDefinition/Patient'), [
      'fhir/reference Encounter.subject',
    ]);
    assert.deepEqual(typed('http://example.org/StructureDefinition/Logical'), []);
  });

  it('find what is contained, and every contained resource is referred to', () => {
    const contained = [patient];
    assert.deepEqual(subject('#p', { contained }), []);
    assert.ok(subject('#q', { contained: [] }).includes('fhir/reference Encounter.subject'));
    assert.deepEqual(subject('Patient/1', { contained }), ['fhir/contained Encounter.contained[0]']);
    assert.ok(
      subject('#p', {
        contained: [patient, { ...patient, resourceType: 'Group', type: 'person', actual: true }],
      }).includes('fhir/contained Encounter.contained[1]'),
    );
  });
});

describe('Bundles', function () {
  this.timeout(30_000);
  const entry = (
    fullUrl: string | undefined,
    resource: Record<string, unknown>,
  ): Record<string, unknown> => ({
    ...(fullUrl === undefined ? {} : { fullUrl }),
    resource,
  });
  const url = 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520';

  it('identify their entries', () => {
    const bundle = (fullUrl: string | undefined): string[] =>
      errors({ resourceType: 'Bundle', type: 'collection', entry: [entry(fullUrl, patient)] });
    assert.deepEqual(bundle(url), []);
    assert.deepEqual(bundle('http://server.test/fhir/Patient/p'), []);
    assert.deepEqual(bundle(undefined), ['fhir/bundle Bundle.entry[0]']);
    assert.deepEqual(bundle('Patient/p'), ['fhir/bundle Bundle.entry[0]']);
    assert.deepEqual(bundle('http://server.test/fhir/Patient/other'), ['fhir/bundle Bundle.entry[0]']);
  });

  it('that are documents begin with a Composition that reaches every entry', () => {
    const composition = {
      resourceType: 'Composition',
      id: 'c',
      status: 'final',
      type: { text: 'x' },
      date: '2026-01-01',
      title: 'x',
      author: [{ display: 'x' }],
      subject: { reference: url },
      section: [
        {
          title: 's',
          text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
        },
      ],
    };
    const document = (...entries: readonly Record<string, unknown>[]): string[] =>
      errors({
        resourceType: 'Bundle',
        type: 'document',
        timestamp: '2026-01-01T00:00:00Z',
        identifier: { system: 'urn:ietf:rfc:3986', value: url },
        entry: entries,
      });
    const first = entry('urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301', composition);
    assert.deepEqual(document(first, entry(url, patient)), []);
    assert.ok(document(entry(url, patient)).some((found) => found.startsWith('fhir/bundle')));
    assert.ok(document(first).includes('fhir/reference Bundle.entry[0].resource.subject'));
    const stray = entry('urn:uuid:6d0b1c5a-3f2e-4c1d-9b7a-8e5f4d3c2b1a', { ...patient, id: 'stray' });
    assert.deepEqual(document(first, entry(url, patient), stray), ['fhir/bundle Bundle.entry[2]']);
    // By type and id alone a reference finds nothing where fullUrls tell who is who.
    const observation = {
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: 'Patient/p' },
      focus: [{ reference: url }, { reference: 'Patient/elsewhere' }],
    };
    const other = entry('urn:uuid:0e984725-c51c-4bf4-9960-e1c80e27aba0', observation);
    assert.deepEqual(document(first, entry(url, { ...patient, id: 'p' }), other), ['fhir/reference Bundle']);
  });

  it('that are searches agree with their modes', () => {
    const found = errors({
      resourceType: 'Bundle',
      type: 'searchset',
      link: [{ relation: 'self', url: 'http://server.test/fhir/Patient?name=x' }],
      entry: [
        { ...entry('http://server.test/fhir/Patient/p', patient), search: { mode: 'match' } },
        { ...entry(url, { ...patient, id: undefined }), search: { mode: 'match' } },
        { ...entry('urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301', patient), search: { mode: 'outcome' } },
      ],
    });
    assert.deepEqual(found, ['fhir/bundle Bundle.entry[1].resource', 'fhir/bundle Bundle.entry[2].resource']);
  });
});

describe('systems and addresses of HL7', function () {
  this.timeout(30_000);

  it('are known, or wrong', () => {
    const identified = (system: string): string[] =>
      errors({ ...patient, identifier: [{ system, value: '1' }] });
    assert.deepEqual(identified('http://hl7.org/fhir/CodeSystem/our-patients'), [
      'fhir/unknown-url Patient.identifier[0].system',
    ]);
    assert.deepEqual(identified('http://hl7.org/fhir/sid/us-ssn'), []);
    assert.deepEqual(identified('http://hl7.org/fhir/StructureDefinition/Patient'), []);
    assert.deepEqual(identified('http://hl7.org/fhir/observation-category'), []);
    assert.deepEqual(identified('https://hl7.fi/our-patients'), []);
  });

  it('name no version and no path behind a well-known system', () => {
    const tagged = (system: string): string[] =>
      errors({ ...patient, meta: { tag: [{ system, code: '8302-2' }] } });
    assert.deepEqual(tagged('http://loinc.org/2.77'), ['fhir/code Patient.meta.tag[0]']);
    assert.deepEqual(tagged('https://loinc.org'), ['fhir/code Patient.meta.tag[0]']);
    assert.deepEqual(tagged('http://loinc.org'), []);
  });

  it('have a scheme in small letters', () => {
    assert.deepEqual(errors({ ...patient, identifier: [{ system: 'URN:OID:1.2.246.10', value: '1' }] }), [
      'fhir/primitive-format Patient.identifier[0]',
    ]);
  });
});

describe('quantities in rules', function () {
  this.timeout(30_000);

  const range = (low: object, high: object): string[] =>
    errors({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      valueRange: { low, high },
    });
  const ucum = (value: number, code: string): object => ({
    value,
    unit: code,
    system: 'http://unitsofmeasure.org',
    code,
  });

  it('are compared in the same unit', () => {
    assert.deepEqual(range(ucum(5, 'mg'), ucum(2, 'g')), []);
    assert.deepEqual(range(ucum(5, 'g'), ucum(2, 'mg')), ['fhir/invariant Observation.value']);
  });

  it('are compared by number where the units say nothing', () => {
    assert.deepEqual(range({ value: 1, unit: 'pcs' }, { value: 2, unit: 'tablets' }), []);
    assert.deepEqual(range({ value: 3, unit: 'pcs' }, { value: 2, unit: 'tablets' }), [
      'fhir/invariant Observation.value',
    ]);
  });
});

describe('elements without content', function () {
  this.timeout(30_000);

  it('do not satisfy a rule that asks for them', () => {
    const participant = (actor: object): string[] =>
      errors({
        resourceType: 'Appointment',
        status: 'proposed',
        participant: [{ status: 'accepted', actor }],
      });
    assert.deepEqual(participant({ display: 'x' }), []);
    assert.ok(participant({}).includes('fhir/invariant Appointment.participant[0]'));
  });
});

describe('contained resources', function () {
  this.timeout(30_000);

  const organization = (id: string, partOf?: string): object => ({
    resourceType: 'Organization',
    id,
    name: id,
    ...(partOf === undefined ? {} : { partOf: { reference: partOf } }),
  });
  const holding = (contained: readonly object[], more: object = {}): string[] =>
    errors({ ...patient, contained, ...more });

  it('are used when something that is used refers to them', () => {
    const chain = [organization('a', '#b'), organization('b')];
    assert.deepEqual(holding(chain, { managingOrganization: { reference: '#a' } }), []);
    assert.deepEqual(holding(chain), [
      'fhir/contained Patient.contained[0]',
      'fhir/contained Patient.contained[1]',
    ]);
  });

  it('count as used in a circle', () => {
    assert.deepEqual(holding([organization('a', '#b'), organization('b', '#a')]), []);
  });
});

describe('attachments', function () {
  this.timeout(30_000);

  /** A photo with these fields; `aGVp` is "hei". */
  const photo = (fields: object): unknown => ({ ...patient, photo: [fields] });

  it('say the size and the hash of their data', () => {
    const hei = { contentType: 'text/plain', data: 'aGVp' };
    assert.deepEqual(errors(photo({ ...hei, size: 3, hash: 'OKbcxJRIRVPIKR/OKrjVtTEcqgI=' })), []);
    assert.deepEqual(errors(photo({ ...hei, size: 4 })), ['fhir/attachment Patient.photo[0]']);
    assert.deepEqual(errors(photo({ ...hei, hash: 'Kq5sNclPz7QV2+lfQIuc6R7oRu0=' })), [
      'fhir/attachment Patient.photo[0]',
    ]);
    assert.deepEqual(errors(photo({ contentType: 'text/plain', url: 'http://example.org/x', size: 9 })), []);
  });

  it('say what is missing when they are empty', () => {
    const empty = validate(photo({ title: 'x' })).filter(({ rule }) => rule === 'fhir/attachment');
    assert.deepEqual(
      empty.map(({ severity }) => severity),
      ['warning'],
    );
    const known = validate(photo({ contentType: 'image/png' }));
    assert.ok(!known.some(({ rule }) => rule === 'fhir/attachment'));
  });
});

describe('signatures of Bundles', function () {
  this.timeout(30_000);

  const signed = (more: object): { rule: string; severity: string }[] =>
    validate({
      resourceType: 'Bundle',
      type: 'collection',
      signature: {
        type: [{ system: 'urn:iso-astm:E1762-95:2013', code: '1.2.840.10065.1.12.1.1' }],
        when: '2026-03-02T06:00:00Z',
        who: { display: 'x' },
        ...more,
      },
    })
      .filter(({ rule }) => rule === 'fhir/bundle' || rule === 'fhir/not-checked')
      .map(({ rule, severity }) => ({ rule, severity }));
  const header = btoa(JSON.stringify({ alg: 'ES256' })).replaceAll('=', '');

  it('are not verified, which is said', () => {
    const remark = [{ rule: 'fhir/not-checked', severity: 'information' }];
    assert.deepEqual(signed({ sigFormat: 'application/jose', data: btoa(`${header}..c2ln`) }), remark);
    assert.deepEqual(signed({ sigFormat: 'application/signature+xml', data: btoa('<x/>') }), remark);
    assert.deepEqual(signed({ data: btoa('x') }), remark);
    assert.deepEqual(signed({ sigFormat: 'application/jose' }), []);
  });

  it('must have the form that they say', () => {
    const wrong = [{ rule: 'fhir/bundle', severity: 'error' }];
    for (const text of [
      'hello world',
      `${header}.c2ln`,
      `${btoa('no json')}..c2ln`,
      '..',
      `${btoa('null')}..`,
    ])
      assert.deepEqual(signed({ sigFormat: 'application/jose', data: btoa(text) }), wrong, text);
  });
});
