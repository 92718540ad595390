import * as vscode from 'vscode';
import { DAY } from '../../../core/calendar/helsinkiTime.ts';
import { eventsBetween } from '../../../core/environments/environmentEvents.ts';
import {
  CALENDAR_KINDS,
  fixedDaysBetween,
  reportCalendar,
} from '../../../core/environments/environmentReport.ts';
import { environmentUiTexts as ui } from '../../../core/l10n/environmentUi.ts';
import { message } from '../../../core/l10n/message.ts';
import type { ClientContext } from '../../clientContext.ts';
import { fixedDaysOfWorkspace } from '../fixedDays.ts';
import type { EnvironmentStore } from '../environmentStore.ts';

const DAYS_AHEAD = 366;

/** `Kanta: Export Calendar`: the coming year's events of the chosen environments as a file for any calendar. */
export async function exportCalendar(context: ClientContext, store: EnvironmentStore): Promise<void> {
  const { model, folder } = await store.state();
  const language = context.language();
  const picked = await vscode.window.showQuickPick(
    model.catalog.environments.map(({ id, name }) => ({
      label: name[language],
      description: id,
      id,
      picked: true,
    })),
    { placeHolder: context.text(message(ui.whichCalendar)), canPickMany: true },
  );
  if (picked === undefined || picked.length === 0) return;
  const now = context.clock.now().getTime();
  const end = now + DAYS_AHEAD * DAY;
  const events = eventsBetween(model, now, end, {
    environments: picked.map(({ id }) => id),
    kinds: CALENDAR_KINDS,
  });
  const target = await vscode.window.showSaveDialog({
    saveLabel: context.text(message(ui.saveCalendar)),
    filters: { iCalendar: ['ics'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'kanta-environments.ics') }),
  });
  if (target === undefined) return;
  const fixedDays = fixedDaysBetween(await fixedDaysOfWorkspace(), now, end);
  const text = reportCalendar(model, events, language, now, fixedDays);
  await context.files.writeFile(target, new TextEncoder().encode(text));
  void vscode.window.showInformationMessage(
    context.text(message(ui.calendarSaved, { count: events.length + fixedDays.length })),
  );
}
