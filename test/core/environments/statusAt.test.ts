import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  STATUSES,
  statusRank,
  type EnvironmentStatus,
} from '../../../src/core/environments/environmentStatus.ts';
import { eventsBetween } from '../../../src/core/environments/environmentEvents.ts';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import type { Outage } from '../../../src/core/environments/outage.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { GOLDEN_OUTAGES, HEADER, goldenRows } from './goldenTable.ts';

const GOLDEN = new URL('golden.tsv', import.meta.url);

function outages(): Outage[] {
  return GOLDEN_OUTAGES.map((outage, index) => ({
    ...outage,
    id: `golden-${index}`,
    title: `Outage ${index}`,
    start: Date.parse(outage.start),
    end: Date.parse(outage.end),
  }));
}

/** What a sentence is about, from its English beginning. */
function kindOfReason(sentence: string): string {
  if (sentence.startsWith('Announced outage: ')) return 'announced-outage';
  if (sentence.startsWith('Fault test on the first Monday of the month 12.00–15.00')) return 'fault-test';
  if (sentence.startsWith('Maintenance day, the first Thursday of the month')) return 'maintenance-day';
  if (sentence.startsWith('Supported service time Mon–Fri 8.00–16.00')) return 'open';
  if (sentence.startsWith('Outside the supported time Mon–Fri 8.00–16.00')) return 'outside-hours';
  if (sentence === 'No promised service hours') return 'no-promise';
  if (sentence.endsWith(', public holiday: confirm with Kela')) return 'public-holiday';
  return sentence;
}

describe('the status of an environment', () => {
  const model = new EnvironmentModel(nationalCatalog(), outages());

  it('is that of the golden table, which the oracle still gives', () => {
    const rows = goldenRows();
    assert.ok(rows.length >= 400, `${rows.length} rows`);
    const table = `${[HEADER, ...rows].join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(GOLDEN, table);
    assert.equal(readFileSync(GOLDEN, 'utf8'), table);
    for (const status of STATUSES) assert.ok(table.includes(`\t${status}\t`), status);

    for (const row of rows) {
      const [environment = '', service = '', instant = ''] = row.split('\t');
      const answer = model.statusAt(environment, service, Date.parse(instant));
      assert.ok(answer !== undefined, row);
      // Eves are a courtesy that the published rules and the oracle don't know.
      const reasons = answer.why
        .map((why) => kindOfReason(render(why, 'en')))
        .filter((reason) => !reason.includes('day off by custom') && !reason.startsWith('Deletion day'));
      const ours = [
        environment,
        service,
        instant,
        answer.status,
        answer.since === undefined ? '-' : new Date(answer.since).toISOString(),
        answer.until === undefined ? '-' : new Date(answer.until).toISOString(),
        reasons.join(' '),
      ].join('\t');
      assert.equal(ours, row);
    }
  });

  const TEN_YEARS = { from: Date.UTC(2024, 11, 31, 22), to: Date.UTC(2034, 11, 31, 22) };
  const services = nationalCatalog().environments.flatMap(({ id, services }) =>
    services.map((service) => [id, service.id] as const),
  );

  it('is one at every instant of ten years, the strongest of those that apply, and holds from `since` until `until`', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...services),
        fc.integer({ min: TEN_YEARS.from, max: TEN_YEARS.to }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([environment, service], instant, share) => {
          const answer = model.statusAt(environment, service, instant);
          assert.ok(answer !== undefined);
          const ranks = answer.why
            .map((why) => kindOfReason(render(why, 'en')))
            .filter((kind): kind is EnvironmentStatus => STATUSES.some((status) => status === kind))
            .map(statusRank);
          // Inside the hours, "open" names the hours and is weaker than what else applies.
          assert.equal(Math.min(...ranks), statusRank(answer.status));
          const { since, until } = answer;
          if (since !== undefined) {
            assert.ok(since <= instant);
            assert.notEqual(model.spanAt(environment, service, since - 1)?.status, answer.status);
          }
          if (until !== undefined) {
            assert.ok(until > instant);
            assert.notEqual(model.spanAt(environment, service, until)?.status, answer.status);
          }
          const [low, high] = [since ?? instant, (until ?? instant + 1) - 1];
          const between = Math.floor(low + (high - low) * share);
          assert.equal(model.spanAt(environment, service, between)?.status, answer.status);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never skips a change: walking `until` through ten years visits every event', () => {
    for (const [environment, service] of services) {
      const events = eventsBetween(model, TEN_YEARS.from, TEN_YEARS.to, {
        environments: [environment],
      }).filter(
        (event) =>
          event.services.includes(service) &&
          event.kind !== 'public-holiday' &&
          event.kind !== 'data-deletion',
      );
      const visited: { status: EnvironmentStatus; since: number; until: number }[] = [];
      for (let at: number = TEN_YEARS.from; at < TEN_YEARS.to;) {
        const { status, until } = model.spanAt(environment, service, at) ?? { status: 'open' };
        assert.notEqual(visited.at(-1)?.status, status, 'a walk step changes the status');
        visited.push({ status, since: at, until: until ?? TEN_YEARS.to });
        at = until ?? TEN_YEARS.to;
      }
      // Both run in time, so one pass finds the spans that an event meets.
      let first = 0;
      for (const event of events) {
        const status: EnvironmentStatus =
          event.kind === 'service-hours' ? 'open' : (event.kind as EnvironmentStatus);
        while ((visited[first]?.until ?? Infinity) <= event.start) first += 1;
        let covered = event.start;
        for (let index = first; covered < Math.min(event.end, TEN_YEARS.to); index += 1) {
          const span = visited[index];
          assert.ok(span !== undefined);
          const isItself = span.status === status;
          const isStronger = statusRank(span.status) < statusRank(status);
          assert.ok(isItself || isStronger, `${event.id} lies in ${span.status}`);
          covered = span.until;
        }
      }
      // And no walk step lies outside all events except where nothing but "outside hours" or "no promise" holds.
      const starts = new Set(events.map(({ start }) => start));
      const ends = new Set(events.map(({ end }) => end));
      for (const span of visited.slice(1)) {
        assert.ok(
          starts.has(span.since) || ends.has(span.since),
          `${new Date(span.since).toISOString()} is no event's edge`,
        );
      }
    }
  });

  it('tells the next change of one service and of any', () => {
    const tuesday = Date.UTC(2026, 2, 10, 8);
    assert.deepEqual(model.nextChange('ct', 'prescription', tuesday), {
      at: Date.UTC(2026, 2, 10, 14),
      status: 'outside-hours',
    });
    assert.equal(model.nextChangeOfAny(tuesday), Date.UTC(2026, 2, 10, 14));
    assert.equal(model.nextChange('phr-sandbox', 'phr', Date.UTC(2027, 0, 1)), undefined);
    assert.equal(model.statusAt('ct', 'no-such-service', tuesday), undefined);
  });

  it('has a source for every answer', () => {
    for (const [environment, service] of services) {
      const answer = model.statusAt(environment, service, Date.UTC(2026, 5, 3, 8));
      assert.ok((answer?.source.title ?? '') !== '', `${environment}/${service}`);
      assert.ok((answer?.why.length ?? 0) > 0);
    }
  });
});
