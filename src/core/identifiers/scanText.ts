import type { Problem } from '../findings/problem.ts';
import { AcceptedValues } from './accepted.ts';
import { codeProblems } from './rules/codeProblems.ts';
import { contactProblems } from './rules/contactProblems.ts';
import { searchText } from './scan/searchText.ts';
import type { IdentifierSettings } from './settings.ts';

/**
 * What can be found in a text by form alone, without knowing what kind of text it is: personal identity codes, e-mail addresses, phone and
 * account numbers, insurance cards. For libraries and for files too large to be one text.
 */
export function scanText(text: string, settings?: Pick<IdentifierSettings, 'accept'>): readonly Problem[] {
  const accepted = new AcceptedValues(settings?.accept ?? []);
  const isAccepted = (value: string): boolean => accepted.has(value);
  const rules = {
    isAccepted,
    register: undefined,
    place: undefined,
    knowsJoint: false,
    isRegister: false,
  };
  const { codes, emails, numbers } = searchText(text);
  return [...codeProblems(codes, rules), ...contactProblems([...emails, ...numbers], false, isAccepted)];
}
