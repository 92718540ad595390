import { dayNumberOf, civilDateOf, weekdayOf, type DayNumber, type Weekday } from './civilDate.ts';

/** The public holidays of Finland, and two eves on which offices are closed though no law makes them holidays. */
export type HolidayId =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'whit-sunday'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints'
  | 'independence-day'
  | 'christmas-eve'
  | 'christmas-day'
  | 'st-stephen';

export interface Holiday {
  readonly id: HolidayId;
  readonly day: DayNumber;
  /** `public`: a holiday in law. `eve`: Midsummer Eve and Christmas Eve, free by custom and collective agreement only. */
  readonly kind: 'public' | 'eve';
}

/** Easter Sunday in the Gregorian calendar, by the rule that Meeus gives (Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const lunar = Math.floor((century + 8) / 25);
  const correction = Math.floor((century - lunar + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const marchDays = epact + sunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(marchDays / 31), (marchDays % 31) + 1);
}

/**
 * The holidays of a year in order. Church holidays by the Church Act (Epiphany on 6 January and Ascension on a Thursday, as since 1992),
 * May Day (Act 272/1944) and Independence Day (Act 388/1937).
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const known = years.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const midsummer = firstWeekdayFrom(dayNumberOf(year, 6, 20), 6);
  const made: Holiday[] = [
    publicHoliday('new-year', dayNumberOf(year, 1, 1)),
    publicHoliday('epiphany', dayNumberOf(year, 1, 6)),
    publicHoliday('good-friday', easter - 2),
    publicHoliday('easter-sunday', easter),
    publicHoliday('easter-monday', easter + 1),
    publicHoliday('may-day', dayNumberOf(year, 5, 1)),
    publicHoliday('ascension', easter + 39),
    publicHoliday('whit-sunday', easter + 49),
    { id: 'midsummer-eve', day: midsummer - 1, kind: 'eve' },
    publicHoliday('midsummer-day', midsummer),
    publicHoliday('all-saints', firstWeekdayFrom(dayNumberOf(year, 10, 31), 6)),
    publicHoliday('independence-day', dayNumberOf(year, 12, 6)),
    { id: 'christmas-eve', day: dayNumberOf(year, 12, 24), kind: 'eve' },
    publicHoliday('christmas-day', dayNumberOf(year, 12, 25)),
    publicHoliday('st-stephen', dayNumberOf(year, 12, 26)),
  ];
  made.sort((a, b) => a.day - b.day);
  years.set(year, made);
  return made;
}

const years = new Map<number, readonly Holiday[]>();
const byDay = new Map<number, ReadonlyMap<DayNumber, readonly Holiday[]>>();
const NONE: readonly Holiday[] = [];

/** The holidays on a day: mostly none, rarely two (May Day and Ascension in 2008). */
export function holidaysOn(day: DayNumber): readonly Holiday[] {
  const { year } = civilDateOf(day);
  let days = byDay.get(year);
  if (days === undefined) {
    const made = new Map<DayNumber, readonly Holiday[]>();
    for (const holiday of holidaysOf(year)) {
      made.set(holiday.day, [...(made.get(holiday.day) ?? []), holiday]);
    }
    byDay.set(year, made);
    days = made;
  }
  return days.get(day) ?? NONE;
}

export function isPublicHoliday(day: DayNumber): boolean {
  return holidaysOn(day).some(({ kind }) => kind === 'public');
}

/** Monday to Friday and no public holiday. The two eves count as working days, because no law frees them. */
export function isWorkingDay(day: DayNumber): boolean {
  return weekdayOf(day) <= 5 && !isPublicHoliday(day);
}

/** The day itself or the first working day after it. */
export function workingDayFrom(day: DayNumber): DayNumber {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate += 1;
  return candidate;
}

function publicHoliday(id: HolidayId, day: DayNumber): Holiday {
  return { id, day, kind: 'public' };
}

function firstWeekdayFrom(day: DayNumber, weekday: Weekday): DayNumber {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
