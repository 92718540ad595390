import * as vscode from 'vscode';
import { formatClock, instantAt, localTimeAt, type Instant } from '../../../core/calendar/helsinkiTime.ts';
import { parseWrittenTime } from '../../../core/calendar/writtenTime.ts';
import { readAnnouncement } from '../../../core/environments/announcement/readAnnouncement.ts';
import { OUTAGES_FILE } from '../../../core/environments/environmentModel.ts';
import type { Outage } from '../../../core/environments/outage.ts';
import { shortInstant } from '../../../core/environments/reasons.ts';
import { newOutageId, writeOutage } from '../../../core/environments/writeOutage.ts';
import { environmentUiTexts as ui } from '../../../core/l10n/environmentUi.ts';
import { message, type Message } from '../../../core/l10n/message.ts';
import type { ClientContext } from '../../clientContext.ts';
import type { EnvironmentState, EnvironmentStore } from '../environmentStore.ts';

/** What is known of an outage while it is being put together. */
type Draft = Partial<Omit<Outage, 'id'>>;

/** `Kanta: Add Announced Outage`: by pasting the announcement or by a form; kept in `.kanta/outages.yaml`. */
export async function addOutage(
  context: ClientContext,
  store: EnvironmentStore,
  from: Draft = {},
): Promise<void> {
  const state = await store.state();
  if (state.folder === undefined) {
    void vscode.window.showInformationMessage(context.text(message(ui.noFolder)));
    return;
  }
  const say = (what: Message): string => context.text(what);
  const how = await vscode.window.showQuickPick(
    [
      { label: say(message(ui.byPaste)), detail: say(message(ui.byPasteDetail)), isPaste: true },
      { label: say(message(ui.byForm)), detail: say(message(ui.byFormDetail)), isPaste: false },
    ],
    // Whoever first has to copy the announcement goes to another window and comes back.
    { title: say(message(ui.addOutage)), placeHolder: say(message(ui.howToAdd)), ignoreFocusOut: true },
  );
  if (how === undefined) return;
  const draft = how.isPaste ? await paste(context, state, from) : { draft: from, isConfirmed: false };
  if (draft === undefined) return;
  const outage = draft.isConfirmed ? draft.draft : await fillIn(context, state, draft.draft);
  if (outage !== undefined) await keep(context, store, state, outage);
}

/** Reads the clipboard and shows what was understood; undefined when the user drops it. */
async function paste(
  context: ClientContext,
  state: EnvironmentState,
  from: Draft,
): Promise<{ draft: Draft; isConfirmed: boolean } | undefined> {
  const say = (what: Message): string => context.text(what);
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(say(message(ui.clipboardEmpty)));
    return undefined;
  }
  const now = context.clock.now().getTime();
  const reading = readAnnouncement(text, now);
  if (reading.kind === 'not-understood') {
    const yes = say(message(ui.byForm));
    const answer = await vscode.window.showWarningMessage(
      say(message(ui.continueInForm, { why: reading.why })),
      { modal: false },
      yes,
    );
    return answer === yes ? { draft: from, isConfirmed: false } : undefined;
  }
  const services = reading.targets.services;
  const draft: Draft = {
    ...from,
    start: reading.start,
    end: reading.end,
    title: reading.title ?? say(message(ui.defaultTitle)),
    ...(reading.targets.environments.length === 0 ? {} : { environments: reading.targets.environments }),
    ...(services.length === 0 ? {} : { services }),
    announced: reading.announced === undefined ? now : instantAt(reading.announced),
  };
  const isComplete = draft.environments !== undefined;
  const choice = await vscode.window.showQuickPick(
    [
      ...(isComplete
        ? [
            {
              label: say(message(ui.keepIt)),
              detail: describeDraft(context, state, draft),
              act: 'keep' as const,
            },
          ]
        : []),
      {
        label: say(message(ui.changeIt)),
        detail: isComplete ? '' : describeDraft(context, state, draft),
        act: 'change' as const,
      },
      { label: say(message(ui.dropIt)), detail: '', act: 'drop' as const },
    ],
    {
      title: say(
        message(ui.understood, { from: shortInstant(reading.start), to: shortInstant(reading.end) }),
      ),
      placeHolder: say(message(ui.isItRight)),
      ignoreFocusOut: true,
    },
  );
  if (choice === undefined || choice.act === 'drop') return undefined;
  return { draft, isConfirmed: choice.act === 'keep' };
}

