import type * as vscode from 'vscode';
import { describeError } from '../core/findings/describeError.ts';
import { maskCodes } from '../core/findings/maskCodes.ts';

/** The one log, `Kanta`, as features see it. It takes no exception's message, which may quote a text of the user's. */
export class ClientLog {
  readonly #channel: vscode.LogOutputChannel;

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
  }

  /** A bug of ours. `what` is a fixed text that says what did not work. */
  error(what: string, error: unknown): void {
    this.#channel.error(`${what}: ${describeError(error)}`);
  }

  /** Something outside hindered us, and we went on without. */
  warn(what: string, error: unknown): void {
    this.#channel.warn(`${what}: ${describeError(error)}`);
  }

  show(): void {
    this.#channel.show(true);
  }

  /**
   * The channel for the client library, which puts a message of its own in the first line and below it that of an exception or of the
   * server's answer: of those only the code gets through.
   */
  forLibrary(): vscode.LogOutputChannel {
    return new MaskedChannel(this.#channel);
  }
}

class MaskedChannel implements vscode.LogOutputChannel {
  readonly #channel: vscode.LogOutputChannel;
  readonly name: string;
  readonly onDidChangeLogLevel: vscode.Event<vscode.LogLevel>;

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
    this.name = channel.name;
    this.onDidChangeLogLevel = channel.onDidChangeLogLevel;
  }

  get logLevel(): vscode.LogLevel {
    return this.#channel.logLevel;
  }

  append(text: string): void {
    this.#channel.append(masked(text));
  }

  appendLine(text: string): void {
    this.#channel.appendLine(masked(text));
  }

  replace(text: string): void {
    this.#channel.replace(masked(text));
  }

  trace(text: string): void {
    this.#channel.trace(masked(text));
  }

  debug(text: string): void {
    this.#channel.debug(masked(text));
  }

  info(text: string): void {
    this.#channel.info(masked(text));
  }

  warn(text: string): void {
    this.#channel.warn(masked(text));
  }

  error(text: string | Error): void {
    this.#channel.error(masked(text instanceof Error ? describeError(text) : text));
  }

  clear(): void {
    this.#channel.clear();
  }

  show(): void {
    this.#channel.show(true);
  }

  hide(): void {
    this.#channel.hide();
  }

  dispose(): void {
    // The channel is the extension's own and outlives a client.
  }
}

function masked(text: string): string {
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.filter((line) => /^\s+Code: -?[0-9]+$/u.test(line))].map(maskCodes).join('\n');
}
