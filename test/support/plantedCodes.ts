import assert from 'node:assert/strict';
import { futureCodes } from './futureCodes.ts';

/** Codes of people not yet born. */
export const CODES = futureCodes(40).map(({ code }) => code);
const at = (index: number): string => CODES[index] ?? '';

/** Codes where they belong, and where other rules quote what they find: in dates, codes, URLs, keys, references, settings and forms. */
export const FILES: Readonly<Record<string, string>> = {
  'patient.json': JSON.stringify({
    resourceType: 'Patient',
    id: at(0),
    identifier: [{ system: 'urn:oid:1.2.246.21', value: at(1) }],
    gender: at(2),
    birthDate: at(3),
    [at(4)]: true,
    active: at(5),
    managingOrganization: { reference: `Patient/${at(6)}` },
    meta: { profile: [`http://example.com/${at(7)}`] },
    name: [{ family: at(8) }],
  }),
  'observation.json': JSON.stringify({
    resourceType: 'Observation',
    status: at(9),
    code: { coding: [{ system: at(10), code: at(11) }] },
    valueQuantity: { value: at(12), unit: at(13) },
    subject: { reference: at(14), display: at(15) },
    extension: [{ url: at(16), valueString: at(17) }],
  }),
  'broken.json': `{"resourceType": "Patient", "a": "${at(18)}" "b": ${at(19)}`,
  'm.hl7': `MSH|^~\\&|A\rPID|1||${at(20)}^^^&1.2.246.21||${at(21)}^X||||||${at(22)}`,
  'd.xml': `<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2.246.21" extension="${at(23)}"/></ClinicalDocument>`,
  'team.kanta.yaml': `kind: ${at(24)}\norganisation: ${at(25)}\n${at(26)}: 1\n`,
  'request.kanta.yaml': `kind: test-code-request\npurpose: ${at(27)}\ncodes: [${at(28)}]\n`,
  '.kanta/config.yaml': `rules:\n  ${at(29)}: off\n${at(30)}: 1\nlanguage: ${at(31)}\n`,
  '.kanta/test-ids.yaml': `codes:\n  - code: ${at(32)}\n    purpose: ${at(33)}\n    ${at(34)}: 1\n`,
  '.kanta/outages.yaml': `outages:\n  - environment: ${at(35)}\n    ${at(36)}: 1\n`,
  'log.txt': `user ${at(37)} and ${at(38)}`,
};

/** Fails when a text holds one of the codes, or one without its check character. */
export function assertClean(text: string, where: string): void {
  const leaked = CODES.filter((code) => text.includes(code) || text.includes(code.slice(0, 10)));
  assert.deepEqual(leaked.length, 0, `${where}: ${leaked.length} values`);
}
