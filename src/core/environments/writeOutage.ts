import { isMap, isSeq, parseDocument } from 'yaml';
import { isoDate } from '../calendar/civilDate.ts';
import { formatInstant, isRepeated, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import type { Outage } from './outage.ts';

/**
 * The text of `.kanta/outages.yaml` with one more outage at its end; comments and the order of what is there stay.
 * Undefined when the file is not valid YAML or holds something else, because then nobody should write into it.
 */
export function writeOutage(text: string, outage: Outage): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null) {
    const comment = text.trim() === '' ? '' : `${text.trimEnd()}\n`;
    document.contents = document.createNode({ outages: [] }) as never;
    document.setIn(['outages'], document.createNode([entryOf(outage)]));
    document.commentBefore = null;
    document.comment = null;
    return comment + document.toString({ lineWidth: 0 });
  }
  if (!isMap(contents)) return undefined;
  const list = contents.get('outages', true);
  if (isSeq(list)) list.add(document.createNode(entryOf(outage)));
  else if (list === undefined || list === null || (list as { value?: unknown }).value === null) {
    document.set('outages', document.createNode([entryOf(outage)]));
  } else return undefined;
  return document.toString({ lineWidth: 0 });
}

/** In the order in which people read it. */
function entryOf(outage: Outage): Record<string, unknown> {
  const [only] = outage.environments;
  return {
    id: outage.id,
    title: outage.title,
    environment: outage.environments.length === 1 ? only : outage.environments,
    ...(outage.services === undefined ? {} : { services: outage.services }),
    start: localText(outage.start),
    end: localText(outage.end),
    ...(outage.announced === undefined ? {} : { announced: isoDate(localTimeAt(outage.announced).day) }),
    ...(outage.source === undefined ? {} : { source: outage.source }),
    ...(outage.note === undefined ? {} : { note: outage.note }),
  };
}

/** Helsinki time to the minute; with its offset in the hour that clocks show twice. */
function localText(instant: Instant): string {
  const text = formatInstant(instant);
  return isRepeated(localTimeAt(instant)) ? text : text.slice(0, 16);
}

/** An id for a new outage: its environments and the day of its start as first announced, numbered when that is taken. */
export function newOutageId(
  environments: readonly string[],
  start: number,
  taken: readonly string[],
): string {
  const base = `${environments.join('-')}-${isoDate(localTimeAt(start).day)}`;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}
