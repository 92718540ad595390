import type * as vscode from 'vscode';
import type { Language } from '../core/l10n/language.ts';
import type { Message } from '../core/l10n/message.ts';
import type { ClientLog } from './clientLog.ts';
import type { Clock } from './clock.ts';
import type { ServerAccess } from './languageServer.ts';
import type { Settings } from './settings.ts';

/**
 * What every feature of the client gets and nothing else: no feature reads a global of its own, so that one place decides about
 * languages, time, files and the server. A feature puts its disposables into the one that it returns from `registerX(context)`.
 */
export interface ClientContext {
  readonly extension: vscode.ExtensionContext;
  readonly log: ClientLog;
  /** The language of the run-time texts at this moment. */
  readonly language: () => Language;
  readonly onDidChangeLanguage: vscode.Event<Language>;
  /** A text in the user's language. */
  readonly text: (message: Message) => string;
  readonly settings: Settings;
  readonly server: ServerAccess;
  /** The time. Features never call `Date.now()` or `setTimeout` themselves: tests move this clock. */
  readonly clock: Clock;
  /** Files of the workspace, on whatever file system it lies. */
  readonly files: vscode.FileSystem;
  readonly secrets: vscode.SecretStorage;
}
