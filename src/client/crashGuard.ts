import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { clientTexts } from '../core/l10n/client.ts';
import { message, type Message } from '../core/l10n/message.ts';

const MOST_CRASHES = 5;
const WITHIN_MINUTES = 5;
const MOST_ERRORS_IN_A_ROW = 3;

/** Restarts a server that crashed and says so once; one that crashes again and again stays off, which is said, too. */
export class CrashGuard implements ErrorHandler {
  #crashes: number[] = [];
  #hasSaid = false;

  constructor(private readonly text: (message: Message) => string) {}

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return {
      action: (count ?? 0) <= MOST_ERRORS_IN_A_ROW ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes, now].filter((time) => now - time < WITHIN_MINUTES * 60_000);
    if (this.#crashes.length >= MOST_CRASHES) {
      this.#say(message(clientTexts.serverGaveUp, { count: this.#crashes.length, minutes: WITHIN_MINUTES }), [
        { title: this.text(message(clientTexts.restartServer)), command: 'kanta.restartServer' },
        { title: this.text(message(clientTexts.showLog)), command: 'kanta.showLog' },
      ]);
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (!this.#hasSaid) {
      this.#hasSaid = true;
      this.#say(message(clientTexts.serverRestarted), [
        { title: this.text(message(clientTexts.showLog)), command: 'kanta.showLog' },
      ]);
    }
    return { action: CloseAction.Restart, handled: true };
  }

  #say(what: Message, buttons: readonly { title: string; command: string }[]): void {
    void vscode.window.showWarningMessage(this.text(what), ...buttons).then(async (button) => {
      if (button !== undefined) await vscode.commands.executeCommand(button.command);
    });
  }
}
