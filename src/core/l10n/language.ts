/** The languages of the product's texts. */
export const LANGUAGES = ['en', 'fi', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Chooses the language of the run-time texts.
 * `auto` takes the first of the locales (editor's display language first, then the system's) that speaks Finnish or Swedish, because
 * VS Code has no Finnish or Swedish language pack and its display language alone would always say English.
 */
export function chooseLanguage(setting: string | undefined, locales: readonly string[]): Language {
  const wanted = LANGUAGES.find((language) => language === setting);
  if (wanted !== undefined) return wanted;
  for (const locale of locales) {
    const language = LANGUAGES.find((known) => locale.toLowerCase().split(/[-_.]/u)[0] === known);
    if (language !== undefined && language !== 'en') return language;
  }
  return 'en';
}
