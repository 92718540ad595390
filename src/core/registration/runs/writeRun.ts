import type { Instant } from '../../calendar/helsinkiTime.ts';
import { formatInstant } from '../../calendar/helsinkiTime.ts';
import { addEntry, yamlEntry, yamlItems, type NewValue } from '../tree/editing.ts';
import { rootMap, type FormDocument } from '../tree/formDocument.ts';
import { isBlank, itemsAt, nodeAt, textAt, toPlain } from '../tree/formNode.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { purposeOfCases } from './testCases.ts';

/** One case as it was run, set by a person. */
export interface CaseRun {
  readonly id: string;
  readonly testCode: string | undefined;
  readonly environment: string;
  readonly startedAt: Instant;
  readonly result: 'passed' | 'failed' | 'not-applicable';
  readonly note: string | undefined;
  readonly evidence: readonly string[];
}

function asValue(run: CaseRun): Record<string, NewValue> {
  return {
    case: run.id,
    ...(run.testCode === undefined ? {} : { testCode: run.testCode }),
    environment: run.environment,
    startedAt: formatInstant(run.startedAt),
    result: run.result,
    ...(run.evidence.length === 0 ? {} : { evidence: run.evidence }),
    ...(run.note === undefined || run.note === '' ? {} : { note: run.note }),
  };
}

/**
 * The text of a new test run of a registration: organisation, system, purpose and the first case.
 * @param registration path of the registration from the test run's folder
 */
export function newRunText(document: FormDocument, registration: string, run: CaseRun): string {
  const root = rootMap(document);
  const copy = (key: string, as = key): string[] => {
    const node = root?.entry(key)?.value;
    return node === undefined || isBlank(node) ? [] : yamlEntry(as, withoutUnknown(toPlain(node)), '');
  };
  const application = nodeAt(root, ['application']);
  return [
    'kind: test-run',
    ...copy('organisation'),
    ...(application === undefined
      ? copy('system')
      : yamlEntry(
          'system',
          { name: textAt(application, 'name') ?? '', version: textAt(application, 'version') ?? '' },
          '',
        )),
    ...(itemsAt(root, 'services').length === 0 ? [] : copy('services')),
    ...yamlEntry('registration', registration, ''),
    ...yamlEntry('purpose', purposeOfCases(document), ''),
    'cases:',
    ...yamlItems([asValue(run)], '  '),
    '',
  ].join('\n');
}

/** Only what YAML can say of a form. */
function withoutUnknown(value: unknown): NewValue {
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutUnknown(inner)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Adds a case to a test run behind its last one; undefined when the text is no test run that one can add to. */
export function addCaseRun(document: FormDocument, run: CaseRun): TextEdit | undefined {
  const root = rootMap(document);
  const cases = root?.entry('cases')?.value;
  if (root === undefined) return undefined;
  if (cases === undefined) return addEntry(document, root, 'cases', [asValue(run)]);
  if (cases.shape !== 'list') return undefined;
  const { text, format } = document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = cases.items[cases.items.length - 1];
  if (format === 'json' || cases.layout === 'flow') {
    const written = JSON.stringify(asValue(run));
    return last === undefined
      ? { start: cases.start + 1, end: cases.start + 1, newText: written }
      : { start: last.end, end: last.end, newText: `, ${written}` };
  }
  const lineStart = text.lastIndexOf('\n', cases.start - 1) + 1;
  const indent = /^[ ]*/u.exec(text.slice(lineStart))?.[0] ?? '';
  let at = cases.end;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return { start: at, end: at, newText: eol + yamlItems([asValue(run)], indent).join(eol) };
}
