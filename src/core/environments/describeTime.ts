import { civilDateOf, weekdayOf } from '../calendar/civilDate.ts';
import { formatClock, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { timeTexts, weekdayTexts } from '../l10n/calendar.ts';
import { message, type Message } from '../l10n/message.ts';

/**
 * A coming (or past) instant as people say it: a clock time today, `tomorrow 8.00`, `Thu 5.3. 8.00` within the year around `now`,
 * with the year further away.
 */
export function describeTime(instant: Instant, now: Instant): Message {
  const [then, today] = [localTimeAt(instant), localTimeAt(now)];
  const time = formatClock(then.minute);
  if (then.day === today.day) return message(timeTexts.clock, { time });
  if (then.day === today.day + 1) return message(timeTexts.tomorrow, { time });
  const { year, month, day } = civilDateOf(then.day);
  const isNear = Math.abs(then.day - today.day) < 300;
  return message(timeTexts.dayAndTime, {
    weekday: { text: weekdayTexts[weekdayOf(then.day) - 1] ?? weekdayTexts[0] },
    date: isNear ? `${day}.${month}.` : `${day}.${month}.${year}`,
    time,
  });
}

/** `Thu 5.3.2026`. */
export function describeDay(instant: Instant): Message {
  const { day: number } = localTimeAt(instant);
  const { year, month, day } = civilDateOf(number);
  return message(timeTexts.day, {
    weekday: { text: weekdayTexts[weekdayOf(number) - 1] ?? weekdayTexts[0] },
    date: `${day}.${month}.${year}`,
  });
}
