import { isNear, place, type Opinion } from './opinion.ts';

/** One untouched example among the seeded defects, with the errors that we report in it. */
export interface Control {
  /** The official example's file. */
  readonly donor: string;
  readonly errors: readonly { readonly path?: string; readonly message?: string }[];
}

export interface ControlResult {
  /** Controls in which the reference validator finds no error, and how many of them are clean for us as well. */
  readonly clean: number;
  readonly keptClean: number;
  /** Controls in which the reference validator itself finds errors, and we find some of them. */
  readonly faulty: readonly string[];
  /** Controls in which only the reference validator finds errors. */
  readonly missed: readonly string[];
  /** What we report where the reference validator has nothing. */
  readonly falseAlarms: readonly string[];
}

/** Compares what we say of the untouched examples with what the reference validator says of the same examples. */
export function judgeControls(controls: readonly Control[], { faulty }: Opinion): ControlResult {
  const result = {
    clean: 0,
    keptClean: 0,
    faulty: [] as string[],
    missed: [] as string[],
    falseAlarms: [] as string[],
  };
  for (const { donor, errors } of controls) {
    const expected = (faulty[donor] ?? []).map(({ expression }) => place(expression ?? ''));
    const wrong = errors.filter(({ path = '' }) => !expected.some((other) => isNear(place(path), other)));
    if (expected.length === 0) {
      result.clean += 1;
      if (errors.length === 0) result.keptClean += 1;
    } else (errors.length > 0 ? result.faulty : result.missed).push(donor.replace(/\.json$/u, ''));
    result.falseAlarms.push(
      ...wrong.map(({ path, message }) => `${donor} at ${path ?? ''}: ${message ?? ''}`),
    );
  }
  return result;
}
