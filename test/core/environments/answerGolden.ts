import { readFileSync } from 'node:fs';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { formatInstant } from '../../../src/core/calendar/helsinkiTime.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { GOLDEN_OUTAGES } from './goldenTable.ts';

/*
 * A program for the time zone test: prints the zone it runs in and the model's answer to every question of the golden table.
 */
const model = new EnvironmentModel(
  nationalCatalog(),
  GOLDEN_OUTAGES.map((outage, index) => ({
    ...outage,
    id: `golden-${index}`,
    title: `Outage ${index}`,
    start: Date.parse(outage.start),
    end: Date.parse(outage.end),
  })),
);
const rows = readFileSync(new URL('golden.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone);
for (const row of rows) {
  const [environment = '', service = '', instant = ''] = row.split('\t');
  const answer = model.statusAt(environment, service, Date.parse(instant));
  const edges = [answer?.since, answer?.until].map((edge) =>
    edge === undefined ? '-' : formatInstant(edge),
  );
  const why = answer?.why.map((reason) => render(reason, 'fi')).join(' | ') ?? '';
  console.log([environment, service, instant, answer?.status, ...edges, why].join('\t'));
}
