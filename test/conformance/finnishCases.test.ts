import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../src/core/l10n/message.ts';
import { requireShared } from '../support/shared.ts';
import { openTestStore } from '../support/testStore.ts';
import { fhirErrors } from './fhirErrors.ts';
import { isSamePlace, type OfficialIssue } from './officialIssue.ts';

interface OfficialCase {
  readonly file: string;
  readonly issues: readonly OfficialIssue[];
}

/** The Finnish cases of HL7's own test suite; `drafts` are Kela's definitions of 2017 that go with them. */
const CASES = {
  'R3.bug824-bug824-resource-base': { version: '3.0', drafts: 'terminology' },
  'R3.bug824-bug824-resource-profile': { version: '3.0', drafts: 'all' },
  'R3.qr-ex-base': { version: '3.0', drafts: 'none' },
  'R4.patient-with-turvakielto-base': { version: '4.0', drafts: 'none' },
  'R4.sig-bundle.json-base': { version: '4.0', drafts: 'none' },
} as const;

/** Errors of the Java validator that we leave out on purpose, by what they say. */
const LEFT_OUT: readonly { readonly says: RegExp; readonly reason: string }[] = [
  {
    says: /^The extension https?:\/\/(?:phr\.kanta\.fi|gen\.kanta\.fi|shark\.kanta\.fi|hl7\.fi)\/\S+ could not be found/u,
    reason:
      'Kela and HL7 Finland have not published all their extensions; unknown ones are named, but no error',
  },
  {
    says: /^Wrong \w+ (?:in )?Display Name .* for http:\/\/loinc\.org#/u,
    reason: 'needs a terminology server',
  },
  { says: /^The signature did not verify/u, reason: 'signatures are not verified' },
  {
    says: /^None of the codings provided are in the value set 'Value Set Finnish PHR Observation Method'/u,
    reason:
      'the code is in the value set; the validator says so because the display is wrong, which we report by itself',
  },
];

describe("HL7's test suite, Finnish cases", function () {
  this.timeout(60_000);

  for (const [name, { version, drafts }] of Object.entries(CASES)) {
    it(`${name}: the same errors at the same elements`, async function () {
      const opinions = JSON.parse(
        readFileSync(requireShared(this, 'fhir', 'official-opinion', 'fhir-test-cases.json'), 'utf8'),
      ) as Record<string, OfficialCase>;
      const official = opinions[name];
      assert.ok(official, 'no such case');
      const text = readFileSync(requireShared(this, 'fhir', official.file), 'utf8');
      const definitions = readDrafts(requireShared(this, 'fhir', 'packages', 'kanta-phr-stu3-bug824')).filter(
        (resource) =>
          drafts === 'all' || (drafts === 'terminology' && resource.resourceType !== 'StructureDefinition'),
      );
      const problems = await fhirErrors(text, openTestStore(version, definitions, []));
      const errors = official.issues.filter((issue) => issue.severity === 'error');
      const missed = errors
        .filter((issue) => !LEFT_OUT.some(({ says }) => says.test(issue.message)))
        .filter((issue) => !problems.some((problem) => isAt(issue, problem.expression)));
      assert.deepEqual(
        missed.map((issue) => `${issue.expression ?? ''}: ${issue.message}`),
        [],
      );
      const alarms = problems.filter((problem) => !errors.some((issue) => isAt(issue, problem.expression)));
      assert.deepEqual(
        alarms.map((problem) => `${problem.expression ?? ''}: ${render(problem.message, 'en')}`),
        [],
      );
    });
  }
});

function isAt(issue: OfficialIssue, expression: string | undefined): boolean {
  return isSamePlace(issue.expression ?? '', expression ?? '');
}

function readDrafts(folder: string): { resourceType: string }[] {
  return readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/u, '')) as {
        resourceType: string;
      },
  );
}
