import type * as vscode from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import type { WorkspaceForms } from './workspaceForms.ts';

/** What the parts of the registration feature share. The forms and their rules load when the first part needs them. */
export interface RegistrationParts {
  readonly context: ClientContext;
  readonly forms: () => Promise<WorkspaceForms>;
}

/** Runs a handler and logs what goes wrong; an unexpected fault never pops up. */
export function quietly(parts: RegistrationParts, what: () => Promise<unknown>): void {
  what().catch((error: unknown) => {
    parts.context.log.error('registration', error);
  });
}

export type Register = (parts: RegistrationParts) => vscode.Disposable;
