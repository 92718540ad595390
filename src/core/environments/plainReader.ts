import type { Text } from '../l10n/message.ts';
import { message, type Message } from '../l10n/message.ts';
import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';

/** Where a value stands in a document: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with the shape of a value, and where. */
export interface ShapeProblem {
  readonly path: Path;
  /** The key is at fault and not its value. */
  readonly atKey?: boolean;
  readonly message: Message;
}

/** Reads plain values (of JSON or YAML), collects what does not fit and goes on, so that one slip does not hide the rest of a file. */
export class PlainReader {
  readonly problems: ShapeProblem[] = [];

  report(path: Path, what: Message, atKey = false): void {
    this.problems.push({ path, message: what, ...(atKey ? { atKey } : {}) });
  }

  /** A mapping with none but the known keys; undefined, and a problem, for anything else. */
  map(value: unknown, path: Path, known: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.report(path, message(texts.mapping));
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) {
        this.report([...path, key], message(texts.unknownKey, { key, known: known.join(', ') }), true);
      }
    }
    return value as Readonly<Record<string, unknown>>;
  }

  /** The items of a list; an absent list is empty. */
  list(value: unknown, path: Path): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value as readonly unknown[];
    this.report(path, message(texts.list));
    return [];
  }

  /** A text that is not empty; undefined with a problem when there is something else, or nothing though it is required. */
  text(
    map: Readonly<Record<string, unknown>>,
    key: string,
    path: Path,
    need: 'required' | 'optional',
  ): string | undefined {
    const value = map[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value === undefined || value === null) {
      if (need === 'required') this.report(path, message(texts.missingKey, { key }));
      return undefined;
    }
    this.report([...path, key], message(texts.text));
    return undefined;
  }

  /** A list of texts, or one text. */
  texts(map: Readonly<Record<string, unknown>>, key: string, path: Path): readonly string[] {
    const value = map[key];
    if (typeof value === 'string') return [value];
    return this.list(value, [...path, key]).flatMap((item, index) => {
      if (typeof item === 'string' && item !== '') return [item];
      this.report([...path, key, index], message(texts.text));
      return [];
    });
  }

  oneOf<const T extends readonly (string | number)[]>(
    map: Readonly<Record<string, unknown>>,
    key: string,
    path: Path,
    values: T,
    need: 'required' | 'optional',
  ): T[number] | undefined {
    const value = map[key];
    if (value === undefined || value === null) {
      if (need === 'required') this.report(path, message(texts.missingKey, { key }));
      return undefined;
    }
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) {
      this.report([...path, key], message(texts.oneOf, { values: values.join(', ') }));
    }
    return known;
  }

  /** A text in three languages, or one text for all of them. */
  localText(
    map: Readonly<Record<string, unknown>>,
    key: string,
    path: Path,
    need: 'required' | 'optional',
  ): Text | undefined {
    const value = map[key];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const there = [...path, key];
      const languages = this.map(value, there, ['en', 'fi', 'sv']) ?? {};
      const [en, fi, sv] = (['en', 'fi', 'sv'] as const).map((language) =>
        this.text(languages, language, there, 'optional'),
      );
      const any = en ?? fi ?? sv;
      if (any !== undefined) return { en: en ?? any, fi: fi ?? any, sv: sv ?? any };
      this.report(there, message(texts.text));
      return undefined;
    }
    const text = this.text(map, key, path, need);
    return text === undefined ? undefined : { en: text, fi: text, sv: text };
  }
}
