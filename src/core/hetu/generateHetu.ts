import { birthDatesOfAge, dateOfDayNumber, dayNumber, type CivilDate } from './civilDate.ts';
import type { Sex } from './hetu.ts';
import type { Random } from './random.ts';
import { centuryOf, isClassicSeparator, nextSeparator, separatorsOf, type Separator } from './separator.ts';
import { CODES_PER_SEX, testCode } from './testCode.ts';

/** When the people whose codes are made were born: on a day, in a span (ends included), or at an age (or ages) in full years on a day. */
export type Born =
  | { readonly on: CivilDate }
  | { readonly from: CivilDate; readonly to: CivilDate }
  | { readonly age: number | readonly [number, number]; readonly at: CivilDate };

export interface GenerateOptions {
  readonly born: Born;
  readonly sex?: Sex;
  /** `classic` (the default) is + - A; `reform` any of the ones of 2023; or one of the 13. */
  readonly separator?: 'classic' | 'reform' | Separator;
  /** 1 by default. */
  readonly count?: number;
  /** Codes that are in use already, for example in the workspace. */
  readonly taken?: ReadonlySet<string>;
  readonly random: Random;
}

export interface GeneratedHetu {
  readonly code: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
}

/** `span`: no day in it, or a year outside 1800–2099. `separator`: it isn't of the span's century. `exhausted`: all codes are taken. */
export type GenerateResult =
  | { readonly ok: true; readonly codes: readonly GeneratedHetu[] }
  | { readonly ok: false; readonly reason: 'span' | 'separator' }
  | {
      readonly ok: false;
      readonly reason: 'exhausted';
      /** As many as there were. */
      readonly codes: readonly GeneratedHetu[];
      /** The separator of the century to go on with, when one is left that was not tried. */
      readonly next?: Separator;
    };

/** One kind of code: an unbroken run of days that share their separators. */
interface Pool {
  readonly firstDay: number;
  readonly days: number;
  readonly separators: readonly Separator[];
}

/**
 * Makes 900-series personal identity codes: valid in form, never anyone's, and not issued by Kela either.
 * No two are equal and none is in `taken`. The same options with the same seeded randomness give the same codes.
 */
export function generateHetu(options: GenerateOptions): GenerateResult {
  const span = spanOf(options.born);
  if (span === undefined) return { ok: false, reason: 'span' };
  const pools = poolsOf(span, options.separator ?? 'classic');
  if (pools.length === 0) return { ok: false, reason: 'separator' };
  const sexes: readonly Sex[] = options.sex === undefined ? ['female', 'male'] : [options.sex];
  const total = pools.reduce((sum, pool) => sum + sizeOf(pool, sexes), 0);
  const taken = new Set(options.taken);
  const codes: GeneratedHetu[] = [];
  for (let left = options.count ?? 1; left > 0; left -= 1) {
    const made = pick(pools, sexes, total, taken, options.random);
    if (made === undefined) return exhausted(codes, pools, options.separator);
    taken.add(made.code);
    codes.push(made);
  }
  return { ok: true, codes };
}

function spanOf(born: Born): { first: number; last: number } | undefined {
  const { from, to } = edgesOf(born);
  if (separatorsOf(from.year).length === 0 || separatorsOf(to.year).length === 0) return undefined;
  const span = { first: dayNumber(from), last: dayNumber(to) };
  return span.first <= span.last ? span : undefined;
}

function edgesOf(born: Born): { from: CivilDate; to: CivilDate } {
  if ('on' in born) return { from: born.on, to: born.on };
  if ('from' in born) return born;
  const [youngest, oldest] = typeof born.age === 'number' ? [born.age, born.age] : born.age;
  return { from: birthDatesOfAge(oldest, born.at).first, to: birthDatesOfAge(youngest, born.at).last };
}

function poolsOf(
  span: { first: number; last: number },
  wanted: 'classic' | 'reform' | Separator,
): readonly Pool[] {
  const pools: Pool[] = [];
  for (const century of [1800, 1900, 2000]) {
    const firstDay = Math.max(span.first, dayNumber({ year: century, month: 1, day: 1 }));
    const lastDay = Math.min(span.last, dayNumber({ year: century + 99, month: 12, day: 31 }));
    const separators = separatorsOf(century).filter((separator) =>
      wanted === 'classic' || wanted === 'reform'
        ? isClassicSeparator(separator) === (wanted === 'classic')
        : separator === wanted && centuryOf(wanted) === century,
    );
    if (firstDay <= lastDay && separators.length > 0) {
      pools.push({ firstDay, days: lastDay - firstDay + 1, separators });
    }
  }
  return pools;
}

function sizeOf(pool: Pool, sexes: readonly Sex[]): number {
  return pool.days * pool.separators.length * sexes.length * CODES_PER_SEX;
}

/** How often a free code is guessed before the pool is walked; a guess misses only when most codes are taken. */
const GUESSES = 40;

function pick(
  pools: readonly Pool[],
  sexes: readonly Sex[],
  total: number,
  taken: ReadonlySet<string>,
  random: Random,
): GeneratedHetu | undefined {
  let place = 0;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    place = Math.floor(random() * total);
    const made = codeAt(pools, sexes, place);
    if (!taken.has(made.code)) return made;
  }
  for (let step = 1; step <= total; step += 1) {
    const made = codeAt(pools, sexes, (place + step) % total);
    if (!taken.has(made.code)) return made;
  }
  return undefined;
}

/** Every code of the pools has one place, from 0 to their total size. */
function codeAt(pools: readonly Pool[], sexes: readonly Sex[], place: number): GeneratedHetu {
  let rest = place;
  for (const pool of pools) {
    const size = sizeOf(pool, sexes);
    if (rest >= size) {
      rest -= size;
      continue;
    }
    const index = rest % CODES_PER_SEX;
    rest = Math.floor(rest / CODES_PER_SEX);
    const sex = sexes[rest % sexes.length] ?? 'female';
    rest = Math.floor(rest / sexes.length);
    const separator = pool.separators[rest % pool.separators.length];
    const birthDate = dateOfDayNumber(pool.firstDay + Math.floor(rest / pool.separators.length));
    if (separator === undefined) break;
    return { code: testCode(birthDate, separator, sex, index), birthDate, sex };
  }
  throw new RangeError(`no code at place ${place}`);
}

function exhausted(
  codes: readonly GeneratedHetu[],
  pools: readonly Pool[],
  wanted: 'classic' | 'reform' | Separator | undefined,
): GenerateResult {
  const last = pools.at(-1)?.separators.at(-1);
  const next = last === undefined || wanted === 'reform' ? undefined : nextSeparator(last);
  return next === undefined
    ? { ok: false, reason: 'exhausted', codes }
    : { ok: false, reason: 'exhausted', codes, next };
}
