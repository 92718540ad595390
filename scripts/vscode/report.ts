import type { Summary } from '../summary.ts';
import type { TestEvent } from './bridge.ts';

const MARKS = { passed: '✓', failed: '✗', skipped: '-' } as const;

/** One line for a test, and its error. */
export function printEvent(event: TestEvent): void {
  console.log(`  ${MARKS[event.state]} ${event.title} (${event.durationMs} ms)`);
  if (event.error !== undefined) console.log(event.error.replace(/^/gmu, '      '));
}

export function summarize(events: readonly TestEvent[]): Summary {
  const count = (state: TestEvent['state']): number => events.filter((event) => event.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
