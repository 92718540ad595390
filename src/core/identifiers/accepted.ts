import type { AcceptedValue } from './settings.ts';

/** Compares values however they are spaced and cased: `040 123 4567` accepts `0401234567`, `Anna@…` accepts `anna@…`. */
export class AcceptedValues {
  readonly #values: ReadonlySet<string>;

  constructor(accept: readonly AcceptedValue[]) {
    this.#values = new Set(accept.map(({ value }) => normalise(value)));
  }

  has(value: string): boolean {
    return this.#values.size > 0 && this.#values.has(normalise(value));
  }
}

function normalise(value: string): string {
  return value.replace(/[\s\u00a0]+/gu, '').toLowerCase();
}
