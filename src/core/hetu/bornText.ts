import { parseCivilDate, type CivilDate } from './civilDate.ts';
import type { Born } from './generateHetu.ts';

/** The greatest age that is asked for: older people had birth dates that few systems accept. */
const OLDEST = 130;

/** Reads `30`, `18..64`, `2001-02-03` or `2001-01-01..2001-12-31`; ages count on `today`. Undefined when it is none of them. */
export function parseBorn(text: string, today: CivilDate): Born | undefined {
  const [first = '', last, ...more] = text.trim().split('..');
  if (more.length > 0) return undefined;
  const from = parseCivilDate(first.trim());
  if (from !== undefined) {
    if (last === undefined) return { on: from };
    const to = parseCivilDate(last.trim());
    return to === undefined ? undefined : { from, to };
  }
  const youngest = ageOf(first);
  const oldest = last === undefined ? youngest : ageOf(last);
  if (youngest === undefined || oldest === undefined || youngest > oldest) return undefined;
  return { age: [youngest, oldest], at: today };
}

function ageOf(text: string): number | undefined {
  const age = /^\s*([0-9]{1,3})\s*$/u.exec(text)?.[1];
  return age === undefined || Number(age) > OLDEST ? undefined : Number(age);
}
