import { formatClock, instantAt, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { environmentsCommandTexts as texts } from '../l10n/environmentsCommand.ts';
import { statusTexts } from '../l10n/environments.ts';
import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import { findEnvironment } from './catalog.ts';
import { describeDay, describeTime } from './describeTime.ts';
import type { EnvironmentEvent } from './environmentEvents.ts';
import type { EnvironmentModel } from './environmentModel.ts';
import type { FixedDay } from './timeline.ts';

/** The status of every service, for a terminal: one line each, reasons once for services that share them. */
export function statusAsText(
  model: EnvironmentModel,
  at: Instant,
  language: Language,
  only: readonly string[] = model.catalog.environments.map(({ id }) => id),
): string {
  const lines: string[] = [];
  for (const environment of model.catalog.environments) {
    if (!only.includes(environment.id)) continue;
    lines.push(`${environment.name[language]}  [${environment.id}]`);
    const width = Math.max(...environment.services.map(({ name }) => name[language].length));
    let shown = '';
    for (const service of environment.services) {
      const answer = model.statusAt(environment.id, service.id, at);
      if (answer === undefined) continue;
      const until =
        answer.until === undefined
          ? ''
          : `, ${render(message(texts.until, { time: describeTime(answer.until, at) }), language)}`;
      const status = render(message(statusTexts[answer.status]), language);
      lines.push(`  ${service.name[language].padEnd(width)}  ${status}${until}`);
      const why = answer.why.map((reason) => `      ${render(reason, language)}`).join('\n');
      if (why !== shown) lines.push(why);
      shown = why;
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Events, and the days that registration documents fix, in the order of time, for a terminal. */
export function eventsAsText(
  model: EnvironmentModel,
  events: readonly EnvironmentEvent[],
  language: Language,
  fixedDays: readonly FixedDay[] = [],
): string {
  if (events.length === 0 && fixedDays.length === 0) return `${render(message(texts.noEvents), language)}\n`;
  const lines = [
    ...fixedDays.map(({ day, title, path }) => ({
      at: instantAt(day),
      text: `${render(describeDay(instantAt(day)), language)}  ${render(title, language)} (${path})\n`,
    })),
    ...events.map((event) => {
      const environment = findEnvironment(model.catalog, event.environment);
      const [start, end] = [localTimeAt(event.start), localTimeAt(event.end)];
      const isOneDay = start.day === end.day;
      const time = event.isAllDay
        ? ''
        : ` ${formatClock(start.minute)}–${isOneDay ? '' : `${render(describeDay(event.end), language)} `}${formatClock(end.minute)}`;
      const isAll = event.services.length === environment?.services.length;
      const services = isAll
        ? ''
        : ` (${(environment?.services ?? [])
            .filter(({ id }) => event.services.includes(id))
            .map(({ name }) => name[language])
            .join(', ')})`;
      const name = environment?.shortName[language] ?? event.environment;
      return {
        at: event.start,
        text: `${render(describeDay(event.start), language)}${time}  ${name}: ${render(event.title, language)}${services}\n`,
      };
    }),
  ];
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join('');
}
