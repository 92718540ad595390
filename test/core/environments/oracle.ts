/**
 * A second opinion on the calendar of the test environments, written from the published rules alone and through `Intl`:
 * it shares no code and no method with `src/core`. It looks at clocks in Helsinki minute by minute and knows holidays by heart.
 */

export interface OracleOutage {
  readonly environments: readonly string[];
  readonly services?: readonly string[];
  /** Instants in UTC, ISO. */
  readonly start: string;
  readonly end: string;
}

export interface OracleAnswer {
  readonly status: string;
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** How many rules and outages apply; overlapping ones are all listed. */
  readonly reasons: readonly string[];
}

/** As the almanac lists them for 2025–2028. */
const PUBLIC_HOLIDAYS = new Set(
  `2025-01-01 2025-01-06 2025-04-18 2025-04-20 2025-04-21 2025-05-01 2025-05-29 2025-06-08 2025-06-21 2025-11-01 2025-12-06 2025-12-25 2025-12-26
   2026-01-01 2026-01-06 2026-04-03 2026-04-05 2026-04-06 2026-05-01 2026-05-14 2026-05-24 2026-06-20 2026-10-31 2026-12-06 2026-12-25 2026-12-26
   2027-01-01 2027-01-06 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06 2027-05-16 2027-06-26 2027-11-06 2027-12-06 2027-12-25 2027-12-26
   2028-01-01 2028-01-06 2028-04-14 2028-04-16 2028-04-17 2028-05-01 2028-05-25 2028-06-04 2028-06-24 2028-11-04 2028-12-06 2028-12-25 2028-12-26 2029-01-01`
    .trim()
    .split(/\s+/u),
);

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

interface Clock {
  readonly date: string;
  readonly dayOfMonth: number;
  readonly weekday: string;
  readonly time: string;
}

const seen = new Map<number, Clock>();

export function clockInHelsinki(instant: number): Clock {
  const minute = Math.floor(instant / 60_000);
  const known = seen.get(minute);
  if (known !== undefined) return known;
  const part = new Map(clock.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]));
  const made = {
    date: `${part.get('year') ?? ''}-${part.get('month') ?? ''}-${part.get('day') ?? ''}`,
    dayOfMonth: Number(part.get('day')),
    weekday: part.get('weekday') ?? '',
    time: `${part.get('hour') ?? ''}:${part.get('minute') ?? ''}`,
  };
  seen.set(minute, made);
  return made;
}

function appliesTo(outage: OracleOutage, environment: string, service: string): boolean {
  if (!outage.environments.includes(environment)) return false;
  return outage.services === undefined || outage.services.includes(service);
}

/** The reasons at one instant, strongest first. */
function reasonsAt(
  environment: string,
  service: string,
  instant: number,
  outages: readonly OracleOutage[],
): string[] {
  const reasons = outages
    .filter((outage) => appliesTo(outage, environment, service))
    .filter(({ start, end }) => Date.parse(start) <= instant && instant < Date.parse(end))
    .map(() => 'announced-outage');
  if (environment === 'phr-sandbox') return [...reasons, 'no-promise'];
  const { date, dayOfMonth, weekday, time } = clockInHelsinki(instant);
  const isFirst = dayOfMonth <= 7;
  const isDisconnected = environment === 'pi' && (service === 'prescription' || service === 'patient-data');
  if (isDisconnected && isFirst && weekday === 'Mon' && time >= '12:00' && time < '15:00')
    reasons.push('fault-test');
  if (isFirst && weekday === 'Thu') reasons.push('maintenance-day');
  const isWorkday = weekday !== 'Sat' && weekday !== 'Sun';
  reasons.push(isWorkday && time >= '08:00' && time < '16:00' ? 'open' : 'outside-hours');
  if (PUBLIC_HOLIDAYS.has(date)) reasons.push('public-holiday');
  return reasons;
}

const STEP = 30 * 60_000;
const WEEKS = 14 * 48;

/** The answer at an instant. Edges are found by walking in half hours, on which every rule and outage of the tests begins and ends. */
export function oracleAnswer(
  environment: string,
  service: string,
  instant: number,
  outages: readonly OracleOutage[],
): OracleAnswer {
  const reasons = reasonsAt(environment, service, instant, outages);
  const status = reasons[0] ?? '';
  if (environment === 'phr-sandbox' && status === 'no-promise') {
    const own = outages.filter((outage) => appliesTo(outage, environment, service));
    const ahead = own.map(({ start }) => Date.parse(start)).filter((start) => start > instant);
    const past = own.map(({ end }) => Date.parse(end)).filter((end) => end <= instant);
    return {
      status,
      since: past.length === 0 ? undefined : Math.max(...past),
      until: ahead.length === 0 ? undefined : Math.min(...ahead),
      reasons,
    };
  }
  const statusAt = (time: number): string => reasonsAt(environment, service, time, outages)[0] ?? '';
  const floor = Math.floor(instant / STEP) * STEP;
  let until: number | undefined;
  for (let step = 1; step <= WEEKS && until === undefined; step += 1) {
    if (statusAt(floor + step * STEP) !== status) until = floor + step * STEP;
  }
  let since: number | undefined;
  for (let step = 1; step <= WEEKS && since === undefined; step += 1) {
    if (statusAt(floor - step * STEP) !== status) since = floor - (step - 1) * STEP;
  }
  return { status, since, until, reasons };
}
