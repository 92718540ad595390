/**
 * What one can say of a service at an instant, strongest first: where several rules apply, the strongest gives the status
 * and all of them are listed as reasons.
 */
export const STATUSES = [
  'announced-outage',
  'fault-test',
  'maintenance-day',
  'outside-hours',
  'open',
  'no-promise',
] as const;
export type EnvironmentStatus = (typeof STATUSES)[number];

/** 0 for the strongest. */
export function statusRank(status: EnvironmentStatus): number {
  return STATUSES.indexOf(status);
}
