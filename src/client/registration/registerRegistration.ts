import * as vscode from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { registerCompare } from './compareForms.ts';
import { registerCompletenessBar } from './completenessBar.ts';
import { registerExport } from './exportForm.ts';
import { registerJourney } from './journeyView.ts';
import { registerNewDocument } from './newDocument.ts';
import { registerPreview } from './preview.ts';
import type { Register, RegistrationParts } from './registrationParts.ts';
import { registerTestExplorer } from './testExplorer.ts';
import type { WorkspaceForms } from './workspaceForms.ts';
import { registerYamlShape } from './yamlShape.ts';

const PARTS: readonly Register[] = [
  registerNewDocument,
  registerPreview,
  registerExport,
  registerCompletenessBar,
  registerJourney,
  registerCompare,
  registerTestExplorer,
  registerYamlShape,
];

/** Registration documents in the editor: new ones, preview and export, completeness, the way to production, test cases. */
export function registerRegistration(context: ClientContext): vscode.Disposable {
  let forms: Promise<WorkspaceForms> | undefined;
  const parts: RegistrationParts = {
    context,
    forms: () =>
      (forms ??= import('./workspaceForms.ts').then((module) => new module.WorkspaceForms(context))),
  };
  return vscode.Disposable.from(...PARTS.map((register) => register(parts)), {
    dispose: () => void forms?.then((made) => made.dispose()),
  });
}
