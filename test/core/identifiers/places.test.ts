import assert from 'node:assert/strict';
import { findingsOf } from './analyzing.ts';

/** A code with a wrong check character, of the 900 series. */
const WRONG = '010190-999Y';

describe('places that must hold a code', () => {
  const places: Readonly<Record<string, readonly [string, string]>> = {
    'FHIR identifier': ['p.json', `{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.246.21","value":"${WRONG}"}]}`],
    'identifier in other JSON': ['p.json', `{"a":{"system":"1.2.246.21","value":"${WRONG}"}}`],
    'FHIR XML': ['p.xml', `<Patient xmlns="http://hl7.org/fhir"><identifier><system value="urn:oid:1.2.246.21"/><value value="${WRONG}"/></identifier></Patient>`],
    CDA: ['d.xml', `<ClinicalDocument xmlns="urn:hl7-org:v3"><id extension='${WRONG}' root='1.2.246.21'/></ClinicalDocument>`],
    'HL7 v2 by OID': ['m.hl7', `MSH|^~\\&|A\rPID|1||${WRONG}^^^&1.2.246.21&ISO`],
    'HL7 v2 by type': ['m.hl7', `PID|1||${WRONG}^^^HETU^PI`],
    'HL7 v2 PID-19': ['m.hl7', `PID|||||||||||||||||||${WRONG}`],
    'CSV column': ['t.csv', `id;hetu\n1;${WRONG}\n2;"010181-900C"\n`],
    'JSON key': ['x.json', `{"henkilötunnus": "${WRONG}"}`],
    'YAML key': ['x.yaml', `hetu: ${WRONG}\n`],
    'code, named constant': ['x.ts', `const testHetu = '${WRONG}';`],
  }; // prettier-ignore
  for (const [name, [path, text]] of Object.entries(places)) {
    it(name, async () => {
      assert.deepEqual(await findingsOf(text, path), [`hetu-check-character:${WRONG}`]);
    });
  }

  it('says nothing of the same value elsewhere, nor of templates and empty values', async () => {
    assert.deepEqual(await findingsOf(`value = "${WRONG}"`, 'x.ts'), []);
    assert.deepEqual(await findingsOf('<id root="1.2.246.21" extension="{{hetu}}"/>', 'x.xml'), []);
    assert.deepEqual(await findingsOf('<id root="1.2.246.21" extension=""/>', 'x.xml'), []);
  });

  it('refuses a separator that is not plain', async () => {
    const text = '<id root="1.2.246.21" extension="010181/900C"/>';
    assert.deepEqual(await findingsOf(text, 'x.xml'), ['hetu-check-character:010181/900C']);
  });
});

