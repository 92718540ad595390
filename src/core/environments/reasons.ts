import { civilDateOf, isoDate, type Weekday } from '../calendar/civilDate.ts';
import { formatClock, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { holidaysOn } from '../calendar/holidays.ts';
import { holidayTexts, weekdayTexts } from '../l10n/calendar.ts';
import { nthTexts, onWeekdayTexts, reasonTexts } from '../l10n/environments.ts';
import { message, type Message, type Text } from '../l10n/message.ts';
import type { CalendarRule } from './catalog.ts';
import type { Outage } from './outage.ts';

type Rule<Kind extends CalendarRule['kind']> = Extract<CalendarRule, { kind: Kind }>;

export function outageReason(outage: Outage): Message {
  return message(reasonTexts.outage, {
    title: outage.title,
    from: shortInstant(outage.start),
    to: isSameDay(outage.start, outage.end)
      ? formatClock(localTimeAt(outage.end).minute)
      : shortInstant(outage.end),
  });
}

/** The sentences of a rule never change, and there are few rules. */
interface Said {
  inside?: Message;
  outside?: Message;
  /** The service hours that a sentence about maintenance names. */
  hours?: CalendarRule | undefined;
}

const saidOfRules = new WeakMap<CalendarRule, Said>();

/** `hours` are the service hours into which outages may reach on a maintenance day. */
export function monthlyReason(rule: Rule<'monthly'>, hours: Rule<'service-hours'> | undefined): Message {
  const known = said(rule);
  if (known.inside === undefined || known.hours !== hours) {
    known.inside = makeMonthlyReason(rule, hours);
    known.hours = hours;
  }
  return known.inside;
}

function said(rule: CalendarRule): Said {
  let known = saidOfRules.get(rule);
  if (known === undefined) {
    known = {};
    saidOfRules.set(rule, known);
  }
  return known;
}

function makeMonthlyReason(rule: Rule<'monthly'>, hours: Rule<'service-hours'> | undefined): Message {
  const day = { text: joined(nthTexts[rule.nth - 1], onWeekdayTexts[rule.weekday - 1]) };
  if (rule.status === 'fault-test') {
    return message(reasonTexts.monthlyFaultTest, {
      day,
      from: formatClock(rule.from),
      to: formatClock(rule.to),
    });
  }
  if (hours === undefined) return message(reasonTexts.monthlyMaintenancePlain, { day });
  return message(reasonTexts.monthlyMaintenance, {
    day,
    from: formatClock(hours.from),
    to: formatClock(hours.to),
  });
}

export function hoursReason(rule: Rule<'service-hours'>, isInside: boolean): Message {
  const known = said(rule);
  return isInside
    ? (known.inside ??= makeHoursReason(rule, true))
    : (known.outside ??= makeHoursReason(rule, false));
}

function makeHoursReason(rule: Rule<'service-hours'>, isInside: boolean): Message {
  return message(isInside ? reasonTexts.inHours : reasonTexts.outsideHours, {
    days: { text: weekdaysText(rule.weekdays) },
    from: formatClock(rule.from),
    to: formatClock(rule.to),
  });
}

/** The published rules are silent on holidays, so a holiday is a reason to ask and never another status. */
export function holidayReasons(instant: Instant): Message[] {
  return holidaysOn(localTimeAt(instant).day).map(({ id, kind }) =>
    message(kind === 'public' ? reasonTexts.publicHoliday : reasonTexts.eve, {
      holiday: message(holidayTexts[id]),
    }),
  );
}

/** `Mon–Fri`, or the days one by one when they have gaps. */
function weekdaysText(weekdays: readonly Weekday[]): Text {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 1, sorted.at(-1) ?? 7];
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  const shown = isRun ? [first, last] : sorted;
  const write = (language: keyof Text): string =>
    shown.map((day) => weekdayTexts[day - 1]?.[language] ?? '').join(isRun ? '–' : ', ');
  return { en: write('en'), fi: write('fi'), sv: write('sv') };
}

function joined(a: Text | undefined, b: Text | undefined): Text {
  const write = (language: keyof Text): string => `${a?.[language] ?? ''} ${b?.[language] ?? ''}`;
  return { en: write('en'), fi: write('fi'), sv: `den ${write('sv')}` };
}

/** `5.3.2026 8.00`, which reads the same in all three languages. */
export function shortInstant(instant: Instant): string {
  const { day, minute } = localTimeAt(instant);
  const { year, month, day: date } = civilDateOf(day);
  return `${date}.${month}.${year} ${formatClock(minute)}`;
}

function isSameDay(a: Instant, b: Instant): boolean {
  return isoDate(localTimeAt(a).day) === isoDate(localTimeAt(b).day);
}
