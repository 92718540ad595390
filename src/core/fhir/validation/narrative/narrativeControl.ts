import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirNarrativeTexts as texts } from '../../../l10n/fhirNarrative.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { NarrativeControl } from '../../definitions/model.ts';
import type { NarrativeHost } from './narrative.ts';
import { scanXhtml } from './xhtmlScanner.ts';

const SOURCES = /(?:^|\s)(?:boilerplate|generated|original)(?:\s|$)/u;

/**
 * Checks a Narrative against what a profile asks of it: sections by language, and the source of every part. The host stands at the Narrative,
 * which is where the official validator puts these problems.
 */
export function checkNarrativeControl(
  host: NarrativeHost,
  narrative: JsonObject,
  control: NarrativeControl,
  profile: string,
): void {
  const div = narrative.get('div');
  if (div?.kind !== JsonKind.String) return;
  const found = new Set<string>();
  let withoutSource = 0;
  scanXhtml(div.text, {
    fault: () => undefined,
    language: (kind, value, depth) => {
      if (depth === 1 && kind === 'xml:lang') found.add(value);
    },
    part: (_name, className) => {
      if (!SOURCES.test(className)) withoutSource += 1;
    },
  });
  const tell = (what: Message): void => {
    host.report('fhir/narrative', div, what, { severity: 'error', profile });
  };
  if (control.needsSource && withoutSource > 0) tell(message(texts.sourceRequired, { profile }));
  for (const wanted of control.languages) {
    const what = languageFault(wanted, found, host.scope?.node.getString('language'), profile);
    if (what !== undefined) tell(what);
  }
}

function languageFault(
  wanted: string,
  found: ReadonlySet<string>,
  language: string | undefined,
  profile: string,
): Message | undefined {
  const languages = found.size === 0 ? '–' : [...found].join(', ');
  switch (wanted) {
    case '_no':
      return found.size === 0 ? undefined : message(texts.languagesNotAllowed, { profile, languages });
    case '_yes':
      return found.size > 0 ? undefined : message(texts.languagesRequired, { profile });
    case '_resource':
      if (language === undefined) return message(texts.resourceLanguageRequired, { profile });
      return found.has(language)
        ? undefined
        : message(texts.languageRequired, { profile, language, languages });
    default:
      return found.has(wanted)
        ? undefined
        : message(texts.languageRequired, { profile, language: wanted, languages });
  }
}
