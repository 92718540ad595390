import { civilDateOf, dayNumberOf, weekdayOf, type DayNumber } from '../calendar/civilDate.ts';
import { DAY, MINUTE, instantAt, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { workingDayFrom } from '../calendar/holidays.ts';
import type { CalendarRule } from './catalog.ts';
import { statusRank, type EnvironmentStatus } from './environmentStatus.ts';

/** A stretch of time with one status. An end that is missing lies further away than anyone asks. */
export interface StatusSpan {
  readonly status: EnvironmentStatus;
  readonly since?: Instant;
  readonly until?: Instant;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly status: EnvironmentStatus;
  /** The rules that hold, strongest first. */
  readonly rules: readonly DayRule[];
}

/** A stretch with one status, and the rules that hold at the instant that was asked about. */
export interface ScheduledSpan extends StatusSpan {
  readonly rules: readonly DayRule[];
}

export type DayRule = Extract<CalendarRule, { kind: 'service-hours' | 'monthly' }>;

/** No rule leaves more days than this between two changes of status. */
const HORIZON_DAYS = 400;

/** What the rules alone, without announced outages, say about one service. A day has few shapes, and each is worked out once. */
export class DaySchedule {
  readonly #rules: readonly DayRule[];
  readonly #shapes = new Map<number, readonly Segment[]>();
  /** Between rules: outside the hours when there are hours, otherwise nothing is promised. */
  readonly #otherwise: EnvironmentStatus;

  /** The service hours, for the sentences that say them. */
  readonly hours: readonly Extract<DayRule, { kind: 'service-hours' }>[];

  constructor(rules: readonly CalendarRule[], service: string) {
    this.#rules = rules.filter(
      (rule): rule is DayRule =>
        (rule.kind === 'service-hours' || rule.kind === 'monthly') &&
        (rule.services?.includes(service) ?? true),
    );
    this.hours = this.#rules.filter((rule) => rule.kind === 'service-hours');
    this.#otherwise = this.hours.length > 0 ? 'outside-hours' : 'no-promise';
  }

  /** The status at an instant, how far it reaches both ways, and the rules that hold. */
  spanAt(instant: Instant): ScheduledSpan {
    if (this.#rules.length === 0) return { status: this.#otherwise, rules: this.#rules };
    const { day } = localTimeAt(instant);
    const segments = this.#segmentsOf(day);
    let index = 0;
    while (index + 1 < segments.length && instant >= atMinute(day, segments[index]?.to ?? 0)) index += 1;
    const { status, rules } = segments[index] ?? { status: this.#otherwise, rules: this.#rules };
    const since = this.#edge(day, index, status, -1);
    const until = this.#edge(day, index, status, 1);
    if (since !== undefined && until !== undefined) return { status, rules, since, until };
    return {
      status,
      rules,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
  }

  get hasHours(): boolean {
    return this.#otherwise === 'outside-hours';
  }

  /** Walks from a segment in one direction to the first that differs; segments that a clock change empties don't count. */
  #edge(day: DayNumber, index: number, status: EnvironmentStatus, step: 1 | -1): Instant | undefined {
    let current = day;
    let segments = this.#segmentsOf(day);
    let at = index;
    for (let days = 0; days < HORIZON_DAYS;) {
      at += step;
      const segment = segments[at];
      if (segment === undefined) {
        current += step;
        days += 1;
        segments = this.#segmentsOf(current);
        at = step === 1 ? -1 : segments.length;
        continue;
      }
      if (segment.status === status) continue;
      const [from, to] = [atMinute(current, segment.from), atMinute(current, segment.to)];
      if (from < to) return step === 1 ? from : to;
    }
    return undefined;
  }

  #segmentsOf(day: DayNumber): readonly Segment[] {
    let mask = 0;
    for (let index = 0; index < this.#rules.length; index += 1) {
      const rule = this.#rules[index];
      if (rule !== undefined && fallsOn(rule, day)) mask += 2 ** index;
    }
    let shape = this.#shapes.get(mask);
    if (shape === undefined) {
      shape = this.#shapeOf(this.#rules.filter((rule) => fallsOn(rule, day)));
      this.#shapes.set(mask, shape);
    }
    return shape;
  }

  #shapeOf(rules: readonly DayRule[]): readonly Segment[] {
    const marks = [...new Set([0, 1440, ...rules.flatMap(({ from, to }) => [from, to])])].sort(
      (a, b) => a - b,
    );
    const segments: Segment[] = [];
    for (let index = 0; index + 1 < marks.length; index += 1) {
      const [from, to] = [marks[index] ?? 0, marks[index + 1] ?? 0];
      const active = rules
        .filter((rule) => rule.from <= from && to <= rule.to)
        .sort((a, b) => statusRank(statusOf(a)) - statusRank(statusOf(b)));
      // Open is weaker than outside hours, so hours replace what holds otherwise instead of competing with it.
      const [strongest] = active;
      segments.push({
        from,
        to,
        status: strongest === undefined ? this.#otherwise : statusOf(strongest),
        rules: active,
      });
    }
    return segments;
  }
}

export function statusOf(rule: DayRule): EnvironmentStatus {
  return rule.kind === 'service-hours' ? 'open' : rule.status;
}

function fallsOn(rule: DayRule, day: DayNumber): boolean {
  const weekday = weekdayOf(day);
  if (rule.kind === 'service-hours') return rule.weekdays.includes(weekday);
  if (rule.weekday !== weekday) return false;
  return Math.floor((civilDateOf(day).day - 1) / 7) === rule.nth - 1;
}

/** The instant of a minute of a day; days on which the clocks don't change need no look at the rule. */
export function atMinute(day: DayNumber, minute: number): Instant {
  const midnight = instantAt(day);
  return instantAt(day + 1) - midnight === DAY ? midnight + minute * MINUTE : instantAt(day, minute);
}

/** The days of one year on which a yearly rule falls. */
export function yearlyDays(rule: Extract<CalendarRule, { kind: 'yearly' }>, year: number): DayNumber[] {
  return rule.dates.map(([month, date]) => {
    const day = dayNumberOf(year, month, date);
    return rule.shift === 'next-working-day' ? workingDayFrom(day) : day;
  });
}
