import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DefinitionStore } from '../../src/core/fhir/definitions/model.ts';
import type { Problem } from '../../src/core/findings/problem.ts';
import { render } from '../../src/core/l10n/message.ts';
import { requireShared } from '../support/shared.ts';
import { readTarGz } from '../support/tarGz.ts';
import { openTestStore } from '../support/testStore.ts';
import { fhirErrors } from './fhirErrors.ts';
import { GUIDES, type Guide } from './finnishGuides.ts';
import { acceptedDisagreements, acceptedKinds } from './finnishDisagreements.ts';
import { isSamePlace, parentOf, type OfficialIssue } from './officialIssue.ts';

interface OfficialFile {
  readonly file: string | null;
  /** The example before the publisher wrote it anew: only there are faults of JSON itself. */
  readonly sourceExample: string | null;
  readonly packagePath: string;
  /** What the guide's page says the example is for; the Java validator checks it beside `meta.profile`. */
  readonly igProfile: string | null;
  readonly issues: readonly OfficialIssue[];
}

const WRONG_SYSTEM = /cannot use a value set URI as a system|references a value set, not a code system/u;
const MISSING = /minimum required|a matching slice is required/u;

describe("HL7's Java validator on Finnish guides", function () {
  this.timeout(120_000);

  for (const guide of GUIDES) {
    it(`${guide.name}: finds what can be found without a network, and no other errors`, async function () {
      const opinions = JSON.parse(
        readFileSync(requireShared(this, 'fhir', 'official-opinion', `${guide.name}.json`), 'utf8'),
      ) as { files: Record<string, OfficialFile> };
      const archive = readTarGz(requireShared(this, 'fhir', 'packages', `${guide.name}.tgz`));
      const store = openTestStore('4.0', packageResources(this, guide), guide.builtIn);
      const found: string[] = [];
      const kinds: Record<string, number> = {};
      for (const [name, opinion] of Object.entries(opinions.files)) {
        const text = textOf(this, opinion, archive);
        if (text === undefined) continue;
        const problems = await fhirErrors(text, store, profilesFor(text, opinion.igProfile, store));
        const { missed, alarms } = disagreements(opinion.issues, problems);
        for (const issue of missed) {
          const kind = issue.messageId ?? '';
          if (acceptedKinds[guide.name]?.[kind] === undefined) {
            found.push(`${name}: missed ${issue.expression ?? ''}: ${issue.message}`);
          } else kinds[kind] = (kinds[kind] ?? 0) + 1;
        }
        found.push(...alarms.map((alarm) => `${name}: false alarm ${alarm}`));
      }
      const accepted = Object.keys(acceptedDisagreements[guide.name] ?? {});
      assert.deepEqual([...new Set(found)].sort(), accepted.sort());
      const counts = Object.entries(acceptedKinds[guide.name] ?? {}).map(([kind, { count }]) => [
        kind,
        count,
      ]);
      assert.deepEqual(kinds, Object.fromEntries(counts));
    });
  }
});

function textOf(
  context: Mocha.Context,
  opinion: OfficialFile,
  archive: ReadonlyMap<string, string>,
): string | undefined {
  const path = opinion.sourceExample ?? opinion.file;
  if (path === null) return archive.get(opinion.packagePath);
  return path.endsWith('.json')
    ? readFileSync(requireShared(context, 'fhir', path), 'utf8').replace(/^\uFEFF/u, '')
    : undefined;
}

function packageResources(context: Mocha.Context, guide: Guide): readonly unknown[] {
  return guide.packages.flatMap((name) =>
    [...readTarGz(requireShared(context, 'fhir', 'packages', `${name}.tgz`))]
      .filter(([path]) => /^package\/(?:StructureDefinition|ValueSet|CodeSystem)-[^/]*\.json$/u.test(path))
      .map(([, text]): unknown => JSON.parse(text.replace(/^\uFEFF/u, ''))),
  );
}

/** Two Bundles are listed as examples of a profile for Observation: what is not for the type does not count. */
function profilesFor(text: string, igProfile: string | null, store: DefinitionStore): readonly string[] {
  const type = /"resourceType"\s*:\s*"(\w+)"/u.exec(text)?.[1];
  return igProfile !== null && store.structureDefinition(igProfile)?.type === type ? [igProfile] : [];
}

/** Errors of one side at elements where the other side has none. */
function disagreements(
  issues: readonly OfficialIssue[],
  problems: readonly Problem[],
): { missed: readonly OfficialIssue[]; alarms: readonly string[] } {
  const errors = issues.filter((issue) => issue.severity === 'error' || issue.severity === 'fatal');
  const remarkOf = (problem: Problem): string =>
    `${problem.rule} ${problem.expression ?? ''}: ${render(problem.message, 'en')}`;
  const wordsOf = ({ rule, message }: Problem): string => `${rule} ${render(message, 'en')}`;
  const shared = problems.filter((problem) => errors.some((issue) => isAbout(issue, problem)));
  // The publisher's page has a remark that repeats in a Bundle once.
  const known = new Set(shared.map(wordsOf));
  return {
    missed: errors
      .filter((issue) => issue.offline === true)
      .filter((issue) => !problems.some((problem) => isAbout(issue, problem))),
    alarms: problems
      .filter((problem) => !shared.includes(problem) && !known.has(wordsOf(problem)))
      .map(remarkOf),
  };
}

/** The Java validator says at the element around it what is missing, and in 2023 what is wrong with a code; we name the child. */
function isAbout(issue: OfficialIssue, { rule, expression = '' }: Problem): boolean {
  const official = issue.expression ?? '';
  if (isSamePlace(official, expression)) return true;
  const isOutside =
    MISSING.test(issue.message) ||
    (rule === 'fhir/code' && (issue.kind === 'terminology' || WRONG_SYSTEM.test(issue.message)));
  return isOutside && isSamePlace(official, parentOf(expression));
}
