import type { TestPerson } from './testPerson.ts';

/** The formats in which a test person can be written. */
export const PERSON_FORMATS = ['fhir-base', 'fhir-phr', 'cda', 'hl7v2', 'csv'] as const;
export type PersonFormat = (typeof PERSON_FORMATS)[number];

export interface WriteOptions {
  /** A UUID, for resources that need an identifier of their own. */
  readonly uuid: string;
  /** Puts a header line before a CSV row. */
  readonly withHeader?: boolean;
}

/** A test person as text, without a final line end. */
export function writePerson(person: TestPerson, format: PersonFormat, options: WriteOptions): string {
  switch (format) {
    case 'fhir-base':
      return JSON.stringify(finnishBasePatient(person), undefined, 2);
    case 'fhir-phr':
      return JSON.stringify(phrPatient(options.uuid), undefined, 2);
    case 'cda':
      return recordTarget(person);
    case 'hl7v2':
      return pidSegment(person);
    case 'csv':
      return `${options.withHeader === true ? `${CSV_HEADER}\n` : ''}${csvRow(person)}`;
  }
}

/** The national patient profile; the code is its identifier slice PIC (https://hl7.fi/fhir/finnish-base-profiles). */
function finnishBasePatient(person: TestPerson): unknown {
  return {
    resourceType: 'Patient',
    meta: { profile: ['https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/fi-base-patient'] },
    text: narrative(`${person.given} ${person.family}, ${person.birthDate}`),
    identifier: [{ use: 'official', system: 'urn:oid:1.2.246.21', value: person.code }],
    active: true,
    name: [{ use: 'official', family: person.family, given: [person.given] }],
    telecom: [
      { system: 'phone', value: person.phone, use: 'mobile' },
      { system: 'email', value: person.email },
    ],
    gender: person.sex,
    birthDate: person.birthDate,
    address: [
      {
        use: 'home',
        line: [person.street],
        city: person.city,
        postalCode: person.postalCode,
        country: person.country,
      },
    ],
  };
}

/** A Patient of the Kanta PHR has one identifier of its own and nothing that identifies: no code, name, birth date or address. */
function phrPatient(uuid: string): unknown {
  return {
    resourceType: 'Patient',
    meta: { profile: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-patient'] },
    language: 'fi',
    text: narrative('Testihenkilö', 'fi'),
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${uuid}` }],
  };
}

/** A resource with a language repeats it in its narrative, in both ways that XHTML has for it. */
function narrative(text: string, language?: string): unknown {
  const marks = language === undefined ? '' : ` lang="${language}" xml:lang="${language}"`;
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"${marks}>${text}</div>` };
}

function recordTarget(person: TestPerson): string {
  const gender = person.sex === 'female' ? 'F' : 'M';
  return [
    '<recordTarget>',
    '  <patientRole>',
    `    <id root="1.2.246.21" extension="${person.code}"/>`,
    '    <addr>',
    `      <streetAddressLine>${person.street}</streetAddressLine>`,
    `      <postalCode>${person.postalCode}</postalCode>`,
    `      <city>${person.city}</city>`,
    `      <country>${person.country}</country>`,
    '    </addr>',
    `    <telecom value="tel:${person.phone}"/>`,
    `    <telecom value="mailto:${person.email}"/>`,
    '    <patient>',
    '      <name>',
    `        <given>${person.given}</given>`,
    `        <family>${person.family}</family>`,
    '      </name>',
    `      <administrativeGenderCode code="${gender}" codeSystem="2.16.840.1.113883.5.1"/>`,
    `      <birthTime value="${person.birthDate.replaceAll('-', '')}"/>`,
    '    </patient>',
    '  </patientRole>',
    '</recordTarget>',
  ].join('\n');
}

/** HL7 v2.5.1 PID: identifier list, name, birth date, sex, address, phone. */
function pidSegment(person: TestPerson): string {
  const fields: Readonly<Record<number, string>> = {
    1: '1',
    3: `${person.code}^^^&1.2.246.21&ISO^NNFIN`,
    5: `${person.family.toUpperCase()}^${person.given.toUpperCase()}`,
    7: person.birthDate.replaceAll('-', ''),
    8: person.sex === 'female' ? 'F' : 'M',
    11: `${person.street}^^${person.city}^^${person.postalCode}^${person.country}`,
    13: `^PRN^PH^${person.email}^^^${person.phone}`,
  };
  return `PID|${Array.from({ length: 13 }, (_, index) => fields[index + 1] ?? '').join('|')}`;
}

export const CSV_HEADER = 'hetu,birthDate,sex,family,given,street,postalCode,city,country,phone,email';

function csvRow(person: TestPerson): string {
  return [
    person.code,
    person.birthDate,
    person.sex,
    person.family,
    person.given,
    person.street,
    person.postalCode,
    person.city,
    person.country,
    person.phone,
    person.email,
  ].join(',');
}
