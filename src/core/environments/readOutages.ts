import { parseIsoDate } from '../calendar/civilDate.ts';
import { instantAt, localTimeAt, parseInstant, type Instant } from '../calendar/helsinkiTime.ts';
import type { Problem } from '../findings/problem.ts';
import type { RuleId } from '../findings/ruleRegistry.ts';
import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';
import { message, type Message } from '../l10n/message.ts';
import { findEnvironment, type Catalog } from './catalog.ts';
import type { Outage } from './outage.ts';
import { PlainReader, type Path } from './plainReader.ts';
import { readYaml, type YamlFile } from './yamlPlaces.ts';

/** Where the notice of two days is published. */
const NOTICE_SOURCE = 'https://www.kanta.fi/en/system-developers/test-environments';
const NOTICE_DAYS = 2;

const OUTAGE_KEYS = ['id', 'title', 'environment', 'services', 'start', 'end', 'announced', 'source', 'note'];

/** Reads `.kanta/outages.yaml`. An outage that lacks what it needs is a problem and left out; the others count. */
export function readOutages(
  text: string,
  catalog: Catalog,
): { readonly outages: readonly Outage[]; readonly problems: readonly Problem[] } {
  return new OutagesReader(readYaml(text), catalog).read();
}

class OutagesReader {
  readonly #reader = new PlainReader();
  readonly #problems: Problem[] = [];
  readonly #file: YamlFile;
  readonly #catalog: Catalog;

  constructor(file: YamlFile, catalog: Catalog) {
    this.#file = file;
    this.#catalog = catalog;
  }

  read(): { outages: Outage[]; problems: Problem[] } {
    for (const { start, end, message: what } of this.#file.syntax) {
      this.#problems.push({ rule: 'environment/outage-schema', start, end, message: what });
    }
    const read: { outage: Outage; path: Path }[] = [];
    if (this.#file.value !== undefined && this.#file.value !== null) {
      const root = this.#reader.map(this.#file.value, [], ['outages']);
      const items = root === undefined ? [] : this.#reader.list(root['outages'], ['outages']);
      items.forEach((item, index) => {
        const outage = this.#outage(item, ['outages', index]);
        if (outage !== undefined) read.push({ outage, path: ['outages', index] });
      });
    }
    this.#overlaps(read);
    for (const { path, atKey, message: what } of this.#reader.problems) {
      this.#problems.push({
        rule: 'environment/outage-schema',
        ...this.#file.place(path, atKey),
        message: what,
      });
    }
    this.#problems.sort((a, b) => a.start - b.start || a.end - b.end);
    return { outages: read.map(({ outage }) => outage), problems: this.#problems };
  }

  #outage(item: unknown, path: Path): Outage | undefined {
    const reader = this.#reader;
    const map = reader.map(item, path, OUTAGE_KEYS);
    if (map === undefined) return undefined;
    const title = reader.text(map, 'title', path, 'required');
    if (map['environment'] === undefined) {
      reader.report(path, message(texts.missingKey, { key: 'environment' }));
    }
    const environments = reader.texts(map, 'environment', path);
    const services = map['services'] === undefined ? undefined : reader.texts(map, 'services', path);
    const start = this.#instant(map, 'start', path, 'required');
    const end = this.#instant(map, 'end', path, 'required');
    const announced = this.#instant(map, 'announced', path, 'optional');
    const id = reader.text(map, 'id', path, 'optional');
    const source = reader.text(map, 'source', path, 'optional');
    const note = reader.text(map, 'note', path, 'optional');
    if (title === undefined || start === undefined || end === undefined) return undefined;
    const known = this.#targets(map, environments, services, path);
    if (end <= start) {
      this.#report('environment/outage-end-before-start', [...path, 'end'], message(texts.endBeforeStart));
      return undefined;
    }
    if (announced !== undefined && localTimeAt(start).day - localTimeAt(announced).day < NOTICE_DAYS) {
      this.#report('environment/outage-short-notice', [...path, 'announced'], message(texts.shortNotice), {
        source: NOTICE_SOURCE,
      });
    }
    return {
      id: id ?? `${environments.join('-')}-${localTimeAt(start).day}-${localTimeAt(start).minute}`,
      title,
      environments: known,
      ...(services === undefined ? {} : { services }),
      start,
      end,
      ...(announced === undefined ? {} : { announced }),
      ...(source === undefined ? {} : { source }),
      ...(note === undefined ? {} : { note }),
    };
  }

  #instant(
    map: Readonly<Record<string, unknown>>,
    key: string,
    path: Path,
    need: 'required' | 'optional',
  ): Instant | undefined {
    const text = this.#reader.text(map, key, path, need);
    if (text === undefined) return undefined;
    const date = parseIsoDate(text);
    // An end that is a date alone means that whole day.
    const instant = date === undefined ? parseInstant(text) : instantAt(key === 'end' ? date + 1 : date);
    if (instant === undefined) {
      this.#reader.report([...path, key], message(key === 'announced' ? texts.date : texts.instant));
    }
    return instant;
  }

  /** Names that don't exist are said; the ones that do count. */
  #targets(
    map: Readonly<Record<string, unknown>>,
    environments: readonly string[],
    services: readonly string[] | undefined,
    path: Path,
  ): string[] {
    const known: string[] = [];
    environments.forEach((id, index) => {
      const place = typeof map['environment'] === 'string' ? [] : [index];
      const environment = findEnvironment(this.#catalog, id);
      if (environment === undefined) {
        this.#report(
          'environment/outage-unknown-target',
          [...path, 'environment', ...place],
          message(texts.unknownEnvironment, {
            id,
            known: this.#catalog.environments.map((other) => other.id).join(', '),
          }),
        );
      } else known.push(id);
    });
    services?.forEach((id, index) => {
      const place = typeof map['services'] === 'string' ? [] : [index];
      const missing = known.find(
        (environment) =>
          findEnvironment(this.#catalog, environment)?.services.every((service) => service.id !== id) ?? true,
      );
      if (missing === undefined) return;
      this.#report(
        'environment/outage-unknown-target',
        [...path, 'services', ...place],
        message(texts.unknownService, {
          environment: missing,
          id,
          known:
            findEnvironment(this.#catalog, missing)
              ?.services.map((service) => service.id)
              .join(', ') ?? '',
        }),
      );
    });
    return known;
  }

  #overlaps(read: readonly { readonly outage: Outage; readonly path: Path }[]): void {
    for (const [index, { outage, path }] of read.entries()) {
      const earlier = read.slice(0, index).find(({ outage: other }) => collide(outage, other));
      if (earlier === undefined) continue;
      this.#report(
        'environment/outage-overlap',
        [...path, 'start'],
        message(texts.outageOverlap, { other: earlier.outage.title }),
        {
          related: [
            { message: message(texts.otherOutage), span: this.#file.place([...earlier.path, 'start']) },
          ],
        },
      );
    }
  }

  #report(rule: RuleId, path: Path, what: Message, more: Partial<Problem> = {}): void {
    this.#problems.push({ rule, ...this.#file.place(path), message: what, ...more });
  }
}

function collide(a: Outage, b: Outage): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  if (!a.environments.some((id) => b.environments.includes(id))) return false;
  const [mine, theirs] = [a.services, b.services];
  return mine === undefined || theirs === undefined || mine.some((id) => theirs.includes(id));
}
