import { stringify } from 'yaml';
import { parseInstant } from '../../../src/core/calendar/helsinkiTime.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { checkDocument } from '../../../src/core/registration/checkDocument.ts';
import { readForm, type Format } from '../../../src/core/registration/tree/formDocument.ts';
import type { RegistrationWorkspace } from '../../../src/core/registration/workspace.ts';
import { FILES } from './examples.ts';

export const FORMATS: readonly Format[] = ['yaml', 'json'];

export const NOW = parseInstant('2026-11-22T12:00') ?? 0;

/** A workspace with the examples' files and issued codes. */
export const WORKSPACE: RegistrationWorkspace = {
  now: () => NOW,
  exists: (path) => Promise.resolve(FILES.has(path)),
  issuedCodes: () => [
    { code: '010181-900C', purpose: 'independent' },
    { code: '020516C903K', purpose: 'joint', testCase: 'Y-1' },
    { code: '030594W903B', purpose: 'certificates' },
  ],
};

export function write(value: unknown, format: Format): string {
  return format === 'json' ? `${JSON.stringify(value, undefined, 2)}\n` : stringify(value);
}

export function sourceOf(text: string, format: Format, name = 'document'): DocumentSource {
  return new DocumentSource(`${name}.kanta.${format}`, text, format);
}

export async function problemsOf(
  source: DocumentSource,
  workspace: RegistrationWorkspace = WORKSPACE,
): Promise<readonly Problem[]> {
  const problems = await checkDocument(readForm(source), workspace);
  if (problems === undefined) throw new Error('nobody cancelled it');
  return problems;
}