describe('people in FHIR, CDA and HL7 v2', () => {
  it('names, streets, phones, e-mail of a FHIR Patient and its contact', async () => {
    const patient = {
      resourceType: 'Patient',
      name: [{ family: 'Virtanen', given: ['Aino'] }],
      address: [{ line: ['Olematonkatu 12'], city: 'Oulu' }],
      telecom: [
        { system: 'phone', value: '04076543210' },
        { system: 'email', value: 'aino@sairaala-esimerkki.fi' },
      ],
      contact: [{ name: { text: 'Kalle Korhonen' } }],
      managingOrganization: { reference: 'Organization/1', display: 'Oulun sairaala' },
      generalPractitioner: [{ reference: 'Practitioner/1', display: 'Liisa Lääkäri' }],
    };
    assert.deepEqual(await findingsOf(JSON.stringify(patient), 'p.json'), [
      'name:Virtanen',
      'address:Olematonkatu 12',
      'phone:04076543210',
      'email:aino@sairaala-esimerkki.fi',
      'name:Kalle Korhonen',
      'name:Liisa Lääkäri',
    ]);
  });

  it('whom an ImagingStudy is about, however the reference is written', async () => {
    const study = (subject: object): string => JSON.stringify({ resourceType: 'ImagingStudy', subject });
    const display = 'Virtanen Aino';
    for (const subject of [
      { display },
      { reference: 'Patient/1', display },
      { type: 'Patient', display },
      { identifier: { value: '1' }, display },
    ])
      assert.deepEqual(await findingsOf(study(subject), 's.json'), ['name:Virtanen Aino']);
    for (const subject of [
      { reference: 'Device/1', display },
      { type: 'Group', display },
    ])
      assert.deepEqual(await findingsOf(study(subject), 's.json'), []);
  });

  it('notes of an ImagingStudy, and names of its people in its descriptions', async () => {
    const study = {
      resourceType: 'ImagingStudy',
      text: { div: '<div>Thorax, Virtanen Aino</div>' },
      subject: { display: 'Aino Virtanen' },
      description: 'Thorax VIRTANEN^AINO, aino@sairaala-esimerkki.fi',
      procedureCode: [{ text: 'Natiivi', coding: [{ display: 'Virtanen' }] }],
      note: [{ text: 'Asked for by the daughter' }, { text: ' ' }],
      series: [1, 2, 3, 4].map((number) => ({
        number,
        description: number === 4 ? 'Virtasen \u00e4 Aino' : 'Thorax PA',
        performer: [{ actor: { reference: 'Practitioner/1', display: 'Oja Liisa' } }],
        instance: [{ title: `lähettäjä Oja ${number}` }],
      })),
    };
    assert.deepEqual(await findingsOf(JSON.stringify(study), 's.json'), [
      'name:Virtanen Aino',
      'name:Aino Virtanen',
      'name:VIRTANEN^AINO',
      'email:aino@sairaala-esimerkki.fi',
      'dicom-text:Asked for by the daughter',
      ...[1, 2, 3].flatMap(() => ['name:Oja Liisa', 'name:Oja']),
      'name:Aino',
      'name:Oja Liisa',
      'name:Oja',
    ]);
    const bundle = { resourceType: 'Bundle', entry: [1, 2, 3, 4, 5].map(() => ({ resource: study })) };
    const found = await findingsOf(JSON.stringify(bundle), 'b.json');
    assert.equal(found.filter((finding) => finding.startsWith('dicom-text')).length, 5);
    const fictional = { ...study, subject: { display: 'Maija Meikäläinen' }, series: [], note: [] };
    assert.deepEqual(await findingsOf(JSON.stringify({ ...fictional, text: {} }), 's.json'), [
      'email:aino@sairaala-esimerkki.fi',
    ]);
    // Elsewhere a note is nobody's business here.
    const observation = { resourceType: 'Observation', note: [{ text: 'Asked for by the daughter' }] };
    assert.deepEqual(await findingsOf(JSON.stringify(observation), 'o.json'), []);
  });

  it('marks the whole text where a name in a description is written with escapes', async () => {
    const text =
      '{"resourceType":"ImagingStudy","subject":{"display":"Väinö Virtanen"},"description":"K\\u00e4si V\\u00e4in\\u00f6"}';
    assert.deepEqual(await findingsOf(text, 's.json'), [
      'name:Väinö Virtanen',
      'name:K\\u00e4si V\\u00e4in\\u00f6',
    ]);
  });

  it('is quiet for organisations and for what is published as fictional', async () => {
    const organization = {
      resourceType: 'Organization',
      name: 'Oulun sairaala',
      address: [{ line: ['Sairaalantie 1'] }],
    };
    assert.deepEqual(await findingsOf(JSON.stringify(organization), 'o.json'), []);
    const patient = {
      resourceType: 'Patient',
      name: [{ family: 'Meikäläinen', given: ['Maija'] }],
      address: [{ line: ['Teikäläistentie 1 A 1'] }],
      telecom: [{ system: 'phone', value: '+358 40 123 4567' }],
    };
    assert.deepEqual(await findingsOf(JSON.stringify(patient), 'p.json'), []);
  });

  it('CDA', async () => {
    const document = `<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole>
      <addr><streetAddressLine>Olematonkatu 12</streetAddressLine></addr><telecom value="tel:04076543210"/>
      <patient><name><given>Aino</given><family>Virtanen</family></name></patient></patientRole></recordTarget>
      <author><assignedAuthor><id root="1.2.246.537.26" extension="12345678901"/><assignedPerson><name>Kalle Korhonen</name></assignedPerson></assignedAuthor></author>
      <custodian><assignedCustodian><representedCustodianOrganization><name>Oulun sairaala</name></representedCustodianOrganization></assignedCustodian></custodian></ClinicalDocument>`;
    assert.deepEqual(await findingsOf(document, 'd.xml'), [
      'address:Olematonkatu 12',
      'phone:04076543210',
      'name:Virtanen',
      'professional:12345678901',
      'name:Kalle Korhonen',
    ]);
  });

  it('HL7 v2 with delimiters of its own', async () => {
    const message =
      'MSH#$*\\%#A\rPID#1##1$$$%1.2.3%ISO##VIRTANEN$AINO######Olematonkatu 12$$OULU##04076543210\rPV1#1#I#####123456$KORHONEN$KALLE$$$$$$%1.2.246.537.25';
    assert.deepEqual(await findingsOf(message, 'm.hl7'), [
      'name:VIRTANEN',
      'address:Olematonkatu 12',
      'phone:04076543210',
      'doctor:123456'.replace('doctor', 'professional'),
      'name:KORHONEN',
    ]);
  });

  it('leaves test cards and accepted values alone', async () => {
    const text = '<id root="1.2.246.537.26" extension="12345678901"/>';
    assert.deepEqual(await findingsOf(text, 'x.xml', { settings: { testCards: ['12345678901'] } }), []);
    const name = 'PID|1||||VIRTANEN^AINO';
    const accept = [{ value: 'Virtanen', reason: 'from our own list of invented names' }];
    assert.deepEqual(await findingsOf(name, 'm.hl7', { settings: { accept } }), []);
  });
});
