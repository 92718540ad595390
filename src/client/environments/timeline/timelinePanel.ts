import * as vscode from 'vscode';
import type { DayNumber } from '../../../core/calendar/civilDate.ts';
import { localTimeAt } from '../../../core/calendar/helsinkiTime.ts';
import {
  makeTimeline,
  moveTimeline,
  type FixedDay,
  type TimelineMode,
} from '../../../core/environments/timeline.ts';
import { environmentUiTexts as ui } from '../../../core/l10n/environmentUi.ts';
import { message } from '../../../core/l10n/message.ts';
import { timelineTexts as texts } from '../../../core/l10n/timeline.ts';
import type { ClientContext } from '../../clientContext.ts';
import type { EnvironmentStore } from '../environmentStore.ts';
import { fixedDaysOfWorkspace } from '../fixedDays.ts';
import type { Ticker } from '../ticker.ts';
import { isTimelineWish, type ShowTimeline, type TimelineWish } from './protocol.ts';
import { timelinePage } from './timelinePage.ts';

/** The line of the present moves this often while somebody looks. */
const NOW_LINE_MS = 5 * 60_000;

/** The timeline: one panel, which draws nothing while it is hidden. */
export class TimelinePanel implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #ticker: Ticker;
  #panel: vscode.WebviewPanel | undefined;
  #watching: vscode.Disposable | undefined;
  #mode: TimelineMode = 'week';
  /** Undefined follows the present. */
  #around: DayNumber | undefined;
  #fixedDays: readonly FixedDay[] = [];

  constructor(context: ClientContext, store: EnvironmentStore, ticker: Ticker) {
    this.#context = context;
    this.#store = store;
    this.#ticker = ticker;
  }

  async show(): Promise<void> {
    await this.#store.state();
    if (this.#panel === undefined) this.#open();
    else this.#panel.reveal();
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#panel?.dispose();
  }

  #open(): void {
    const { extensionUri } = this.#context.extension;
    const roots = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
    const panel = vscode.window.createWebviewPanel(
      'kanta.timeline',
      this.#context.text(message(ui.timelineTitle)),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: roots },
    );
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'environments-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'environments-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((wish: unknown) => {
      if (isTimelineWish(wish)) this.#follow(wish);
    });
    panel.webview.html = timelinePage(
      panel.webview,
      extensionUri,
      this.#context.language(),
      this.#context.text(message(texts.loading)),
    );
    panel.onDidChangeViewState(() => {
      this.#watch(panel.visible);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#watch(false);
    });
    this.#watch(true);
  }

  #watch(isVisible: boolean): void {
    this.#watching?.dispose();
    this.#watching = undefined;
    if (!isVisible) return;
    this.#watching = this.#ticker.watch({
      refresh: () => {
        this.#send();
      },
      alsoAt: (now) => now + NOW_LINE_MS,
    });
    this.#send();
    void this.#readFixedDays();
  }

  /** Read anew whenever somebody begins to look; drawn once they are there. */
  async #readFixedDays(): Promise<void> {
    try {
      this.#fixedDays = await fixedDaysOfWorkspace();
      if (this.#fixedDays.length > 0) this.#send();
    } catch (error) {
      this.#context.log.error('timeline', error);
    }
  }

  #follow(wish: TimelineWish): void {
    const today = localTimeAt(this.#context.clock.now().getTime()).day;
    switch (wish.type) {
      case 'ready':
        break;
      case 'today':
        this.#around = undefined;
        break;
      case 'mode':
        this.#mode = wish.mode;
        break;
      case 'move':
        this.#around = moveTimeline(this.#mode, this.#around ?? today, wish.by);
        break;
    }
    this.#send();
  }

  #send(): void {
    const panel = this.#panel;
    if (panel === undefined) return;
    const now = this.#context.clock.now().getTime();
    const say = (text: (typeof texts)[keyof typeof texts]): string => this.#context.text({ text });
    const show: ShowTimeline = {
      type: 'show',
      timeline: makeTimeline(
        this.#store.current.model,
        this.#mode,
        this.#around ?? localTimeAt(now).day,
        now,
        this.#context.language(),
        this.#context.settings.strings('environments.show'),
        this.#fixedDays,
      ),
      words: {
        week: say(texts.week),
        month: say(texts.month),
        today: say(texts.today),
        previous: say(texts.previous),
        next: say(texts.next),
        legend: say(texts.legend),
        keys: say(texts.keys),
        helsinki: say(texts.helsinki),
        nothing: say(texts.nothing),
      },
    };
    panel.webview.postMessage(show).then(undefined, (error: unknown) => {
      this.#context.log.error('fixed days', error);
    });
  }
}
