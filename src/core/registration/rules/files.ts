import type { Problem } from '../../findings/problem.ts';
import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { problemAt, textsOfType, type RuleContext } from './ruleContext.ts';

/** Files that the document names lie beside it. */
export async function checkAttachedFiles(context: RuleContext): Promise<Problem[]> {
  const { exists } = context.workspace;
  const problems: Problem[] = [];
  const known = new Map<string, Promise<boolean | undefined>>();
  for (const { path, text } of textsOfType(context, 'path')) {
    const target = resolvePath(context.document.path, text.trim());
    if (target === undefined) {
      problems.push(problemAt(context, 'registration/attached-file', path, message(texts.fileOutside)));
      continue;
    }
    if (exists === undefined) continue;
    let answer = known.get(target);
    if (answer === undefined) {
      answer = exists(target);
      known.set(target, answer);
    }
    if ((await answer) === false) {
      problems.push(
        problemAt(context, 'registration/attached-file', path, message(texts.fileMissing), {
          data: { file: target },
        }),
      );
    }
  }
  return problems;
}

/** A path written in a document, from the workspace's root; undefined when it leads out of it or is absolute. */
export function resolvePath(document: string, written: string): string | undefined {
  if (/^(?:[a-z]+:|[/\\])/iu.test(written)) return undefined;
  const steps = document.split('/').slice(0, -1);
  for (const step of written.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
