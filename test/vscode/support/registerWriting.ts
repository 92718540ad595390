import * as vscode from 'vscode';
import { generateHetu } from '../../../src/core/hetu/generateHetu.ts';
import { seededRandom } from '../../../src/core/hetu/random.ts';

const COUNT = 12;

/** Codes of one of the two windows that write; those of the other are others: men and women. */
export function codesOf(window: 'first' | 'second'): readonly string[] {
  const result = generateHetu({
    born: { from: { year: 1950, month: 1, day: 1 }, to: { year: 1990, month: 1, day: 1 } },
    sex: window === 'first' ? 'female' : 'male',
    count: COUNT,
    random: seededRandom(window),
  });
  return result.ok ? result.codes.map(({ code }) => code) : [];
}

/** One import for each code, all begun at once. */
export async function writeCodes(window: 'first' | 'second'): Promise<void> {
  await Promise.all(
    codesOf(window).map((text) =>
      vscode.commands.executeCommand('kanta.importIssuedCodes', { text, purpose: 'independent' }),
    ),
  );
}
