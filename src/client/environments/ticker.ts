import * as vscode from 'vscode';
import { DAY, instantAt, localTimeAt, type Instant } from '../../core/calendar/helsinkiTime.ts';
import type { ClientContext } from '../clientContext.ts';
import type { EnvironmentStore } from './environmentStore.ts';

/** Wants to be told when what it shows is no longer true. `alsoAt` may name moments of its own, such as a notice ahead of a change. */
export interface Watcher {
  readonly refresh: () => void;
  readonly alsoAt?: (now: Instant) => Instant | undefined;
}

/**
 * The one timer of the environments: it rings when any status changes, at midnight (because “tomorrow” becomes “today”) and at moments
 * that watchers name, and runs only while somebody watches. The clock rings late alarms once the computer has woken.
 */
export class Ticker implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #watchers = new Set<Watcher>();
  readonly #storeChanged: vscode.Disposable;
  #alarm: vscode.Disposable | undefined;

  constructor(context: ClientContext, store: EnvironmentStore) {
    this.#context = context;
    this.#store = store;
    this.#storeChanged = store.onDidChange(() => {
      this.#ring();
    });
  }

  watch(watcher: Watcher): vscode.Disposable {
    this.#watchers.add(watcher);
    this.#schedule();
    return new vscode.Disposable(() => {
      this.#watchers.delete(watcher);
      this.#schedule();
    });
  }

  dispose(): void {
    this.#watchers.clear();
    this.#alarm?.dispose();
    this.#storeChanged.dispose();
  }

  #ring(): void {
    for (const watcher of [...this.#watchers]) watcher.refresh();
    this.#schedule();
  }

  #schedule(): void {
    this.#alarm?.dispose();
    this.#alarm = undefined;
    if (this.#watchers.size === 0) return;
    const now = this.#context.clock.now().getTime();
    const candidates = [
      this.#store.current.model.nextChangeOfAny(now),
      instantAt(localTimeAt(now).day + 1),
      ...[...this.#watchers].map((watcher) => watcher.alsoAt?.(now)),
    ].filter((instant): instant is Instant => instant !== undefined && instant > now);
    const next = Math.min(now + DAY, ...candidates);
    this.#alarm = this.#context.clock.at(new Date(next), () => {
      this.#ring();
    });
  }
}
