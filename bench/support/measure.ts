/** Milliseconds of one call: the median of as many calls as fit into the budget, after a warm-up. */
export function medianMs(run: () => unknown, budgetMs = 2_000, least = 5): number {
  const warmUntil = performance.now() + budgetMs / 4;
  do run();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  do {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  } while (times.length < least || performance.now() < until);
  return percentile(times, 0.5);
}

export async function medianMsAsync(
  run: () => Promise<unknown>,
  budgetMs = 2_000,
  least = 5,
): Promise<number> {
  const warmUntil = performance.now() + budgetMs / 4;
  do await run();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  do {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  } while (times.length < least || performance.now() < until);
  return percentile(times, 0.5);
}

/** @param part from 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Prints rows under a heading, with targets where there are any. */
export function table(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  console.log(`\n${title}`);
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'number' ? Number(value.toPrecision(4)) : value,
        ]),
      ),
    ),
  );
}
