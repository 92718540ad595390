import assert from 'node:assert/strict';
import { validate } from '../../../../support/validate.ts';

type Json = Readonly<Record<string, unknown>>;

const HL7 = 'http://hl7.org/fhir/StructureDefinition';
const COMPOSITION = 'urn:uuid:5b1f3c0e-8b1d-4c61-9a55-2f9d3b3f0a01';
const CONDITION = 'urn:uuid:5b1f3c0e-8b1d-4c61-9a55-2f9d3b3f0a02';
const PATIENT = 'urn:uuid:5b1f3c0e-8b1d-4c61-9a55-2f9d3b3f0a03';

const div = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

/** Severity, expression and rule of what is said about links. */
function told(resource: Json): readonly string[] {
  return validate(JSON.stringify(resource))
    .filter(({ rule }) => rule === 'fhir/narrative' || rule === 'fhir/reference')
    .map(
      ({ severity, expression, message }) =>
        `${severity} ${expression ?? ''}: ${message.split(' ').slice(0, 5).join(' ')}`,
    );
}

const textLink = (ids: readonly string[], data: string): Json => ({
  url: `${HL7}/textLink`,
  extension: [...ids.map((id) => ({ url: 'htmlid', valueString: id })), { url: 'data', valueUri: data }],
});

const patient = (link: Json, more: Json = {}): Json => ({
  resourceType: 'Patient',
  id: 'p',
  text: { status: 'generated', extension: [link], div: div('<p id="a">Ada</p>') },
  name: [{ id: 'n1', text: 'Ada' }],
  ...more,
});

/** A document whose condition has a narrative link. */
const document = (target: string, place: string, type = 'document'): Json => ({
  resourceType: 'Bundle',
  type,
  identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:5b1f3c0e-8b1d-4c61-9a55-2f9d3b3f0a04' },
  timestamp: '2026-01-01T00:00:00Z',
  entry: [
    {
      fullUrl: COMPOSITION,
      resource: {
        resourceType: 'Composition',
        status: 'final',
        type: { text: 'Summary' },
        subject: { reference: PATIENT },
        date: '2026-01-01',
        author: [{ reference: PATIENT }],
        title: 'Summary',
        section: [
          {
            title: 'Conditions',
            text: { status: 'generated', div: div(place) },
            entry: [{ reference: CONDITION }],
          },
        ],
      },
    },
    {
      fullUrl: CONDITION,
      resource: {
        resourceType: 'Condition',
        extension: [{ url: `${HL7}/narrativeLink`, valueUrl: target }],
        subject: { reference: PATIENT },
      },
    },
    { fullUrl: PATIENT, resource: { resourceType: 'Patient', name: [{ text: 'Ada' }] } },
  ],
});

describe('links between narratives and data', function () {
  this.timeout(30_000);

  it('lead from a text to an element by its id', () => {
    assert.deepEqual(told(patient(textLink(['a'], '#n1'))), []);
    assert.deepEqual(told(patient(textLink(['a'], '#p'))), []);
    assert.deepEqual(told(patient(textLink(['b'], '#n1'))), ['error Patient.text: The text link names "b",']);
    assert.deepEqual(told(patient(textLink(['a'], '#n1'), { telecom: [{ id: 'n1', value: 'x' }] })), [
      'error Patient.text: The text link leads to',
    ]);
    // A place in a narrative is no data.
    assert.deepEqual(told(patient(textLink(['a'], '#a'))), ['error Patient.text: The text link leads to']);
    assert.deepEqual(told(patient(textLink(['a'], 'Patient/1#n1'))), [
      'error Patient.text: The text link leads to',
    ]);
    assert.deepEqual(told(patient(textLink(['a'], '#zz'))), [
      'error Patient.text: The text link leads to',
      'error Patient.text.extension[0].extension[1].value: "#zz" points into this resource,',
    ]);
  });

  it('lead from an entry of a document to one place in another', () => {
    assert.deepEqual(told(document(`${COMPOSITION}#a`, '<p id="a">x</p>')), []);
    assert.deepEqual(told(document(`${COMPOSITION}#b`, '<p id="a">x</p>')), [
      'error Bundle: The narrative link leads to',
    ]);
    const twice = told(document(`${COMPOSITION}#a`, '<p id="a">x</p><p id="a">y</p>'));
    assert.ok(twice.includes('error Bundle: The narrative link leads to'), twice.join('\n'));
    // What is not in the document can't be looked up, and other Bundles are no whole.
    assert.deepEqual(told(document('urn:uuid:5b1f3c0e-8b1d-4c61-9a55-2f9d3b3f0a09#b', '<p>x</p>')), []);
    assert.deepEqual(told(document(`${COMPOSITION}#b`, '<p>x</p>', 'collection')), []);
  });

  it('of other kinds lead to whatever has the id', () => {
    const photo = (url: string): readonly string[] =>
      told({
        resourceType: 'Patient',
        text: { status: 'generated', div: div('<p id="a">Ada</p>') },
        name: [{ id: 'n1', text: 'Ada' }],
        photo: [{ url }],
      });
    assert.deepEqual(photo('#n1'), []);
    assert.deepEqual(photo('#a'), []);
    assert.deepEqual(photo('#zz'), ['warning Patient.photo[0].url: "#zz" points into this resource,']);
    assert.deepEqual(told({ resourceType: 'Patient', meta: { source: '#zz' } }), [
      'information Patient.meta.source: "#zz" points into this resource,',
    ]);
  });
});