function describeDraft(context: ClientContext, { model }: EnvironmentState, draft: Draft): string {
  const language = context.language();
  const environments = model.catalog.environments.filter(
    ({ id }) => draft.environments?.includes(id) ?? false,
  );
  const services = environments
    .flatMap((environment) => environment.services)
    .filter(({ id }) => draft.services?.includes(id) ?? false)
    .map(({ name }) => name[language]);
  const start = draft.start ?? 0;
  const end = draft.end ?? 0;
  return [
    `${shortInstant(start)} – ${shortInstant(end)}`,
    environments.map(({ name }) => name[language]).join(', '),
    services.length === 0 ? context.text(message(ui.allServices)) : [...new Set(services)].join(', '),
    draft.title ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Asks for everything, with what is known already filled in; undefined when the user went away. */
async function fillIn(
  context: ClientContext,
  state: EnvironmentState,
  draft: Draft,
): Promise<Draft | undefined> {
  const say = (what: Message): string => context.text(what);
  const language = context.language();
  const title = say(message(ui.addOutage));
  const { environments: known } = state.model.catalog;
  const environments = await vscode.window.showQuickPick(
    known.map(({ id, name }) => ({
      label: name[language],
      description: id,
      id,
      picked: draft.environments?.includes(id) ?? false,
    })),
    { title, placeHolder: say(message(ui.whichEnvironments)), canPickMany: true, ignoreFocusOut: true },
  );
  if (environments === undefined || environments.length === 0) return undefined;
  const chosen = environments.map(({ id }) => id);
  const offered = new Map(
    known
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ services }) => services.map((service) => [service.id, service.name[language]] as const)),
  );
  const services = await vscode.window.showQuickPick(
    [...offered].map(([id, label]) => ({
      label,
      description: id,
      id,
      picked: draft.services?.includes(id) ?? false,
    })),
    { title, placeHolder: say(message(ui.whichServices)), canPickMany: true, ignoreFocusOut: true },
  );
  if (services === undefined) return undefined;
  const now = context.clock.now().getTime();
  const start = await askTime(context, title, message(ui.startPrompt), draft.start, now, undefined);
  if (start === undefined) return undefined;
  const end = await askTime(context, title, message(ui.endPrompt), draft.end, start, start);
  if (end === undefined) return undefined;
  const name = await vscode.window.showInputBox({
    title,
    prompt: say(message(ui.titlePrompt)),
    value: draft.title ?? say(message(ui.defaultTitle)),
    ignoreFocusOut: true,
  });
  if (name === undefined) return undefined;
  const source = await vscode.window.showInputBox({
    title,
    prompt: say(message(ui.sourcePrompt)),
    value: draft.source ?? '',
    ignoreFocusOut: true,
  });
  if (source === undefined) return undefined;
  return {
    environments: chosen,
    ...(services.length === 0 ? {} : { services: services.map(({ id }) => id) }),
    start,
    end,
    title: name.trim() === '' ? say(message(ui.defaultTitle)) : name.trim(),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(draft.announced === undefined ? {} : { announced: draft.announced }),
  };
}

async function askTime(
  context: ClientContext,
  title: string,
  prompt: Message,
  value: Instant | undefined,
  near: Instant,
  after: Instant | undefined,
): Promise<Instant | undefined> {
  const suggestion =
    value === undefined
      ? after === undefined
        ? ''
        : formatClock(localTimeAt(after + 3_600_000).minute)
      : shortInstant(value);
  const text = await vscode.window.showInputBox({
    title,
    prompt: context.text(prompt),
    value: suggestion,
    ignoreFocusOut: true,
    validateInput: (written) => {
      const read = parseWrittenTime(written, near);
      if (read === undefined) return context.text(message(ui.notATime));
      return after !== undefined && read <= after ? context.text(message(ui.endTooEarly)) : undefined;
    },
  });
  return text === undefined ? undefined : parseWrittenTime(text, near);
}

async function keep(
  context: ClientContext,
  store: EnvironmentStore,
  state: EnvironmentState,
  draft: Draft,
): Promise<void> {
  const { environments, start, end, title } = draft;
  if (state.folder === undefined || environments === undefined || start === undefined || end === undefined)
    return;
  const file = vscode.Uri.joinPath(state.folder, OUTAGES_FILE);
  const before = await readText(context, file);
  const outage: Outage = {
    ...draft,
    id: newOutageId(
      environments,
      start,
      state.model.outages.map(({ id }) => id),
    ),
    title: title ?? context.text(message(ui.defaultTitle)),
    environments,
    start,
    end,
  };
  const after = writeOutage(before, outage);
  const open = context.text(message(ui.openFile));
  if (after === undefined) {
    const answer = await vscode.window.showErrorMessage(
      context.text(message(ui.cannotWrite, { file: OUTAGES_FILE })),
      open,
    );
    if (answer === open) await vscode.window.showTextDocument(file);
    return;
  }
  await context.files.writeFile(file, new TextEncoder().encode(after));
  await store.reload();
  vscode.window.setStatusBarMessage(context.text(message(ui.outageKept, { file: OUTAGES_FILE })), 5000);
}

async function readText(context: ClientContext, file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await context.files.readFile(file));
  } catch {
    return '';
  }
}
