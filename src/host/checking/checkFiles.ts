import { setImmediate } from 'node:timers/promises';
import type { Analyzer } from '../../core/checking/analyzer.ts';
import { checkText } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../core/checking/ndjson.ts';
import { presentProblems, type Finding, type RuleSettings } from '../../core/findings/finding.ts';
import { AcceptedValues } from '../../core/identifiers/accepted.ts';
import { dicomFileProblems, isDicom } from '../../core/identifiers/dicom/dicomFile.ts';
import type { AcceptedValue } from '../../core/identifiers/settings.ts';
import type { TerminologyMemory } from '../../core/fhir/validation/terminology/remoteTerminology.ts';
import type { Language } from '../../core/l10n/language.ts';
import type { SkippedFile } from '../../core/report/summary.ts';
import { decodeText } from '../files/decodeText.ts';
import type { FoundFile } from '../files/findFiles.ts';
import { readBytes, sizeOf } from '../files/readBytes.ts';
import { streamFile } from './streamFile.ts';

export interface FileChecker {
  readonly analyzers: readonly Analyzer[];
  readonly language: Language;
  readonly rules: RuleSettings;
  /** The terminology server that the user has named: each file waits for its answers. */
  readonly terminology?: Pick<TerminologyMemory, 'epoch' | 'settled'> | undefined;
  /** Identifiers that the team accepts, for files that are no text. */
  readonly accept?: readonly AcceptedValue[];
}

export interface FilesChecked {
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
  readonly skipped: readonly SkippedFile[];
}

const MOST_ROUNDS = 5;

/** Longer texts do not fit into one JavaScript string with what is made of them. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Messages are let in after so much work. */
const MS_A_TURN = 20;

/** Checks files one after the other. A file that cannot be read is listed and does not stop the rest. */
export async function checkFiles(files: readonly FoundFile[], checker: FileChecker): Promise<FilesChecked> {
  const findings: Finding[] = [];
  const skipped: SkippedFile[] = [];
  let checked = 0;
  let turn = performance.now();
  for (const { path, name } of files) {
    if (performance.now() - turn > MS_A_TURN) {
      await setImmediate();
      turn = performance.now();
    }
    const isLarge = sizeOf(path) > MOST_BYTES;
    if (isLarge && findsIdentifiers(checker)) {
      const streamed = await streamFile(path, name, checker).catch(() => undefined);
      if (streamed?.kind === 'text') {
        checked += 1;
        for (const finding of streamed.findings) findings.push(finding);
      } else skipped.push({ file: name, reason: streamed?.kind ?? 'unreadable' });
      continue;
    }
    const bytes = isLarge ? undefined : await readBytes(path);
    if (bytes === undefined) {
      skipped.push({ file: name, reason: isLarge ? 'too-large' : 'unreadable' });
      continue;
    }
    if (isDicom(bytes) && findsIdentifiers(checker)) {
      checked += 1;
      for (const finding of checkDicom(name, bytes, checker)) findings.push(finding);
      continue;
    }
    const decoded = decodeText(bytes);
    if (decoded.kind !== 'text') {
      skipped.push({ file: name, reason: decoded.kind });
      continue;
    }
    checked += 1;
    for (const finding of await checkOne(name, decoded.text, checker)) findings.push(finding);
  }
  return { findings, files: checked, skipped };
}

function findsIdentifiers({ analyzers }: FileChecker): boolean {
  return analyzers.some(({ name }) => name === 'identifiers');
}

/** Findings of an image have no place in a text; their expression is the path of tags. */
function checkDicom(name: string, bytes: Uint8Array, checker: FileChecker): Finding[] {
  const accepted = new AcceptedValues(checker.accept ?? []);
  const { lines } = new DocumentSource(name, '');
  const problems = dicomFileProblems(bytes, (value) => accepted.has(value));
  return presentProblems(problems, { file: name, lines, language: checker.language, rules: checker.rules });
}

/** The findings of one text under a name. */
export async function checkOne(name: string, text: string, checker: FileChecker): Promise<Finding[]> {
  const check = isNdjson(name) ? checkLines : checkText;
  const { terminology } = checker;
  let document = new DocumentSource(name, text);
  let found = (await check(document, checker.analyzers, () => false)) ?? [];
  // An answer can lead to another question (a code that exists, then its value set), but not for ever.
  for (let round = 0; terminology !== undefined && round < MOST_ROUNDS; round += 1) {
    const { epoch } = terminology;
    await terminology.settled();
    if (terminology.epoch === epoch) break;
    document = new DocumentSource(name, text);
    found = (await check(document, checker.analyzers, () => false)) ?? [];
  }
  if (found.length === 0) return [];
  return presentProblems(
    found.map(({ problem }) => problem),
    { file: name, lines: document.lines, language: checker.language, rules: checker.rules },
  );
}
