import { parseHetu } from '../../hetu/parseHetu.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { CODE_PURPOSES } from '../forms/choices.ts';
import { textAt } from '../tree/formNode.ts';
import type { IssuedTestCode } from '../workspace.ts';
import { problemAt, textsOfType, type Check, type RuleContext } from './ruleContext.ts';

/**
 * Test codes are of the 900 series, issued by Kela for this purpose. A message never repeats a code: one that is not a test code may be
 * a living person's.
 */
export const checkTestCodes: Check = (context) => {
  const issued = context.workspace.issuedCodes?.();
  return textsOfType(context, 'test-code').flatMap(({ path, text }) => {
    const what = codeFault(text.trim(), issued, expectedPurpose(context));
    return what === undefined
      ? []
      : problemAt(context, 'registration/test-code', path, what.message, {
          source: 'etiquette',
          ...(what.isNotice ? { severity: 'warning' as const } : {}),
        });
  });
};

/** What is wrong with a test code, without repeating it; `isNotice` when it may only be a gap in the register. */
export function codeFault(
  code: string,
  issued: readonly IssuedTestCode[] | undefined,
  expected: IssuedTestCode['purpose'] | undefined,
): { readonly message: Message; readonly isNotice?: boolean } | undefined {
  const parsed = parseHetu(code);
  if (!parsed.ok) {
    const reason =
      parsed.reason === 'check-character'
        ? texts.reasonCheck
        : parsed.reason === 'date'
          ? texts.reasonDate
          : texts.reasonForm;
    return { message: message(texts.codeInvalid, { reason: { text: reason } }) };
  }
  if (!parsed.hetu.isTest) return { message: message(texts.codeNotTest) };
  if (issued === undefined) return undefined;
  const entry = issued.find((known) => known.code === code);
  if (entry === undefined) return { message: message(texts.codeNotIssued), isNotice: true };
  if (expected === undefined || entry.purpose === expected) return undefined;
  if (entry.purpose === 'joint') return { message: message(texts.codeJointElsewhere) };
  const title = CODE_PURPOSES.find(({ value }) => value === entry.purpose)?.title;
  return {
    message: message(texts.codeWrongPurpose, {
      purpose: title === undefined ? entry.purpose : { text: title },
    }),
  };
}

/** Preliminary cases belong to the supplier's own testing; PHR cases and test runs say what they are. */
export function expectedPurpose(
  context: Pick<RuleContext, 'form' | 'root'>,
): IssuedTestCode['purpose'] | undefined {
  switch (context.form.kind) {
    case 'joint-testing-registration':
      return 'independent';
    case 'phr-joint-testing-registration':
      return 'joint';
    case 'test-run': {
      const purpose = textAt(context.root, 'purpose');
      return purpose === 'independent' || purpose === 'joint' || purpose === 'certificates'
        ? purpose
        : undefined;
    }
    default:
      return undefined;
  }
}
