import * as vscode from 'vscode';
import { pinnedStatus, pinnedTargets } from '../../core/environments/statusBarText.ts';
import { STATUS_LOOKS } from '../../core/environments/treeNode.ts';
import { environmentTreeTexts as texts } from '../../core/l10n/environmentTree.ts';
import { environmentUiTexts as ui } from '../../core/l10n/environmentUi.ts';
import { statusTexts } from '../../core/l10n/environments.ts';
import { message } from '../../core/l10n/message.ts';
import { describeTime } from '../../core/environments/describeTime.ts';
import { findEnvironment } from '../../core/environments/catalog.ts';
import type { Instant } from '../../core/calendar/helsinkiTime.ts';
import type { ClientContext } from '../clientContext.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import type { Ticker } from './ticker.ts';

const MINUTE = 60_000;

/** One item for all pinned environments, and the optional notice ahead of a change. Without pins nothing is shown and no timer runs. */
export class EnvironmentStatusBar implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #ticker: Ticker;
  readonly #disposables: vscode.Disposable[];
  /** Changes that were announced in a notice. */
  readonly #noticed = new Set<string>();
  #item: vscode.StatusBarItem | undefined;
  #watching: vscode.Disposable | undefined;

  constructor(context: ClientContext, store: EnvironmentStore, ticker: Ticker) {
    this.#context = context;
    this.#store = store;
    this.#ticker = ticker;
    this.#disposables = [
      context.settings.onDidChange('environments', () => {
        this.#start();
      }),
      context.onDidChangeLanguage(() => {
        this.#draw();
      }),
    ];
    this.#start();
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#item?.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  get #pinned(): readonly string[] {
    return this.#context.settings.strings('environments.pinned');
  }

  #start(): void {
    this.#watching?.dispose();
    this.#watching = undefined;
    if (this.#pinned.length === 0) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#watching = this.#ticker.watch({
      refresh: () => {
        this.#draw();
      },
      alsoAt: (now) => this.#nextNotice(now),
    });
    this.#store.state().then(
      () => {
        this.#draw();
      },
      (error: unknown) => {
        this.#context.log.error('status bar', error);
      },
    );
  }

  #draw(): void {
    const { model } = this.#store.current;
    const now = this.#context.clock.now().getTime();
    const statuses = this.#pinned.flatMap((pinned) => pinnedStatus(model, pinned, now) ?? []);
    if (statuses.length === 0) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= this.#createItem();
    const parts = statuses.map(
      ({ text, status }) => `$(${STATUS_LOOKS[status].icon}) ${this.#context.text(text)}`,
    );
    const spoken = statuses.map(({ text }) => this.#context.text(text)).join('. ');
    this.#item.text = parts.join('  ');
    this.#item.name = this.#context.text(message(ui.statusBarName));
    this.#item.tooltip = `${spoken}\n${this.#context.text(message(texts.helsinki))}`;
    this.#item.accessibilityInformation = {
      label: `${this.#context.text(message(ui.statusBarName))}: ${spoken}`,
    };
    this.#item.backgroundColor = statuses.some(({ status }) => status === 'announced-outage')
      ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : undefined;
    this.#item.show();
    this.#notice(now);
  }

  #createItem(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('kanta.environments', vscode.StatusBarAlignment.Left, 0);
    item.command = 'kanta.environments.focus';
    return item;
  }

  /** How long before a change the notice comes; undefined when it is switched off. */
  get #lead(): number | undefined {
    const minutes = this.#context.settings.unknown('environments.noticeMinutes');
    return typeof minutes === 'number' && minutes > 0 ? minutes * MINUTE : undefined;
  }

  #nextNotice(now: Instant): Instant | undefined {
    const lead = this.#lead;
    if (lead === undefined) return undefined;
    const changes = this.#changes(now)
      .map(({ at }) => at - lead)
      .filter((at) => at > now);
    return changes.length === 0 ? undefined : Math.min(...changes);
  }

  #changes(now: Instant): { readonly key: string; readonly at: Instant; readonly text: string }[] {
    const { model } = this.#store.current;
    return this.#pinned.flatMap((pinned) => {
      const changes = pinnedTargets(model, pinned).flatMap((target) => {
        const change = model.nextChange(target.environment, target.service, now);
        return change === undefined ? [] : [{ ...change, target }];
      });
      const [first] = changes.sort((a, b) => a.at - b.at);
      const environment = findEnvironment(model.catalog, first?.target.environment ?? '');
      if (first === undefined || environment === undefined) return [];
      const text = this.#context.text(
        message(texts.notice, {
          name: { text: environment.shortName },
          status: message(statusTexts[first.status]),
          time: describeTime(first.at, now),
        }),
      );
      return [{ key: `${pinned} ${first.at}`, at: first.at, text }];
    });
  }

  #notice(now: Instant): void {
    const lead = this.#lead;
    if (lead === undefined) return;
    const due = this.#changes(now).filter(({ key, at }) => at - lead <= now && !this.#noticed.has(key));
    if (due.length === 0) return;
    for (const { key } of due) this.#noticed.add(key);
    const off = this.#context.text(message(ui.noticeOff));
    vscode.window.showInformationMessage(due.map(({ text }) => text).join('. '), off).then(
      async (chosen) => {
        if (chosen !== off) return;
        await vscode.workspace
          .getConfiguration('kanta')
          .update('environments.noticeMinutes', 0, vscode.ConfigurationTarget.Global);
      },
      (error: unknown) => {
        this.#context.log.error('notice of a change', error);
      },
    );
  }
}
