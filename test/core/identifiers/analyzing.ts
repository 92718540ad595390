import { checkText } from '../../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { createIdentifierAnalyzer } from '../../../src/core/identifiers/createIdentifierAnalyzer.ts';
import {
  DEFAULT_IDENTIFIER_SETTINGS,
  type IdentifierContext,
  type IdentifierSettings,
} from '../../../src/core/identifiers/settings.ts';

export const TODAY = { year: 2026, month: 3, day: 1 };

/** A secret for tests: any bytes will do. */
export const KEY = Uint8Array.from({ length: 32 }, (_, index) => (index * 11) % 251);

export interface TestContext extends Partial<Omit<IdentifierContext, 'settings'>> {
  readonly settings?: Partial<IdentifierSettings>;
}

export function analyzerFor({ settings, ...rest }: TestContext = {}): ReturnType<
  typeof createIdentifierAnalyzer
> {
  return createIdentifierAnalyzer({
    settings: { ...DEFAULT_IDENTIFIER_SETTINGS, ...settings },
    today: () => TODAY,
    ...rest,
  });
}

export async function problemsOf(
  text: string,
  path = 'notes.txt',
  context: TestContext = {},
): Promise<readonly Problem[]> {
  const found = await checkText(new DocumentSource(path, text), [analyzerFor(context)], () => false);
  if (found === undefined) throw new Error('cancelled');
  return found.map(({ problem }) => problem);
}

/** `rule:text` of each problem, in the order of the text. */
export async function findingsOf(text: string, path?: string, context?: TestContext): Promise<string[]> {
  const problems = await problemsOf(text, path, context);
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => `${rule.replace('identifier/', '')}:${text.slice(start, end)}`);
}
