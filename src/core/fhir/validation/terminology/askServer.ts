import type { Run } from '../run.ts';
import type { CodeQuestion } from './remoteTerminology.ts';
import type { Verdict } from './specialSystems.ts';

/** What the terminology server says, where the user has named one; otherwise, and until it has answered, `unknown`. */
export function askServer(run: Run, question: CodeQuestion): Verdict {
  const { terminology } = run.validator.options;
  if (terminology === undefined || question.system === '') return 'unknown';
  return terminology.ask(question);
}
