/** A sound document with one defect of a kind, and what has to be seen in the editor. */
export interface Defect {
  readonly name: string;
  /** Below `examples`; or a text of its own. */
  readonly example?: string;
  readonly text?: string;
  /** What stands there, which must be there once, and what is put in its place. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** Characters that stand once in the damaged text, with what is to be marked in them. */
  readonly around: string;
  readonly marked: string;
  /** A part of the message. */
  readonly says: RegExp;
  /** The first fix. */
  readonly fix?: string;
  /** What stands at the related places; none where there are none. */
  readonly leadsTo?: readonly string[];
}

const PHR = 'http://phr.kanta.fi/StructureDefinition';

const ANSWERS = `{
  "resourceType": "QuestionnaireResponse",
  "text": {
    "status": "generated",
    "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Pituus 172</div>"
  },
  "contained": [
    {
      "resourceType": "Questionnaire",
      "id": "q",
      "status": "active",
      "item": [{ "linkId": "height", "text": "Pituus", "type": "integer", "required": true }]
    }
  ],
  "questionnaire": "#q",
  "status": "completed",
  "item": [{ "linkId": "height", "answer": [{ "valueInteger": 172 }] }]
}
`;

/** One of each kind that people make. */
export const DEFECTS: readonly Defect[] = [
  {
    name: 'missing element',
    example: 'phr/blood-pressure.json',
    from: '  "status": "final",\n',
    to: '',
    rule: 'fhir/cardinality',
    around: '{\n  "resourceType"',
    marked: '"resourceType"',
    says: /"status"/u,
  },
  {
    name: 'wrong code',
    example: 'phr/blood-pressure.json',
    from: '"status": "final"',
    to: '"status": "Final"',
    rule: 'fhir/binding',
    around: '"Final"',
    marked: '"Final"',
    says: /observation-status/u,
    fix: 'Replace with "final"',
  },
  {
    name: 'slice that does not match',
    example: 'phr/blood-pressure.json',
    from: '"code": "8480-6"',
    to: '"code": "8480-5"',
    rule: 'fhir/slice',
    around: '{\n  "resourceType"',
    marked: '"resourceType"',
    says: /"systolic".*"8480-6", but is "8480-5"/u,
    leadsTo: [`"${PHR}/fiphr-sd-bloodpressure"`, '"component"'],
  },
  {
    name: 'broken invariant',
    example: 'finnish-base/patient.json',
    from: '"gender": "female",',
    to: '"gender": "female",\n  "contact": [{ "gender": "male" }],',
    rule: 'fhir/invariant',
    around: '"contact": [',
    marked: '"contact"',
    says: /pat-1/u,
  },
  {
    name: 'wrong reference target',
    example: 'phr/blood-pressure.json',
    from: '"subject": {\n    "reference": "Patient/c1f0a3de-6f5b-4c7e-9a50-2b8d7e41c0a9"',
    to: '"subject": {\n    "reference": "Organization/1"',
    rule: 'fhir/reference',
    around: '"reference": "Organization/1"',
    marked: '"Organization/1"',
    says: /to Patient, not to Organization/u,
    leadsTo: [`"${PHR}/fiphr-sd-bloodpressure"`],
  },
  {
    name: 'number in quotes',
    example: 'phr/blood-pressure.json',
    from: '"value": 128,',
    to: '"value": "128",',
    rule: 'fhir/type',
    around: '"value": "128"',
    marked: '"128"',
    says: /without quotes/u,
    fix: 'Write 128 without quotes',
  },
  {
    name: 'text without quotes',
    example: 'phr/blood-pressure.json',
    from: '"id": "blood-pressure"',
    to: '"id": 128',
    rule: 'fhir/type',
    around: '"id": 128',
    marked: '128',
    says: /in quotes/u,
    fix: 'Write 128 in quotes',
  },
  {
    name: 'narrative that says something else',
    example: 'phr/blood-pressure.json',
    from: 'yläpaine 128 mm[Hg]',
    to: 'yläpaine 182 mm[Hg]',
    rule: 'kanta/narrative-mismatch',
    around:
      '"<div xmlns=\\"http://www.w3.org/1999/xhtml\\" lang=\\"fi\\" xml:lang=\\"fi\\">Verenpaine (85354-9)<br/>Aika: 2.3.2026 7:15<br/>Tulos: yläpaine 182 mm[Hg], alapaine 79 mm[Hg]</div>"',
    marked:
      '"<div xmlns=\\"http://www.w3.org/1999/xhtml\\" lang=\\"fi\\" xml:lang=\\"fi\\">Verenpaine (85354-9)<br/>Aika: 2.3.2026 7:15<br/>Tulos: yläpaine 182 mm[Hg], alapaine 79 mm[Hg]</div>"',
    says: /does not mention the value 128/u,
    leadsTo: ['128'],
  },
  {
    name: 'unknown profile',
    example: 'phr/blood-pressure.json',
    from: 'fiphr-sd-bloodpressure"',
    to: 'fiphr-sd-bloodpressure/"',
    rule: 'fhir/profile-unknown',
    around: `"${PHR}/fiphr-sd-bloodpressure/"`,
    marked: `"${PHR}/fiphr-sd-bloodpressure/"`,
    says: /Did you mean .*fiphr-sd-bloodpressure\?/u,
    fix: `Replace with "${PHR}/fiphr-sd-bloodpressure"`,
  },
  {
    name: 'answer of another type',
    text: ANSWERS,
    from: '{ "valueInteger": 172 }',
    to: '{ "valueString": "172" }',
    rule: 'fhir/questionnaire-response',
    around: '"valueString": "172"',
    marked: '"172"',
    says: /Integer, not String/u,
  },
  {
    name: 'entry of a Bundle',
    example: 'phr/diary-bundle-faulty.json',
    from: '"steps"',
    to: '"askelta"',
    rule: 'fhir/fixed-value',
    around: '"unit": "askelta"',
    marked: '"askelta"',
    says: /fiphr-sd-stepstaken/u,
    fix: 'Replace with "1"',
    // The second entry claims the same: the one before it is meant.
    leadsTo: [`"${PHR}/fiphr-sd-stepstaken"`],
  },
  {
    name: 'misspelt element',
    example: 'finnish-base/patient.json',
    from: '"birthDate"',
    to: '"birthdate"',
    rule: 'fhir/unknown-element',
    around: '"birthdate"',
    marked: '"birthdate"',
    says: /birthDate/u,
    fix: 'Rename to "birthDate"',
  },
  {
    name: 'date as people write it',
    example: 'finnish-base/patient.json',
    from: '"1981-01-01"',
    to: '"1.1.1981"',
    rule: 'fhir/primitive-format',
    around: '"1.1.1981"',
    marked: '"1.1.1981"',
    says: /YYYY-MM-DD/u,
    fix: 'Replace with "1981-01-01"',
  },
  {
    name: 'key that stands twice',
    example: 'finnish-base/patient.json',
    from: '"gender": "female",',
    to: '"gender": "female",\n  "gender": "female",',
    rule: 'fhir/duplicate-key',
    around: '"gender": "female",\n  "birthDate"',
    marked: '"gender"',
    says: /gender/u,
    fix: 'Remove this second "gender", which is the same as the first',
  },
  {
    name: 'time without a zone',
    example: 'scheduling/appointment.json',
    from: '"start": "2026-06-15T09:00:00+03:00"',
    to: '"start": "2026-06-15T09:00:00"',
    rule: 'fhir/primitive-format',
    around: '"start": "2026-06-15T09:00:00"',
    marked: '"2026-06-15T09:00:00"',
    says: /zone/u,
  },
  {
    name: 'unit that the STU3 profile fixes',
    example: 'phr-stu3/peak-flow.json',
    from: '"code": "L/min"',
    to: '"code": "L/s"',
    rule: 'fhir/fixed-value',
    around: '"code": "L/s"',
    marked: '"L/s"',
    says: /fiphr-pef-stu3/u,
    fix: 'Replace with "L/min"',
    leadsTo: [`"${PHR}/fiphr-pef-stu3"`],
  },
];
