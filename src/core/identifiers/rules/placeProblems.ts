import { parseHetu } from '../../hetu/parseHetu.ts';
import type { Problem } from '../../findings/problem.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import { FICTIONAL_ADDRESS, isFictionalName, isFictionalStreet } from '../conventions.ts';
import type { Place } from '../places/place.ts';
import { isBareMobile, isFictionalPhone, normalisePhone } from '../scan/phoneNumber.ts';

export interface PlaceRules {
  readonly isAccepted: (value: string) => boolean;
  readonly testCards: ReadonlySet<string>;
}

/** What is wrong in a place, unless it is a code or number that was found by its form. */
export interface PlaceProblem {
  readonly problem: Problem;
  readonly kind: Place['kind'];
}

/** What is wrong in the places whose surroundings say what they hold. Values enter nothing. */
export function judgePlaces(places: readonly Place[], rules: PlaceRules): readonly PlaceProblem[] {
  return places.flatMap((place) => {
    const problem = judge(place, rules);
    return problem === undefined ? [] : [{ problem, kind: place.kind }];
  });
}

function judge(place: Place, rules: PlaceRules): Problem | undefined {
  const { start, end, value } = place;
  if (rules.isAccepted(value)) return undefined;
  switch (place.kind) {
    case 'code': {
      if (isPlaceholder(value)) return undefined;
      const result = parseHetu(value.trim());
      if (result.ok) return undefined;
      const what = message(texts.notACode, { reason: message(texts[result.reason]) });
      return { rule: 'identifier/hetu-check-character', start, end, message: what };
    }
    case 'registration':
    case 'doctor': {
      if (isPlaceholder(value) || rules.testCards.has(value.trim()) || /^0*$/u.test(value)) return undefined;
      const text = place.kind === 'registration' ? texts.registrationNumber : texts.doctorNumber;
      return { rule: 'identifier/professional', start, end, message: message(text) };
    }
    case 'name': {
      const words = value.split(/[\s,]+/u).filter((word) => word !== '');
      if (words.length === 0 || isFictionalName(words) || isPlaceholder(value)) return undefined;
      return { rule: 'identifier/name', start, end, message: message(texts.name) };
    }
    case 'street': {
      const isExample = value.trim() === FICTIONAL_ADDRESS.street;
      if (isExample || isFictionalStreet(value) || isPlaceholder(value)) return undefined;
      return { rule: 'identifier/address', start, end, message: message(texts.address) };
    }
    case 'phone': {
      const bare = value.replace(/[\s()-]/gu, '');
      const national = normalisePhone(bare);
      if (national === undefined || isFictionalPhone(national)) return undefined;
      if (!isBareMobile(bare) && !/^0[1-9]/u.test(bare)) return undefined;
      return { rule: 'identifier/phone', start, end, message: message(texts.phone) };
    }
    case 'note': {
      if (isPlaceholder(value)) return undefined;
      return { rule: 'identifier/dicom-text', start, end, message: message(texts.studyNote) };
    }
    case 'email':
      // Addresses are found by their form wherever they stand.
      return undefined;
  }
}

/** Variables of templates, and marks for "nothing here". */
function isPlaceholder(value: string): boolean {
  return /^\s*$|[{}<>$%]|^[xX*•?.\-_]+$/u.test(value);
}
