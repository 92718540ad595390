/**
 * The calendar of the test environments: answers a second, a year's events, the size of a calendar file. Instants are spread over ten
 * years, so that no answer is the one before.
 */
import { eventsBetween } from '../src/core/environments/environmentEvents.ts';
import { EnvironmentModel } from '../src/core/environments/environmentModel.ts';
import { reportCalendar } from '../src/core/environments/environmentReport.ts';
import { nationalCatalog } from '../src/core/environments/nationalCatalog.ts';
import { readAnnouncement } from '../src/core/environments/announcement/readAnnouncement.ts';
import type { Outage } from '../src/core/environments/outage.ts';
import { percentile, table } from './support/measure.ts';

const YEAR = 366 * 86_400_000;
const FROM = Date.UTC(2025, 0, 1);

/** A team that has written every announcement down for a year: one a week. */
const outages: Outage[] = Array.from({ length: 52 }, (_, week) => ({
  id: `outage-${week}`,
  title: `Update ${week}`,
  environments: week % 2 === 0 ? ['ct'] : ['ct', 'pi'],
  start: FROM + week * 7 * 86_400_000 + 15 * 3_600_000,
  end: FROM + week * 7 * 86_400_000 + 18 * 3_600_000,
}));
const model = new EnvironmentModel(nationalCatalog(), outages);
const targets = nationalCatalog().environments.flatMap(({ id, services }) =>
  services.map((service) => [id, service.id] as const),
);

/** By the clock and by the processor's own time, which other work on the machine disturbs less. */
function answersPerSecond(count: number): { wall: number; cpu: number } {
  let rank = 0;
  const started = performance.now();
  const usage = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const [environment, service] = targets[index % targets.length] ?? ['ct', 'phr'];
    // A large prime step walks the ten years without a pattern that rules share.
    const instant = FROM + ((index * 7_919_531_069) % (10 * YEAR));
    rank += model.statusAt(environment, service, instant)?.why.length ?? 0;
  }
  if (rank === 0) throw new Error('no reasons');
  const wall = count / ((performance.now() - started) / 1000);
  return { wall, cpu: count / (process.cpuUsage(usage).user / 1_000_000) };
}

answersPerSecond(50_000);
const rates = Array.from({ length: 7 }, () => answersPerSecond(200_000));
const byClock = rates.map(({ wall }) => wall);
table('statusAt with reasons, any of 15 services, any instant of ten years, 52 outages', [
  {
    'per second': Math.round(percentile(byClock, 0.5)),
    best: Math.round(Math.max(...byClock)),
    'per CPU second': Math.round(
      percentile(
        rates.map(({ cpu }) => cpu),
        0.5,
      ),
    ),
    target: 200_000,
  },
]);

function time(what: () => unknown): number {
  const started = performance.now();
  what();
  return performance.now() - started;
}

const year = (): unknown => eventsBetween(model, FROM, FROM + YEAR);
year();
const events = Array.from({ length: 51 }, () => time(year));
table("A year's events of all environments, service hours and holidays included", [
  {
    events: eventsBetween(model, FROM, FROM + YEAR).length,
    median_ms: percentile(events, 0.5),
    worst_ms: Math.max(...events),
    target_ms: 5,
  },
]);

const calendar = (): string => reportCalendar(model, eventsBetween(model, FROM, FROM + YEAR), 'en', FROM);
const calendars = Array.from({ length: 21 }, () => time(calendar));
table("A year's calendar file with everything in it", [
  { kB: Math.round(calendar().length / 1024), median_ms: percentile(calendars, 0.5) },
]);

const text = 'Katko on asiakastestiympäristössä torstaina 12.3.2026 klo 8.00–12.00.\n';
const readings = Array.from({ length: 51 }, () => time(() => readAnnouncement(text, FROM)));
table('Reading an announcement', [{ median_ms: percentile(readings, 0.5), worst_ms: Math.max(...readings) }]);
