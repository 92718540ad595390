import type { Analyzer, IsCancelled } from '../../core/checking/analyzer.ts';
import { checkText, type FoundProblem } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../core/checking/ndjson.ts';
import { presentProblems, type Finding, type RuleSettings } from '../../core/findings/finding.ts';
import { AcceptedValues } from '../../core/identifiers/accepted.ts';
import type { SeenCode } from '../../core/identifiers/codeMemory.ts';
import { dicomFileProblems, isDicom } from '../../core/identifiers/dicom/dicomFile.ts';
import type { AcceptedValue } from '../../core/identifiers/settings.ts';
import type { TerminologyMemory } from '../../core/fhir/validation/terminology/remoteTerminology.ts';
import type { Language } from '../../core/l10n/language.ts';
import { decodeText } from '../files/decodeText.ts';

/** What the findings in files of a folder depend on. */
export interface FileChecker {
  readonly analyzers: readonly Analyzer[];
  readonly language: Language;
  readonly rules: RuleSettings;
  /** The terminology server that the user has named: each file waits for its answers. */
  readonly terminology?: Pick<TerminologyMemory, 'epoch' | 'settled'> | undefined;
  /** Identifiers that the team accepts, for files that are no text. */
  readonly accept?: readonly AcceptedValue[];
  /** Whether the identifiers that findings are about are wanted, to group findings by them. */
  readonly withValues?: boolean;
}

/** What the check of one file gave. */
export type FileOutcome = CheckedFile | PassedOver;

export interface CheckedFile {
  readonly kind: 'checked';
  readonly findings: readonly Finding[];
  /** The identifiers that findings are about. They stay in the memory of the process: no report has them. */
  readonly values?: ReadonlyMap<Finding, string>;
  /** The codes of a file that another thread has checked, for this one's memory. They stay in the memory of the process, too. */
  readonly codes?: readonly SeenCode[];
}

export type PassedOver =
  | { readonly kind: 'binary' | 'archive' | 'too-large' | 'unreadable' }
  /** A bug or too little memory; `why` quotes nothing of the file. */
  | { readonly kind: 'failed'; readonly why: string };

const MOST_ROUNDS = 5;

/** Checks a file by its bytes: an image by its attributes, any text by what it is; undefined when it was cancelled. */
export async function checkBytes(
  name: string,
  bytes: Uint8Array,
  checker: FileChecker,
  isCancelled: IsCancelled,
): Promise<FileOutcome | undefined> {
  if (isDicom(bytes) && findsIdentifiers(checker)) {
    return { kind: 'checked', findings: checkDicom(name, bytes, checker) };
  }
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? checkNamedText(name, decoded.text, checker, isCancelled) : decoded;
}

export function findsIdentifiers({ analyzers }: FileChecker): boolean {
  return analyzers.some(({ name }) => name === 'identifiers');
}

/** Findings of an image have no place in a text; their expression is the path of tags. */
function checkDicom(name: string, bytes: Uint8Array, checker: FileChecker): readonly Finding[] {
  const accepted = new AcceptedValues(checker.accept ?? []);
  const problems = dicomFileProblems(bytes, (value) => accepted.has(value));
  return present(new DocumentSource(name, ''), problems, checker);
}

/** The findings of one text under a name; undefined when it was cancelled. */
export async function checkNamedText(
  name: string,
  text: string,
  checker: FileChecker,
  isCancelled: IsCancelled,
): Promise<CheckedFile | undefined> {
  const check = isNdjson(name) ? checkLines : checkText;
  const { terminology } = checker;
  let document = new DocumentSource(name, text);
  let found = await check(document, checker.analyzers, isCancelled);
  // An answer can lead to another question (a code that exists, then its value set), but not for ever.
  for (let round = 0; terminology !== undefined && round < MOST_ROUNDS; round += 1) {
    const { epoch } = terminology;
    await terminology.settled();
    if (terminology.epoch === epoch) break;
    document = new DocumentSource(name, text);
    found = await check(document, checker.analyzers, isCancelled);
  }
  if (found === undefined) return undefined;
  if (found.length === 0) return { kind: 'checked', findings: [] };
  const problems = found.map(({ problem }) => problem);
  const findings = present(document, problems, checker);
  return checker.withValues === true
    ? { kind: 'checked', findings, values: valuesOf(document, problems, findings) }
    : { kind: 'checked', findings };
}

function present(
  { path, lines, text }: DocumentSource,
  problems: readonly FoundProblem['problem'][],
  { language, rules }: FileChecker,
): readonly Finding[] {
  return presentProblems(problems, { file: path, lines, text, language, rules });
}

function valuesOf(
  { text, lines }: DocumentSource,
  problems: readonly FoundProblem['problem'][],
  findings: readonly Finding[],
): ReadonlyMap<Finding, string> {
  const placeOf = (rule: string, { start, end }: Finding['range']): string =>
    `${rule} ${start.line} ${start.character} ${end.line} ${end.character}`;
  const byPlace = new Map<string, string>();
  for (const { rule, start, end } of problems) {
    if (rule.startsWith('identifier/') && end > start)
      byPlace.set(placeOf(rule, lines.rangeOf({ start, end })), text.slice(start, end));
  }
  const values = new Map<Finding, string>();
  for (const finding of findings) {
    const value = byPlace.get(placeOf(finding.rule, finding.range));
    if (value !== undefined) values.set(finding, value);
  }
  return values;
}
