import { readFile } from 'node:fs/promises';
import type { Analyzer } from '../../core/checking/analyzer.ts';
import { checkText } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../core/checking/ndjson.ts';
import { presentProblems, type Finding, type RuleSettings } from '../../core/findings/finding.ts';
import type { Language } from '../../core/l10n/language.ts';
import type { SkippedFile } from '../../core/report/summary.ts';
import { decodeText } from '../files/decodeText.ts';
import type { FoundFile } from '../files/findFiles.ts';

export interface FileChecker {
  readonly analyzers: readonly Analyzer[];
  readonly language: Language;
  readonly rules: RuleSettings;
}

export interface FilesChecked {
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
  readonly skipped: readonly SkippedFile[];
}

/** Longer texts do not fit into one JavaScript string with what is made of them. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Checks files one after the other. A file that cannot be read is listed and does not stop the rest. */
export async function checkFiles(files: readonly FoundFile[], checker: FileChecker): Promise<FilesChecked> {
  const findings: Finding[] = [];
  const skipped: SkippedFile[] = [];
  let checked = 0;
  for (const { path, name } of files) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) {
      skipped.push({ file: name, reason: 'unreadable' });
      continue;
    }
    if (bytes.length > MOST_BYTES) {
      skipped.push({ file: name, reason: 'too-large' });
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

/** The findings of one text under a name. */
export async function checkOne(name: string, text: string, checker: FileChecker): Promise<Finding[]> {
  const document = new DocumentSource(name, text);
  const check = isNdjson(name) ? checkLines : checkText;
  const found = (await check(document, checker.analyzers, () => false)) ?? [];
  if (found.length === 0) return [];
  return presentProblems(
    found.map(({ problem }) => problem),
    { file: name, lines: document.lines, language: checker.language, rules: checker.rules },
  );
}
