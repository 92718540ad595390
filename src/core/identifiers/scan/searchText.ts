import type { Place } from '../places/place.ts';
import { digitRuns } from './digitRuns.ts';
import { searchCodesBehind, type FoundCode } from './findCodes.ts';
import { searchEmails } from './findEmails.ts';
import { searchKeyed } from './findKeyed.ts';
import { searchNumbers } from './findNumbers.ts';
import type { FoundContact } from './foundContact.ts';
import { searchWindows } from './searchWindow.ts';

/** What can be found by form alone, each list in the order of the text. */
export interface FoundByForm {
  readonly codes: readonly FoundCode[];
  readonly emails: readonly FoundContact[];
  /** Telephone and account numbers, insurance cards. */
  readonly numbers: readonly FoundContact[];
  /** What stands behind a name that says it is a code. */
  readonly keyed: readonly Place[];
}

/** Goes over a text, or the part of it that things are anchored in, once: every search looks at a window before the next one is read. */
export function searchText(text: string, from = 0, to = text.length): FoundByForm {
  const codes: FoundCode[] = [];
  const emails: FoundContact[] = [];
  const numbers: FoundContact[] = [];
  const keyed: Place[] = [];
  searchWindows(
    text,
    (window) => {
      const runs = digitRuns(window);
      searchCodesBehind(runs, window, codes);
      searchNumbers(runs, window, numbers);
      searchKeyed(runs, window, keyed);
      searchEmails(window, emails);
    },
    from,
    to,
  );
  return { codes, emails, numbers, keyed };
}
