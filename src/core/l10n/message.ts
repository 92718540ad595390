import type { Language } from './language.ts';

/** One text in all languages; `{name}` marks a parameter. Every language uses the same parameters. */
export type Text = Readonly<Record<Language, string>>;

/** The parameters that a text names, taken from its English form. */
type ParametersOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

/** A text with its parameters, in no language yet: whoever shows it chooses. */
export interface Message {
  readonly text: Text;
  readonly parameters?: Readonly<Record<string, string | number | Message>>;
}

/** Keeps the literal types of a table of texts, so that parameters are checked where they are used. */
export function defineTexts<const T extends Readonly<Record<string, Text>>>(table: T): T {
  return table;
}

/** Puts a text and its parameters together; a missing or misspelt parameter does not compile. */
export function message<T extends Text>(
  text: T,
  ...[parameters]: ParametersOf<T['en']> extends never
    ? []
    : [Readonly<Record<ParametersOf<T['en']>, string | number | Message>>]
): Message {
  return parameters === undefined ? { text } : { text, parameters };
}

/** The message in one language. */
export function render(what: Message, language: Language): string {
  return what.text[language].replace(/\{(\w+)\}/gu, (marker, name: string) => {
    const value = what.parameters?.[name];
    if (value === undefined) return marker;
    return typeof value === 'object' ? render(value, language) : String(value);
  });
}
