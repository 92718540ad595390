import { formatTexts } from '../../../l10n/fhirFormat.ts';
import type { Text } from '../../../l10n/message.ts';

const DATE_TIME =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?$/u;
/** Years begin with 0001 in the published pattern. */
const NO_YEAR = '0000';
const PLUS = 43;
const MINUS = 45;
const ZERO = 48;
const COLON = 58;
const CAPITAL_Z = 90;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/**
 * Why a text is no `date`, `dateTime` or `instant` (FHIR R4, datatypes 2.24.0.1): form, calendar, clock and zone.
 * Undefined when it is one.
 */
export function dateFault(type: 'date' | 'dateTime' | 'instant', text: string): Text | undefined {
  if (!DATE_TIME.test(text)) return patternOf(type);
  if (text.startsWith(NO_YEAR)) return formatTexts.noSuchDate;
  const { length } = text;
  if (type === 'date' && length > 10) return formatTexts.datePattern;
  // The form fixes where each part stands: no copy of any is made.
  if (length >= 7) {
    const month = numberAt(text, 5);
    if (month < 1 || month > 12) return formatTexts.noSuchDate;
    if (length >= 10) {
      const day = numberAt(text, 8);
      const year = numberAt(text, 0) * 100 + numberAt(text, 2);
      if (day < 1 || day > daysIn(year, month)) return formatTexts.noSuchDate;
    }
  }
  if (length > 10) return timeFault(type, text);
  return type === 'instant' ? formatTexts.instantPattern : undefined;
}

/** The same for what follows the day. */
function timeFault(type: 'date' | 'dateTime' | 'instant', text: string): Text | undefined {
  const { length } = text;
  const hasSeconds = text.charCodeAt(16) === COLON;
  const isUtc = text.charCodeAt(length - 1) === CAPITAL_Z;
  const hasZone = isUtc || (text.charCodeAt(length - 3) === COLON && isSign(text.charCodeAt(length - 6)));
  if (type === 'instant' && (!hasSeconds || !hasZone)) return formatTexts.instantPattern;
  if (!hasSeconds) return formatTexts.dateTimePattern;
  if (numberAt(text, 11) > 23 || numberAt(text, 14) > 59 || numberAt(text, 17) > 60) {
    return formatTexts.noSuchDate;
  }
  if (!hasZone) return formatTexts.zoneMissing;
  if (!isUtc && (numberAt(text, length - 5) > 14 || numberAt(text, length - 2) > 59)) {
    return formatTexts.noSuchDate;
  }
  return undefined;
}

/** Two digits. */
function numberAt(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

function isSign(code: number): boolean {
  return code === PLUS || code === MINUS;
}

function patternOf(type: 'date' | 'dateTime' | 'instant'): Text {
  if (type === 'date') return formatTexts.datePattern;
  return type === 'instant' ? formatTexts.instantPattern : formatTexts.dateTimePattern;
}

/** Whether a text is a FHIR `time`: hours, minutes and seconds, no zone. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}
