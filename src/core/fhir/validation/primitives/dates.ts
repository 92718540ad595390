import { formatTexts } from '../../../l10n/fhirFormat.ts';
import type { Text } from '../../../l10n/message.ts';

const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?$/u;
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
  const parts = DATE_TIME.exec(text);
  if (parts === null) return patternOf(type);
  const [, year, month, day, hour, minute, second, , zone] = parts;
  if (type === 'date' && hour !== undefined) return formatTexts.datePattern;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return formatTexts.noSuchDate;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))) {
    return formatTexts.noSuchDate;
  }
  if (type === 'instant' && (second === undefined || zone === undefined)) return formatTexts.instantPattern;
  if (hour === undefined) return undefined;
  if (second === undefined) return formatTexts.dateTimePattern;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return formatTexts.noSuchDate;
  if (zone === undefined) return formatTexts.zoneMissing;
  if (zone !== 'Z' && (Number(zone.slice(1, 3)) > 14 || Number(zone.slice(4)) > 59)) {
    return formatTexts.noSuchDate;
  }
  return undefined;
}

function patternOf(type: 'date' | 'dateTime' | 'instant'): Text {
  if (type === 'date') return formatTexts.datePattern;
  return type === 'instant' ? formatTexts.instantPattern : formatTexts.dateTimePattern;
}

/** Whether a text is a FHIR `time`: hours, minutes and seconds, no zone. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}
