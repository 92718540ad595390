import type { DayNumber } from '../../calendar/civilDate.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationJourneyTexts as texts } from '../../l10n/registrationJourney.ts';
import { firstDayOf, registrationDeadline } from '../deadlines.ts';
import { subjectOf } from '../export/report.ts';
import { citeSource, sourceUrl } from '../forms/sources.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { textAt } from '../tree/formNode.ts';

/** A day that a document fixes, for calendars and timelines. */
export interface DeadlineEvent {
  /** The same for the same document and event, always. */
  readonly id: string;
  readonly day: DayNumber;
  readonly title: Message;
  readonly path: string;
  readonly source: { readonly title: string; readonly url?: string };
}

/** The deadlines and starts of the workspace's registrations, by day. */
export function deadlineEvents(documents: readonly FormDocument[]): DeadlineEvent[] {
  const events = documents.flatMap((document): DeadlineEvent[] => {
    const root = rootMap(document);
    const kind = kindOf(document);
    if (root === undefined) return [];
    const name = subjectOf(root);
    const url = sourceUrl('registering');
    const source = { title: citeSource('registering'), ...(url === undefined ? {} : { url }) };
    const found: DeadlineEvent[] = [];
    if (kind === 'joint-testing-registration') {
      const start = textAt(root, 'period', 'start');
      const deadline =
        start === undefined ? undefined : registrationDeadline(start, textAt(root, 'period', 'registerBy'));
      if (deadline === undefined) return [];
      if (textAt(root, 'registeredOn') === undefined) {
        found.push({
          id: `register-${document.path}`,
          day: deadline.counts,
          title: message(texts.deadlineTitle, { name }),
          path: document.path,
          source,
        });
      }
      found.push({
        id: `period-${document.path}`,
        day: deadline.periodStart,
        title: message(texts.periodTitle, { name }),
        path: document.path,
        source,
      });
    }
    if (kind === 'phr-joint-testing-registration') {
      const start = textAt(root, 'startsOn');
      const day = start === undefined ? undefined : firstDayOf(start);
      if (day !== undefined) {
        found.push({
          id: `period-${document.path}`,
          day,
          title: message(texts.periodTitle, { name }),
          path: document.path,
          source,
        });
      }
    }
    return found;
  });
  return events.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}
