import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseIsoDate, type DayNumber } from '../core/calendar/civilDate.ts';
import {
  DAY,
  formatInstant,
  instantAt,
  localTimeAt,
  parseInstant,
  type Instant,
} from '../core/calendar/helsinkiTime.ts';
import { globMatcher } from '../core/checking/globs.ts';
import { eventsBetween } from '../core/environments/environmentEvents.ts';
import type { EnvironmentModel } from '../core/environments/environmentModel.ts';
import {
  CALENDAR_KINDS,
  fixedDaysBetween,
  reportCalendar,
  reportDeadlines,
  reportEvents,
  reportStatus,
} from '../core/environments/environmentReport.ts';
import { readWorkspaceModel } from '../core/environments/readWorkspaceModel.ts';
import { eventsAsText, statusAsText } from '../core/environments/textReport.ts';
import { environmentsCommandTexts as texts } from '../core/l10n/environmentsCommand.ts';
import { LANGUAGES, type Language } from '../core/l10n/language.ts';
import { message, render, type Message } from '../core/l10n/message.ts';
import { deadlineEvents, type DeadlineEvent } from '../core/registration/journey/deadlineEvents.ts';
import { readForm } from '../core/registration/tree/formDocument.ts';
import { loadConfig } from '../host/checking/fileChecker.ts';
import { readForms } from '../host/files/formFiles.ts';
import { refuse, type CommandIo, type ExitStatus } from './io.ts';

type Question =
  | { readonly kind: 'status'; readonly at: Instant }
  | { readonly kind: 'events'; readonly from: Instant; readonly to: Instant };

interface Options {
  readonly question: Question;
  readonly format: 'text' | 'json' | 'ics';
  readonly environments: readonly string[] | undefined;
  readonly language: Language | undefined;
}

const FORMATS = ['text', 'json', 'ics'] as const;
const DAYS_AHEAD = 31;
const CALENDAR_DAYS_AHEAD = 366;

/** `kanta environments`: the calendar of the test environments, with the workspace's own environments and announced outages. */
export async function runEnvironments(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const read = readOptions(args, io.now());
  if (read === 'help') {
    io.write(render(message(texts.usage), io.language));
    return 0;
  }
  if ('error' in read) return refuse(io, read.error);
  const { question, format, environments } = read.options;
  const { model, language } = await loadModel(io, read.options.language);
  const unknown = environments?.find((id) => model.catalog.environments.every((known) => known.id !== id));
  if (unknown !== undefined) {
    const known = model.catalog.environments.map(({ id }) => id).join(', ');
    return refuse(io, message(texts.unknownEnvironment, { id: unknown, known }));
  }
  if (question.kind === 'status') {
    const report = reportStatus(model, question.at, language, environments);
    io.write(format === 'json' ? asJson(report) : statusAsText(model, question.at, language, environments));
    return 0;
  }
  const events = eventsBetween(model, question.from, question.to, {
    ...(environments === undefined ? {} : { environments }),
    ...(format === 'json' ? {} : { kinds: CALENDAR_KINDS }),
  });
  // Deadlines belong to no environment: who asks for one environment does not ask for them.
  const deadlines =
    environments === undefined ? fixedDaysBetween(await readDeadlines(io), question.from, question.to) : [];
  if (format === 'ics') io.write(reportCalendar(model, events, language, io.now(), deadlines));
  else if (format === 'json') {
    const span = { from: question.from, to: question.to };
    io.write(
      asJson({
        ...reportSpan(span),
        events: reportEvents(events, language),
        deadlines: reportDeadlines(deadlines, language),
      }),
    );
  } else io.write(eventsAsText(model, events, language, deadlines));
  return 0;
}

/** The deadlines and starts that the folder's registration documents fix. */
async function readDeadlines(io: CommandIo): Promise<readonly DeadlineEvent[]> {
  const { ignore } = await loadConfig(io.cwd);
  const forms = await readForms(io.cwd, globMatcher(ignore));
  return deadlineEvents(forms.map(readForm));
}

function reportSpan({ from, to }: { from: Instant; to: Instant }): { from: string; to: string } {
  return { from: formatInstant(from), to: formatInstant(to) };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

async function loadModel(
  io: CommandIo,
  asked: Language | undefined,
): Promise<{ model: EnvironmentModel; language: Language }> {
  const readText = (name: string): Promise<string | undefined> =>
    readFile(join(io.cwd, name), 'utf8').catch(() => undefined);
  const read = await readWorkspaceModel(readText);
  const language = asked ?? read.language ?? io.language;
  for (const file of read.broken) {
    // On standard error, so that a script that reads the answer is not disturbed.
    io.writeError(`kanta: ${render(message(texts.problemsInFile, { file }), language)}\n`);
  }
  return { model: read.model, language };
}

function readOptions(
  args: readonly string[],
  now: Instant,
): { options: Options } | { error: Message } | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        at: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        environment: { type: 'string', multiple: true },
        format: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return { error: message(texts.wrongUsage, { detail: error instanceof Error ? error.message : '' }) };
  }
  if (values.help === true) return 'help';
  const format = FORMATS.find((known) => known === (values.format ?? 'text'));
  if (format === undefined) return { error: message(texts.wrongFormat, { value: values.format ?? '' }) };
  const question = readQuestion(values, format, now);
  if ('error' in question) return question;
  return {
    options: {
      question,
      format,
      environments: values.environment,
      language: LANGUAGES.find((language) => language === values.language),
    },
  };
}

function readQuestion(
  { at, from, to }: { at?: string | undefined; from?: string | undefined; to?: string | undefined },
  format: Options['format'],
  now: Instant,
): Question | { error: Message } {
  const asksEvents = from !== undefined || to !== undefined || format === 'ics';
  if (at !== undefined) {
    if (from !== undefined || to !== undefined) return { error: message(texts.bothQuestions) };
    const instant = parseInstant(at);
    if (instant === undefined) return { error: message(texts.notAnInstant, { value: at }) };
    if (!asksEvents) return { kind: 'status', at: instant };
    return { kind: 'events', from: instant, to: instant + CALENDAR_DAYS_AHEAD * DAY };
  }
  if (!asksEvents) return { kind: 'status', at: now };
  const first = from === undefined ? localTimeAt(now).day : parseIsoDate(from);
  if (first === undefined) return { error: message(texts.notADate, { option: '--from', value: from ?? '' }) };
  const ahead = format === 'ics' ? CALENDAR_DAYS_AHEAD : DAYS_AHEAD;
  const last: DayNumber | undefined = to === undefined ? first + ahead : parseIsoDate(to);
  if (last === undefined) return { error: message(texts.notADate, { option: '--to', value: to ?? '' }) };
  if (last < first) return { error: message(texts.backwards) };
  return { kind: 'events', from: instantAt(first), to: instantAt(last + 1) };
}
