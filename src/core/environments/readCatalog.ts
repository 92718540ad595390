import { isCivilDate, type Weekday } from '../calendar/civilDate.ts';
import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';
import { message } from '../l10n/message.ts';
import {
  TOPICS,
  type CalendarRule,
  type Endpoint,
  type Environment,
  type Fact,
  type Link,
  type MinuteSpan,
  type Reading,
  type Service,
  type Source,
} from './catalog.ts';
import type { Path, PlainReader } from './plainReader.ts';

type Map = Readonly<Record<string, unknown>>;

/** What is known outside the environment that is read: published sources, and names of services that an own environment may share. */
export interface Known {
  readonly sources: ReadonlyMap<string, Source>;
  readonly services: ReadonlyMap<string, Pick<Service, 'name' | 'shortName'>>;
  /** The source of everything that names none; undefined makes a source compulsory. */
  readonly ownSource?: Source;
}

const ENVIRONMENT_KEYS = ['id', 'name', 'shortName', 'services', 'rules', 'facts', 'links'];
const RULE_KEYS = {
  'service-hours': ['id', 'kind', 'weekdays', 'from', 'to', 'services', 'source'],
  monthly: ['id', 'kind', 'status', 'nth', 'weekday', 'from', 'to', 'services', 'source'],
  'no-promise': ['id', 'kind', 'services', 'source'],
  yearly: ['id', 'kind', 'event', 'dates', 'shift', 'services', 'source'],
} as const;
const RULE_KINDS = ['service-hours', 'monthly', 'no-promise', 'yearly'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const WHOLE_DAY: MinuteSpan = { from: 0, to: 1440 };

/** Reads one environment, national or a workspace's own; undefined when it lacks what makes it one. */
export function readEnvironment(
  reader: PlainReader,
  value: unknown,
  path: Path,
  known: Known,
): Environment | undefined {
  const map = reader.map(value, path, ENVIRONMENT_KEYS);
  if (map === undefined) return undefined;
  const id = readId(reader, map, path);
  const name = reader.localText(map, 'name', path, 'required');
  if (id === undefined || name === undefined) return undefined;
  const services = reader
    .list(map['services'], [...path, 'services'])
    .map((item, index) => readService(reader, item, [...path, 'services', index], known))
    .filter((service) => service !== undefined);
  if (services.length === 0) reader.report(path, message(texts.missingKey, { key: 'services' }));
  return {
    id,
    name,
    shortName: reader.localText(map, 'shortName', path, 'optional') ?? name,
    services,
    rules: readAll(reader, map, 'rules', path, known, readRule),
    facts: readAll(reader, map, 'facts', path, known, readFact),
    links: readAll(reader, map, 'links', path, known, readLink),
    isOwn: known.ownSource !== undefined,
  };
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function readId(reader: PlainReader, map: Map, path: Path): string | undefined {
  const id = reader.text(map, 'id', path, 'required');
  if (id === undefined || ID.test(id)) return id;
  reader.report([...path, 'id'], message(texts.identifier));
  return undefined;
}

function readAll<T>(
  reader: PlainReader,
  map: Map,
  key: string,
  path: Path,
  known: Known,
  read: (reader: PlainReader, value: unknown, path: Path, known: Known) => T | undefined,
): T[] {
  return reader
    .list(map[key], [...path, key])
    .map((item, index) => read(reader, item, [...path, key, index], known))
    .filter((item) => item !== undefined);
}

function readService(reader: PlainReader, value: unknown, path: Path, known: Known): Service | undefined {
  const map = reader.map(value, path, ['id', 'name', 'shortName', 'facts', 'endpoints']);
  if (map === undefined) return undefined;
  const id = readId(reader, map, path);
  if (id === undefined) return undefined;
  const own = reader.localText(map, 'name', path, 'optional');
  const ownShort = reader.localText(map, 'shortName', path, 'optional');
  const shared = own === undefined ? known.services.get(id) : undefined;
  const name = own ?? shared?.name ?? { en: id, fi: id, sv: id };
  return {
    id,
    name,
    shortName: ownShort ?? shared?.shortName ?? name,
    facts: readAll(reader, map, 'facts', path, known, readFact),
    endpoints: readAll(reader, map, 'endpoints', path, known, readEndpoint),
  };
}

function readFact(reader: PlainReader, value: unknown, path: Path, known: Known): Fact | undefined {
  const map = reader.map(value, path, ['id', 'topic', 'readings']);
  if (map === undefined) return undefined;
  const id = readId(reader, map, path);
  const topic = reader.oneOf(map, 'topic', path, TOPICS, 'required');
  const [first, ...rest] = readAll(reader, map, 'readings', path, known, readReading);
  if (first === undefined) reader.report(path, message(texts.missingKey, { key: 'readings' }));
  return id === undefined || topic === undefined || first === undefined
    ? undefined
    : { id, topic, readings: [first, ...rest] };
}

function readReading(reader: PlainReader, value: unknown, path: Path, known: Known): Reading | undefined {
  const map = reader.map(value, path, ['text', 'source', 'certainty']);
  if (map === undefined) return undefined;
  const text = reader.localText(map, 'text', path, 'required');
  const source = readSource(reader, map, path, known);
  const certainty = reader.oneOf(map, 'certainty', path, ['stated', 'unknown'], 'optional') ?? 'stated';
  return text === undefined || source === undefined ? undefined : { text, source, certainty };
}

function readLink(reader: PlainReader, value: unknown, path: Path): Link | undefined {
  const map = reader.map(value, path, ['name', 'url']);
  if (map === undefined) return undefined;
  const name = reader.localText(map, 'name', path, 'required');
  const url = reader.localText(map, 'url', path, 'required');
  return name === undefined || url === undefined ? undefined : { name, url };
}

/** The endpoints of the national environments; a workspace's own are read with its settings. */
function readEndpoint(reader: PlainReader, value: unknown, path: Path, known: Known): Endpoint | undefined {
  const map = reader.map(value, path, ['id', 'name', 'url', 'fhirVersion', 'source']);
  if (map === undefined) return undefined;
  const id = readId(reader, map, path);
  const url = readUrl(reader, map, 'url', path);
  const source = readSource(reader, map, path, known);
  const name = reader.localText(map, 'name', path, 'optional');
  const fhirVersion = reader.oneOf(map, 'fhirVersion', path, ['3.0', '4.0'], 'optional');
  if (id === undefined || url === undefined || source === undefined) return undefined;
  return {
    id,
    url,
    source,
    name: name ?? { en: id, fi: id, sv: id },
    ...(fhirVersion === undefined ? {} : { fhirVersion }),
  };
}

const HTTP_URL = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/u;

/** An http(s) URL without user information, so that no password gets into a tree or a log. */
export function readUrl(reader: PlainReader, map: Map, key: string, path: Path): string | undefined {
  const url = reader.text(map, key, path, 'required');
  if (url === undefined || HTTP_URL.test(url)) return url;
  reader.report([...path, key], message(texts.url));
  return undefined;
}

export function readSource(reader: PlainReader, map: Map, path: Path, known: Known): Source | undefined {
  if (map['source'] === undefined && known.ownSource !== undefined) return known.ownSource;
  const id = reader.text(map, 'source', path, 'required');
  if (id === undefined) return undefined;
  const source = known.sources.get(id);
  if (source !== undefined) return source;
  // In a workspace's own environment a source may be any text or address.
  if (known.ownSource !== undefined) return { id, title: id, ...(HTTP_URL.test(id) ? { url: id } : {}) };
  reader.report([...path, 'source'], message(texts.unknownSource, { source: id }));
  return undefined;
}

function readRule(reader: PlainReader, value: unknown, path: Path, known: Known): CalendarRule | undefined {
  const kind = reader.oneOf(
    typeof value === 'object' && value !== null ? (value as Map) : {},
    'kind',
    path,
    RULE_KINDS,
    'required',
  );
  if (kind === undefined) return undefined;
  const map = reader.map(value, path, RULE_KEYS[kind]);
  if (map === undefined) return undefined;
  const source = readSource(reader, map, path, known);
  if (source === undefined) return undefined;
  const services = reader.texts(map, 'services', path);
  const common = {
    id: reader.text(map, 'id', path, 'optional') ?? `${kind}-${String(path.at(-1) ?? 0)}`,
    source,
    ...(services.length === 0 ? {} : { services }),
  };
  switch (kind) {
    case 'no-promise':
      return { ...common, kind };
    case 'service-hours': {
      const span = readSpan(reader, map, path);
      const weekdays = readWeekdays(reader, map, path);
      return span === undefined || weekdays === undefined
        ? undefined
        : { ...common, kind, weekdays, ...span };
    }
    case 'monthly': {
      const status = reader.oneOf(map, 'status', path, ['maintenance-day', 'fault-test'], 'required');
      const nth = reader.oneOf(map, 'nth', path, [1, 2, 3, 4], 'required');
      const weekday = reader.oneOf(map, 'weekday', path, WEEKDAYS, 'required');
      const isWholeDay = map['from'] === undefined && map['to'] === undefined;
      const span = isWholeDay ? WHOLE_DAY : readSpan(reader, map, path);
      return status === undefined || nth === undefined || weekday === undefined || span === undefined
        ? undefined
        : { ...common, kind, status, nth, weekday, ...span };
    }
    case 'yearly': {
      const event = reader.oneOf(map, 'event', path, ['data-deletion'], 'required');
      const dates = readYearDates(reader, map, path);
      const shift = reader.oneOf(map, 'shift', path, ['none', 'next-working-day'], 'optional') ?? 'none';
      return event === undefined || dates.length === 0 ? undefined : { ...common, kind, event, dates, shift };
    }
  }
}

const CLOCK = /^([01]\d|2[0-4])[:.]([0-5]\d)$/u;

function readSpan(reader: PlainReader, map: Map, path: Path): MinuteSpan | undefined {
  const [from, to] = (['from', 'to'] as const).map((key) => {
    const text = reader.text(map, key, path, 'required');
    if (text === undefined) return undefined;
    const match = CLOCK.exec(text);
    const minute = match === null ? NaN : Number(match[1]) * 60 + Number(match[2]);
    if (minute <= 1440) return minute;
    reader.report([...path, key], message(texts.clock));
    return undefined;
  });
  if (from === undefined || to === undefined) return undefined;
  if (from < to) return { from, to };
  reader.report([...path, 'to'], message(texts.spanBackwards));
  return undefined;
}

function readWeekdays(reader: PlainReader, map: Map, path: Path): readonly Weekday[] | undefined {
  const items = reader.list(map['weekdays'], [...path, 'weekdays']);
  const weekdays = items.filter((item): item is Weekday => WEEKDAYS.some((known) => known === item));
  if (weekdays.length > 0 && weekdays.length === items.length) return weekdays;
  reader.report([...path, 'weekdays'], message(texts.weekdays));
  return undefined;
}

function readYearDates(reader: PlainReader, map: Map, path: Path): (readonly [number, number])[] {
  return reader.texts(map, 'dates', path).flatMap((text, index) => {
    const match = /^(\d{2})-(\d{2})$/u.exec(text);
    const [month, day] = [Number(match?.[1]), Number(match?.[2])];
    // A year without a leap day, so that the date exists every year.
    if (match !== null && isCivilDate(2025, month, day)) return [[month, day] as const];
    reader.report([...path, 'dates', index], message(texts.monthDay));
    return [];
  });
}
