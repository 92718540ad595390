/** How soon to ask an endpoint again. */
const WHEN_UP = 5 * 60_000;
const FIRST_RETRY = 30_000;
const LONGEST = 30 * 60_000;

/**
 * Milliseconds until the next question: five minutes while it answers; after failures half a minute, doubling up to half an hour,
 * and never sooner than the server asks.
 * @param failures how many questions in a row had no good answer
 */
export function nextProbeDelay(failures: number, retryAfterMs?: number): number {
  if (failures === 0) return WHEN_UP;
  const backOff = Math.min(LONGEST, FIRST_RETRY * 2 ** Math.min(failures - 1, 10));
  return Math.max(backOff, Math.min(retryAfterMs ?? 0, 24 * 60 * 60_000));
}
