import * as vscode from 'vscode';
import { clientTexts } from '../core/l10n/client.ts';
import { chooseLanguage, type Language } from '../core/l10n/language.ts';
import { message, render } from '../core/l10n/message.ts';
import type { ClientContext } from './clientContext.ts';
import { ClientLog } from './clientLog.ts';
import { AlarmClock } from './clock.ts';
import { features } from './features.ts';
import { LanguageServer, type ServerLauncher } from './languageServer.ts';
import { Settings } from './settings.ts';

/** What differs between a desktop or remote extension host and a browser. */
export interface Platform {
  /** The user's locales beyond the editor's display language, most wanted first. */
  readonly locales: readonly string[];
  readonly launchServer: ServerLauncher;
}

/** What tests get from `vscode.extensions.getExtension(…).exports`; nobody else gets anything. */
export interface TestApi {
  readonly context: ClientContext;
  readonly clock: AlarmClock;
}

/** Starts the client: declares everything, does nothing yet. The server follows with the first document that it may check. */
export function activateClient(extension: vscode.ExtensionContext, platform: Platform): TestApi | undefined {
  const channel = vscode.window.createOutputChannel('Kanta', { log: true });
  const log = new ClientLog(channel);
  extension.subscriptions.push(channel);
  const settings = new Settings();
  const locales = [vscode.env.language, ...platform.locales];
  let language = chooseLanguage(settings.string('language', 'auto'), locales);
  try {
    const languageChanged = new vscode.EventEmitter<Language>();
    const clock = new AlarmClock();
    const server = new LanguageServer({
      extension,
      log,
      locales,
      launch: platform.launchServer,
      text: (what) => render(what, language),
    });
    const context: ClientContext = {
      extension,
      log,
      language: () => language,
      onDidChangeLanguage: languageChanged.event,
      text: (what) => render(what, language),
      settings,
      server,
      clock,
      files: vscode.workspace.fs,
      secrets: extension.secrets,
    };
    extension.subscriptions.push(
      languageChanged,
      clock,
      settings.onDidChange('language', () => {
        language = chooseLanguage(settings.string('language', 'auto'), locales);
        languageChanged.fire(language);
      }),
      ...features.map((register) => register(context)),
      server,
    );
    server.startWithFirstDocument();
    return extension.extensionMode === vscode.ExtensionMode.Test ? { context, clock } : undefined;
  } catch (error) {
    log.error('activation failed', error);
    const reason = error instanceof Error ? error.name : typeof error;
    void vscode.window.showErrorMessage(render(message(clientTexts.activationFailed, { reason }), language));
    throw error;
  }
}
