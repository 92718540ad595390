import { civilDateOf } from '../../calendar/civilDate.ts';
import { parseHetu } from '../../hetu/parseHetu.ts';
import type { Language } from '../../l10n/language.ts';
import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import { firstDayOf } from '../deadlines.ts';
import type { Choice, ScalarType } from '../forms/model.ts';
import type { ScalarValue } from '../tree/formNode.ts';

const CANDIDATE = /(?<![\dA-Za-z])\d{6}[-+ABCDEFYXWVU]\d{3}[\dA-FHJ-NPR-Y](?![\dA-Za-z])/gu;

/** A value as people read it: choices by their title, dates as they are written in Finland. */
export function showValue(
  field: { readonly type: ScalarType; readonly choices?: readonly Choice[] },
  value: ScalarValue,
  language: Language,
): string {
  if (typeof value === 'boolean') return value ? texts.yes[language] : texts.no[language];
  const text = withoutIdentifiers(String(value), language);
  switch (field.type) {
    case 'choice':
      return field.choices?.find((choice) => choice.value === value)?.title[language] ?? text;
    case 'date':
    case 'month':
      return showDate(text, language);
    case 'instant': {
      const [date = '', time = ''] = text.split('T');
      return time === ''
        ? text
        : `${showDate(date, language)} ${language === 'en' ? time : time.replaceAll(':', '.')}`;
    }
    default:
      return text;
  }
}

/** `2027-03-01` → `1.3.2027`, `2027-03` → `3/2027`; English keeps the ISO form. */
function showDate(text: string, language: Language): string {
  const day = firstDayOf(text);
  if (day === undefined || language === 'en') return text;
  const date = civilDateOf(day);
  return /^\d{4}-\d{2}$/u.test(text)
    ? `${date.month}/${date.year}`
    : `${date.day}.${date.month}.${date.year}`;
}

/** Personal identity codes outside the 900 series may be living persons': they leave the workspace in no export. */
export function withoutIdentifiers(text: string, language: Language = 'fi'): string {
  return text.replaceAll(CANDIDATE, (code) => {
    const parsed = parseHetu(code);
    return parsed.ok && !parsed.hetu.isTest ? texts.leftOut[language] : code;
  });
}
