/**
 * The signs between birth date and individual number, by century, the classic one first.
 * Source: government decree 128/2010 section 2 as amended by 690/2022, in force since 1 January 2023.
 */
export const SEPARATORS = {
  1800: ['+'],
  1900: ['-', 'Y', 'X', 'W', 'V', 'U'],
  2000: ['A', 'B', 'C', 'D', 'E', 'F'],
} as const;

export type Century = keyof typeof SEPARATORS;
export type Separator = (typeof SEPARATORS)[Century][number];

/** The years that `separatorsOf` knows. */
export const CENTURIES: readonly Century[] = [1800, 1900, 2000];

const centuryBySeparator: ReadonlyMap<string, Century> = new Map(
  CENTURIES.flatMap((century) => SEPARATORS[century].map((separator) => [separator, century] as const)),
);

/** All 13, the classic ones first within their century. */
export const ALL_SEPARATORS: readonly Separator[] = CENTURIES.flatMap((century) => SEPARATORS[century]);

export function isSeparator(text: string): text is Separator {
  return centuryBySeparator.has(text);
}

/** The first year of a separator's century; undefined for a character that is no separator. */
export function centuryOf(separator: string): Century | undefined {
  return centuryBySeparator.get(separator);
}

/** The separators of a year's century, the classic one first; empty outside 1800–2099. */
export function separatorsOf(year: number): readonly Separator[] {
  const century = Math.floor(year / 100) * 100;
  return century === 1800 || century === 1900 || century === 2000 ? SEPARATORS[century] : [];
}

/** Whether a separator was in use before 2023. */
export function isClassicSeparator(separator: Separator): boolean {
  return separator === '+' || separator === '-' || separator === 'A';
}

/** The separator to go on with when one has no codes left: the next of its century, undefined after the last. */
export function nextSeparator(separator: Separator): Separator | undefined {
  const all: readonly Separator[] = SEPARATORS[centuryOf(separator) ?? 1900];
  return all[all.indexOf(separator) + 1];
}
