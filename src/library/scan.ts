import { presentProblems, type Finding } from '../core/findings/finding.ts';
import { scanText as scan } from '../core/identifiers/scanText.ts';
import type { IdentifierSettings } from '../core/identifiers/settings.ts';
import type { Language } from '../core/l10n/language.ts';
import { LineIndex } from '../core/text/lineIndex.ts';

export interface ScanOptions {
  /** Named in the findings. */
  readonly file?: string;
  /** The language of the messages; English when left out. */
  readonly language?: Language;
  /** Values that are known to be no real person's. */
  readonly accept?: IdentifierSettings['accept'];
}

/** Identifiers of real people in a text, by form alone. The values never stand in the findings. */
export function scanText(text: string, { file = '', language = 'en', accept }: ScanOptions = {}): Finding[] {
  const problems = scan(text, accept === undefined ? undefined : { accept });
  return presentProblems(problems, { file, lines: new LineIndex(text), language });
}
