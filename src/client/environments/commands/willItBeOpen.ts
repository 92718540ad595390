import * as vscode from 'vscode';
import { isCronError, parseCron, type CronSchedule } from '../../../core/calendar/cron.ts';
import type { Instant } from '../../../core/calendar/helsinkiTime.ts';
import { parseWrittenTime } from '../../../core/calendar/writtenTime.ts';
import { findEnvironment } from '../../../core/environments/catalog.ts';
import { describeTime } from '../../../core/environments/describeTime.ts';
import { STATUS_LOOKS } from '../../../core/environments/treeNode.ts';
import {
  willBeOpenAt,
  willRunsBeOpen,
  type OpenAnswer,
  type ServiceTarget,
  type SlotAnswer,
} from '../../../core/environments/willItBeOpen.ts';
import { environmentUiTexts as ui } from '../../../core/l10n/environmentUi.ts';
import { statusTexts } from '../../../core/l10n/environments.ts';
import { message, type Message } from '../../../core/l10n/message.ts';
import type { ClientContext } from '../../clientContext.ts';
import type { EnvironmentState, EnvironmentStore } from '../environmentStore.ts';

type When =
  { readonly kind: 'at'; readonly at: Instant } | { readonly kind: 'runs'; readonly schedule: CronSchedule };

/** `Kanta: Will It Be Open?`: for a time or the runs of a cron expression; the answer stays open to be read and copied. */
export async function willItBeOpen(context: ClientContext, store: EnvironmentStore): Promise<void> {
  const state = await store.state();
  const now = context.clock.now().getTime();
  const targets = await pickTargets(context, state);
  if (targets === undefined || targets.length === 0) return;
  const when = await askWhen(context, now);
  if (when === undefined) return;
  const answer =
    when.kind === 'at'
      ? willBeOpenAt(state.model, targets, when.at)
      : willRunsBeOpen(state.model, targets, when.schedule, now);
  await show(context, state, answer, now);
}

async function pickTargets(
  context: ClientContext,
  { model }: EnvironmentState,
): Promise<ServiceTarget[] | undefined> {
  const language = context.language();
  const items = model.catalog.environments.flatMap((environment) => [
    {
      label: context.text(message(ui.wholeEnvironment, { name: { text: environment.name } })),
      targets: environment.services.map(({ id }) => ({ environment: environment.id, service: id })),
    },
    ...environment.services.map((service) => ({
      label: service.name[language],
      description: environment.shortName[language],
      targets: [{ environment: environment.id, service: service.id }],
    })),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: context.text(message(ui.willBeOpen)),
    placeHolder: context.text(message(ui.whichTargets)),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ targets }) => targets);
}

async function askWhen(context: ClientContext, now: Instant): Promise<When | undefined> {
  const text = await vscode.window.showInputBox({
    title: context.text(message(ui.willBeOpen)),
    prompt: context.text(message(ui.whenPrompt)),
    ignoreFocusOut: true,
    validateInput: (written) => {
      const read = readWhen(written, now);
      return 'kind' in read ? undefined : context.text(read);
    },
  });
  if (text === undefined) return undefined;
  const read = readWhen(text, now);
  return 'kind' in read ? read : undefined;
}

/** A time or a cron expression; otherwise what is wrong. */
export function readWhen(written: string, now: Instant): When | Message {
  const at = parseWrittenTime(written, now);
  if (at !== undefined) return { kind: 'at', at };
  const schedule = parseCron(written);
  if (!isCronError(schedule)) return { kind: 'runs', schedule };
  return schedule.field === 'count'
    ? message(ui.notWhen)
    : message(ui.cronField, { field: schedule.field, written: schedule.written });
}

async function show(
  context: ClientContext,
  state: EnvironmentState,
  answer: OpenAnswer,
  now: Instant,
): Promise<void> {
  const say = (what: Message): string => context.text(what);
  const good = answer.nextGood;
  const heading =
    answer.slots.length === 0
      ? say(message(ui.neverRuns))
      : good === undefined
        ? say(message(ui.noGood))
        : say(message(ui.nextGood, { time: describeTime(good.at, now) }));
  const items = answer.slots.map((slot) => ({
    label: `$(${STATUS_LOOKS[slot.answer.status].icon}) ${say(describeTime(slot.at, now))}: ${say(verdict(slot))}`,
    detail: [targetName(context, state, slot.decides), ...slot.answer.why.map(say)].join(' · '),
  }));
  const picked = await vscode.window.showQuickPick(
    [{ label: `$(arrow-right) ${heading}`, detail: '' }, ...items],
    {
      title: say(message(ui.willBeOpen)),
      placeHolder: heading,
      ignoreFocusOut: true,
    },
  );
  if (picked !== undefined)
    await vscode.env.clipboard.writeText(
      [picked.label.replace(/^\$\([\w-]+\) /u, ''), picked.detail].join('\n').trim(),
    );
}

function verdict(slot: SlotAnswer): Message {
  switch (slot.verdict) {
    case 'open':
      return message(ui.verdictOpen);
    case 'probably':
      return message(ui.verdictProbably);
    case 'maybe':
      return message(ui.verdictMaybe);
    case 'no':
      return message(ui.verdictNo, { status: message(statusTexts[slot.answer.status]) });
    case 'unknown':
      return message(ui.verdictUnknown);
  }
}

function targetName(context: ClientContext, { model }: EnvironmentState, target: ServiceTarget): string {
  const language = context.language();
  const environment = findEnvironment(model.catalog, target.environment);
  const service = environment?.services.find(({ id }) => id === target.service);
  return `${environment?.shortName[language] ?? target.environment}: ${service?.name[language] ?? target.service}`;
}
