import type { Analyzer } from '../checking/analyzer.ts';
import { completionsAt } from './authoring/complete.ts';
import { fixesFor } from './authoring/fixes.ts';
import { hoverAt } from './authoring/hover.ts';
import { checkDocument } from './checkDocument.ts';
import { isFormPath, readForm } from './tree/formDocument.ts';
import type { RegistrationWorkspace } from './workspace.ts';

/** Findings, fixes, hover and completion for registration documents, YAML and JSON alike. */
export function createRegistrationAnalyzer(workspace: RegistrationWorkspace): Analyzer {
  return {
    name: 'registration',
    applies: ({ path }) => isFormPath(path),
    analyze: (source, isCancelled) => checkDocument(readForm(source), workspace, isCancelled),
    fixes: (source, problem) => fixesFor(readForm(source), problem, workspace),
    hover: (source, offset) => hoverAt(readForm(source), offset),
    complete: (source, offset) => completionsAt(readForm(source), offset, workspace),
  };
}
