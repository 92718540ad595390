import type { Span } from '../../text/range.ts';

/** Data in a text that leads to a person, found by its form alone. `value` is normalised: for comparing, never for showing. */
export interface FoundContact extends Span {
  readonly kind: 'email' | 'phone' | 'iban' | 'ehic';
  readonly value: string;
}
