import type { Instant } from '../calendar/helsinkiTime.ts';

/** An outage that Kela announced and a team wrote down in `.kanta/outages.yaml`. */
export interface Outage {
  /** Stays when the times are corrected, so that a calendar updates its entry. */
  readonly id: string;
  readonly title: string;
  readonly environments: readonly string[];
  /** Undefined: all services of the environments. */
  readonly services?: readonly string[];
  readonly start: Instant;
  /** Later than `start`. */
  readonly end: Instant;
  /** When the announcement came. */
  readonly announced?: Instant;
  /** Where it was announced: `E-mail of 2.3.2026`. */
  readonly source?: string;
  readonly note?: string;
}

export function concerns(outage: Outage, environment: string, service: string): boolean {
  return outage.environments.includes(environment) && (outage.services?.includes(service) ?? true);
}
