import { Disposable } from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { registerAcceptFinding } from './acceptFinding.ts';
import { registerDicomPreview } from './dicomPreview.ts';
import { registerFindingsView } from './findingsView.ts';
import { registerIdentifierActions } from './identifierActions.ts';
import { registerInsertCommands } from './insertCommands.ts';
import { registerIssuedCommands } from './issuedCommands.ts';
import { registerPasteGuard } from './pasteGuard.ts';
import { registerReplaceInWorkspace } from './replaceInWorkspace.ts';
import { registerTemporaryIdentifier } from './temporaryIdentifier.ts';
import { WorkspaceSecret } from './secretKey.ts';

/** Test identities in the editor: making, inserting and registering them, and putting them in the place of real ones. */
export function registerIdentifiers(context: ClientContext): Disposable {
  const secret = new WorkspaceSecret(context);
  const findings = registerFindingsView(context);
  return Disposable.from(
    findings,
    secret.share(),
    registerInsertCommands(context),
    registerIssuedCommands(context),
    registerTemporaryIdentifier(context),
    registerPasteGuard(context, secret),
    registerReplaceInWorkspace(context, secret, findings),
    registerAcceptFinding(context),
    registerIdentifierActions(context),
    registerDicomPreview(context),
  );
}
