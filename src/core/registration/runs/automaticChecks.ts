import { formatInstant } from '../../calendar/helsinkiTime.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationRunTexts as texts } from '../../l10n/registrationRuns.ts';
import { resolvePath } from '../rules/files.ts';
import { codeFault } from '../rules/codes.ts';
import type { RegistrationWorkspace } from '../workspace.ts';
import type { TestCase } from './testCases.ts';

/** An error that a check of a piece of evidence found, in words. */
export interface EvidenceFinding {
  readonly message: string;
}

export interface CheckNeeds extends Pick<RegistrationWorkspace, 'issuedCodes' | 'unavailableAt'> {
  /** The registration's path in the workspace; evidence lies beside it. */
  readonly path: string;
  readonly purpose: 'independent' | 'joint';
  readonly services: readonly string[];
  /** Environment and time that the latest run of the case claims. */
  readonly claimed?: { readonly environment: string; readonly instant: number };
  /** Errors of a file of the workspace, FHIR profiles and real identifiers included; undefined when there is no such file. */
  readonly findingsOf: (
    path: string,
    profile: string | undefined,
  ) => Promise<readonly EvidenceFinding[] | undefined>;
}

export interface CheckOutcome {
  readonly isRight: boolean;
  readonly what: Message;
}

/**
 * What can be said of a case without a person: its evidence exists, follows its profile and names no real person, its test code is of
 * the right purpose, and its environment was there at the time it claims.
 */
export async function checkCase(testCase: TestCase, needs: CheckNeeds): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  const say = (isRight: boolean, what: Message): void => {
    outcomes.push({ isRight, what });
  };
  // A case that does not apply has nothing to show; its note says why.
  if (testCase.evidence.length === 0 && testCase.result !== 'not-applicable')
    say(false, message(texts.noEvidence));
  for (const file of testCase.evidence) {
    const path = resolvePath(needs.path, file);
    const findings = path === undefined ? undefined : await needs.findingsOf(path, testCase.profile);
    if (findings === undefined) say(false, message(texts.evidenceMissing, { file }));
    else if (findings.length === 0) say(true, message(texts.evidenceRight, { file }));
    else {
      const first = findings[0]?.message ?? '';
      say(false, message(texts.evidenceFindings, { file, count: findings.length, first }));
    }
  }
  if (testCase.testCode !== undefined) {
    const fault = codeFault(testCase.testCode, needs.issuedCodes?.(), needs.purpose);
    say(
      fault === undefined,
      fault === undefined ? message(texts.codeRight) : message(texts.codeProblem, { problem: fault.message }),
    );
  }
  if (needs.claimed !== undefined) {
    const { environment, instant } = needs.claimed;
    const why = needs.unavailableAt?.(environment, needs.services, instant);
    const time = formatInstant(instant).slice(0, 16);
    say(
      why === undefined,
      why === undefined
        ? message(texts.environmentRight, { time })
        : message(texts.environmentProblem, { time, problem: why.status }),
    );
  }
  return outcomes;
}
