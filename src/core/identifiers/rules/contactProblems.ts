import type { Problem } from '../../findings/problem.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import type { FoundContact } from '../scan/foundContact.ts';

/**
 * Contacts found by their form. In data about people an e-mail address or phone number is a warning; in programs and prose, where authors
 * and support lines stand by right, it is information.
 */
export function contactProblems(
  contacts: readonly FoundContact[],
  isRecord: boolean,
  isAccepted: (value: string) => boolean,
): readonly Problem[] {
  return contacts
    .filter(({ value }) => !isAccepted(value))
    .map(({ kind, start, end }) => ({
      rule: `identifier/${kind}` as const,
      start,
      end,
      message: message(texts[kind]),
      ...(isRecord || kind === 'iban' || kind === 'ehic' ? {} : { severity: 'information' as const }),
    }));
}
