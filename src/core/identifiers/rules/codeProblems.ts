import type { Problem } from '../../findings/problem.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import type { Purpose, TestIdRegister } from '../register/register.ts';
import type { FoundCode } from '../scan/findCodes.ts';

const ETIQUETTE = 'https://www.kanta.fi/en/system-developers/test-etiquette';

export interface CodeRules {
  readonly isAccepted: (value: string) => boolean;
  readonly register: TestIdRegister | undefined;
  /** What the file is for, by the globs of the settings; undefined when they say nothing of it. */
  readonly place: Purpose | undefined;
  /** Whether the settings say at all which files are joint testing. */
  readonly knowsJoint: boolean;
  /** The register itself lists codes of every purpose. */
  readonly isRegister: boolean;
}

/** What is wrong with the valid codes of a text. Their values enter nothing. */
export function codeProblems(codes: readonly FoundCode[], rules: CodeRules): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { start, end, hetu } of codes) {
    if (!hetu.isTest) {
      if (rules.isAccepted(hetu.code)) continue;
      const what = message(texts.real);
      problems.push({ rule: 'identifier/hetu-real', start, end, message: what, source: ETIQUETTE });
      continue;
    }
    if (rules.register === undefined || rules.isRegister) continue;
    const issued = rules.register.byCode.get(hetu.code);
    if (issued === undefined) {
      if (rules.isAccepted(hetu.code)) continue;
      const what = message(texts.notIssued);
      problems.push({ rule: 'identifier/hetu-not-issued', start, end, message: what, source: ETIQUETTE });
    } else if (isCrossUse(issued.purpose, rules)) {
      problems.push({
        rule: 'identifier/hetu-cross-use',
        start,
        end,
        message: message(texts.crossUse, {
          purpose: message(texts[issued.purpose]),
          place: message(texts[rules.place ?? 'independent']),
        }),
        source: ETIQUETTE,
      });
    }
  }
  return problems;
}

/**
 * Codes for joint testing belong in joint testing only, and nothing else belongs there; certificates need codes made for them.
 * Where the settings name the files of joint testing, a file that they don't name is none.
 */
function isCrossUse(purpose: Purpose, { place, knowsJoint }: CodeRules): boolean {
  return place === undefined ? purpose === 'joint' && knowsJoint : purpose !== place;
}
