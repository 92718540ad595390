import { primitiveFault } from '../validation/primitives/primitiveFault.ts';

const DATES: ReadonlySet<string> = new Set(['date', 'dateTime', 'instant']);

/**
 * What was meant by a text that does not have the form of its primitive type, where only one thing can have been meant: undefined otherwise. What
 * it gives has the form of the type.
 * @param type a FHIR primitive type whose JSON form is a string
 */
export function correctedPrimitive(type: string, text: string): string | undefined {
  const trimmed = text.trim();
  const candidates = [trimmed, ...(DATES.has(type) ? datesFor(trimmed) : writingsOf(type, trimmed))];
  return candidates.find(
    (candidate) => candidate !== text && candidate !== '' && primitiveFault(type, candidate) === undefined,
  );
}

function writingsOf(type: string, text: string): readonly string[] {
  switch (type) {
    case 'code':
      return [text.replace(/\s+/gu, ' ')];
    case 'oid':
    case 'uuid':
      return [`urn:${type}:${text.replace(/^(?:urn:)?(?:oid|uuid):/iu, '').toLowerCase()}`];
    case 'uri':
    case 'url':
    case 'canonical': {
      const [, kind = '', rest = ''] = /^(?:urn:)?(oid|uuid):(.*)$/iu.exec(text) ?? [];
      return kind === '' ? [] : [`urn:${kind.toLowerCase()}:${rest.toLowerCase()}`];
    }
    default:
      return [];
  }
}

/** A day, and what stands behind it: nothing, or a time. */
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(.*)$/su;
/** With dots the day stands first everywhere; with strokes Americans put the month first. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$/su;
const STROKES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/su;
const TIME = /^[Tt ]\s*(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)\s*(?:([Zz])|([+-]\d{2}):?(\d{2}))$/u;

function datesFor(text: string): readonly string[] {
  const day = dayIn(text);
  if (day === undefined) return [];
  if (day.rest === '') return [day.date];
  const match = TIME.exec(day.rest);
  if (match === null) return [];
  const [, clock = '', zulu, hours = '', minutes = ''] = match;
  const [hour = '', minute = '', ...rest] = clock.replace(',', '.').split(/[:.]/u);
  const [second = '00', fraction] = rest;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  return [`${day.date}T${time}${zulu === undefined ? `${hours}:${minutes}` : 'Z'}`];
}

function dayIn(text: string): { readonly date: string; readonly rest: string } | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return written(first[1], first[2], first[3], first[4]);
  const dotted = DAY_FIRST.exec(text);
  if (dotted !== null) return written(dotted[3], dotted[2], dotted[1], dotted[4]);
  const stroked = STROKES.exec(text);
  if (stroked === null) return undefined;
  const [, one = '', two = '', year, rest] = stroked;
  if (Number(one) === Number(two) || Number(one) > 12) return written(year, two, one, rest);
  return Number(two) > 12 ? written(year, one, two, rest) : undefined;
}

function written(
  year = '',
  month = '',
  day = '',
  rest = '',
): { readonly date: string; readonly rest: string } {
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest };
}
