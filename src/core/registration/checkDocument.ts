import { localTimeAt } from '../calendar/helsinkiTime.ts';
import type { IsCancelled } from '../checking/analyzer.ts';
import type { Problem } from '../findings/problem.ts';
import { message } from '../l10n/message.ts';
import { registrationTexts as texts } from '../l10n/registration.ts';
import { formOf } from './forms/allForms.ts';
import { KINDS } from './forms/model.ts';
import { allChecks } from './rules/allChecks.ts';
import { checkAttachedFiles } from './rules/files.ts';
import { checkSchema } from './schema/checkSchema.ts';
import { closest } from './schema/closest.ts';
import { kindOf, rootMap, type FormDocument } from './tree/formDocument.ts';
import { isBlank, type FormMap } from './tree/formNode.ts';
import type { RegistrationWorkspace } from './workspace.ts';

const NEVER: IsCancelled = () => false;

/** Everything that is wrong with one registration document; undefined when it was cancelled. */
export async function checkDocument(
  document: FormDocument,
  workspace: RegistrationWorkspace,
  isCancelled: IsCancelled = NEVER,
): Promise<Problem[] | undefined> {
  const isShapeShown = workspace.shapeShownElsewhere?.(document.format) === true;
  const problems: Problem[] = isShapeShown
    ? []
    : document.syntax.map(({ start, end, message: what }) => ({
        start,
        end,
        rule: 'registration/syntax',
        message: what,
      }));
  const root = rootMap(document);
  if (root === undefined) {
    // Unreadable text has said so already; text that is read but is no mapping has not.
    if (document.syntax.length === 0) {
      problems.push({
        start: 0,
        end: Math.min(document.text.length, 1),
        rule: 'registration/kind',
        message: message(texts.notAMapping),
      });
    }
    return problems;
  }
  const kind = kindOf(document);
  if (kind === undefined) return [...problems, kindProblem(root)];
  if (!isShapeShown) problems.push(...checkSchema(kind, root));
  if (isCancelled()) return undefined;
  const instant = workspace.now();
  const context = {
    document,
    form: formOf(kind),
    root,
    workspace,
    today: { instant, day: localTimeAt(instant).day },
  };
  for (const check of allChecks) problems.push(...check(context));
  if (isCancelled()) return undefined;
  problems.push(...(await checkAttachedFiles(context)));
  return isCancelled() ? undefined : problems;
}

function kindProblem(root: FormMap): Problem {
  const entry = root.entry('kind');
  const kinds = KINDS.join(', ');
  if (entry === undefined || isBlank(entry.value)) {
    const place = entry ?? root.entries[0] ?? root;
    return {
      start: place.start,
      end: place.end,
      rule: 'registration/kind',
      message: message(texts.kindMissing, { kinds }),
    };
  }
  const written = entry.value.shape === 'scalar' ? entry.value.written : '';
  const meant = closest(written, KINDS);
  return {
    start: entry.value.start,
    end: entry.value.end,
    rule: 'registration/kind',
    message: message(texts.kindUnknown, { kinds }),
    data: meant === undefined ? { path: '["kind"]' } : { path: '["kind"]', value: meant },
  };
}
