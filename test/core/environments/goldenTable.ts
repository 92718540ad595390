import { oracleAnswer, type OracleOutage } from './oracle.ts';

/** Outages that meet every other rule: maintenance, a fault test on a holiday, both clock changes, a year's end, each other, a sandbox. */
export const GOLDEN_OUTAGES: readonly OracleOutage[] = [
  { environments: ['ct'], start: '2026-03-05T08:00:00Z', end: '2026-03-05T10:30:00Z' },
  {
    environments: ['pi'],
    services: ['prescription'],
    start: '2026-04-06T08:00:00Z',
    end: '2026-04-06T10:30:00Z',
  },
  {
    environments: ['ct', 'pi'],
    services: ['imaging'],
    start: '2026-10-24T19:00:00Z',
    end: '2026-10-25T03:00:00Z',
  },
  { environments: ['pi'], start: '2027-03-28T00:00:00Z', end: '2027-03-28T03:00:00Z' },
  {
    environments: ['ct'],
    services: ['patient-data'],
    start: '2027-12-31T18:00:00Z',
    end: '2028-01-01T00:00:00Z',
  },
  {
    environments: ['ct'],
    services: ['patient-data'],
    start: '2027-12-31T23:00:00Z',
    end: '2028-01-01T02:30:00Z',
  },
  { environments: ['phr-sandbox'], start: '2026-03-02T07:00:00Z', end: '2026-03-02T08:00:00Z' },
  {
    environments: ['pi'],
    services: ['patient-data'],
    start: '2025-10-06T10:00:00Z',
    end: '2025-10-06T11:00:00Z',
  },
];

/** Moments around every rule's edges, in UTC. */
const MOMENTS = [
  // Every first Monday of four Januaries, Aprils, Junes, Octobers and Decembers around the fault test, winter and summer.
  ...['2025-01-06', '2025-12-01', '2026-02-02', '2027-02-01', '2027-12-06', '2028-01-03'].flatMap((date) =>
    ['05:59', '06:00', '09:59', '10:00', '12:59', '13:00', '14:00'].map((time) => `${date}T${time}:00Z`),
  ),
  ...['2025-10-06', '2026-04-06', '2026-06-01', '2027-07-05', '2028-05-01'].flatMap((date) =>
    ['04:59', '05:00', '08:59', '09:00', '10:15', '11:59', '12:00', '13:00'].map(
      (time) => `${date}T${time}:00Z`,
    ),
  ),
  // First Thursdays: May Day 2025, New Year 2026, Ascension 2027, months that begin on a Thursday, and the days beside them.
  ...['2025-05-01', '2026-10-01', '2027-05-06', '2028-06-01'].flatMap((date) =>
    ['-1', '04:00', '07:30', '12:59', '20:59', '21:00'].map((time) =>
      time === '-1'
        ? new Date(Date.parse(`${date}T21:00:00Z`) - 86_400_001).toISOString()
        : `${date}T${time}:00Z`,
    ),
  ),
  ...['2026-01-01', '2026-03-05', '2027-02-04', '2028-02-03'].flatMap((date) =>
    ['05:00', '08:00', '10:29', '10:30', '13:59', '14:00', '21:59', '22:00'].map(
      (time) => `${date}T${time}:00Z`,
    ),
  ),
  // The clock changes of four years: the Friday before, the night, the Monday after.
  ...[
    '2025-03-30',
    '2026-03-29',
    '2027-03-28',
    '2028-03-26',
    '2025-10-26',
    '2026-10-25',
    '2027-10-31',
    '2028-10-29',
  ].flatMap((date) =>
    [-62, -58, -1.5, -0.5, 0, 0.5, 1, 1.5, 2.5, 28, 29, 30, 37, 38].map((hours) =>
      new Date(Date.parse(`${date}T01:00:00Z`) + hours * 3_600_000).toISOString(),
    ),
  ),
  // Holidays on weekdays, eves, year ends and plain days.
  ...[
    '2025-04-18',
    '2025-06-20',
    '2026-05-14',
    '2026-12-24',
    '2026-12-25',
    '2027-01-06',
    '2028-12-06',
  ].flatMap((date) => ['04:59', '06:30', '13:30', '23:00'].map((time) => `${date}T${time}:00Z`)),
  ...['2025-12-31', '2026-12-31', '2027-12-31', '2028-12-31'].flatMap((date) =>
    ['13:59', '18:00', '21:59', '22:00', '23:30'].map((time) => `${date}T${time}:00Z`),
  ),
  ...['2026-02-27', '2026-03-02', '2026-07-15', '2027-09-18', '2028-02-29'].flatMap((date) =>
    ['05:30', '07:30', '12:00', '14:30'].map((time) => `${date}T${time}:00Z`),
  ),
];

const SERVICES = [
  ['ct', 'prescription'],
  ['pi', 'prescription'],
  ['pi', 'patient-data'],
  ['pi', 'social-welfare'],
  ['ct', 'patient-data'],
  ['ct', 'imaging'],
  ['pi', 'imaging'],
  ['ct', 'test-mykanta'],
  ['ct', 'archivist'],
  ['ct', 'phr'],
  ['phr-sandbox', 'phr'],
] as const;

export const HEADER = 'environment\tservice\tinstant\tstatus\tsince\tuntil\treasons';

/** The rows of the golden table, as the oracle sees them. Each moment meets four services in turn, and the fault-tested ones always. */
export function goldenRows(): string[] {
  return MOMENTS.flatMap((moment, index) => {
    const chosen = new Set([1, 2, 0, (index * 3) % SERVICES.length, (index * 5 + 3) % SERVICES.length]);
    return [...chosen].map((number) => {
      const [environment, service] = SERVICES[number] ?? SERVICES[0];
      const instant = Date.parse(moment);
      const answer = oracleAnswer(environment, service, instant, GOLDEN_OUTAGES);
      return [
        environment,
        service,
        iso(instant),
        answer.status,
        iso(answer.since),
        iso(answer.until),
        answer.reasons.join(' '),
      ].join('\t');
    });
  });
}

function iso(instant: number | undefined): string {
  return instant === undefined ? '-' : new Date(instant).toISOString();
}
