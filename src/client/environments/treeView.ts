import * as vscode from 'vscode';
import { environmentTree } from '../../core/environments/environmentTree.ts';
import type { Instant } from '../../core/calendar/helsinkiTime.ts';
import type { TreeExtras } from '../../core/environments/treeLeaves.ts';
import type { NodeColour, TreeNode } from '../../core/environments/treeNode.ts';
import { environmentTreeTexts as texts } from '../../core/l10n/environmentTree.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import type { Ticker } from './ticker.ts';

const COLOURS: Readonly<Record<NodeColour, vscode.ThemeColor | undefined>> = {
  good: new vscode.ThemeColor('testing.iconPassed'),
  quiet: new vscode.ThemeColor('descriptionForeground'),
  warning: new vscode.ThemeColor('list.warningForeground'),
  bad: new vscode.ThemeColor('list.errorForeground'),
  none: undefined,
};

export const VIEW_ID = 'kanta.environments';

/** What the view shows beside the calendar, and when that changes by time alone. */
export interface ViewExtras extends TreeExtras {
  readonly nextChange: (now: Instant) => Instant | undefined;
}

/** The view `Test Environments`. It computes nothing while it is hidden. */
export class EnvironmentTreeView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #ticker: Ticker;
  readonly #extras: ViewExtras;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #parents = new Map<string, TreeNode>();
  readonly #disposables: readonly { dispose(): unknown }[];
  readonly view: vscode.TreeView<TreeNode>;
  #watching: vscode.Disposable | undefined;
  #badgeAlarm: vscode.Disposable | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(context: ClientContext, store: EnvironmentStore, ticker: Ticker, extras: ViewExtras) {
    this.#context = context;
    this.#store = store;
    this.#ticker = ticker;
    this.#extras = extras;
    this.view = vscode.window.createTreeView(VIEW_ID, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#changed,
      this.view,
      this.view.onDidChangeVisibility(({ visible }) => {
        this.#watch(visible);
      }),
      context.onDidChangeLanguage(() => {
        this.refresh();
      }),
      store.onDidChange(() => {
        this.#showBadge();
      }),
      context.settings.onDidChange('environments', () => {
        this.refresh();
      }),
    ];
    this.#watch(this.view.visible);
  }

  refresh(): void {
    this.#changed.fire(undefined);
    this.#showBadge();
  }

  get isVisible(): boolean {
    return this.view.visible;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return [...node.children];
    const { model } = await this.#store.state();
    const shown = this.#context.settings.strings('environments.show');
    const now = this.#context.clock.now().getTime();
    const roots = environmentTree(model, now, this.#context.language(), shown, this.#extras);
    this.#parents.clear();
    for (const root of roots) this.#remember(root);
    this.#showBadge();
    return roots;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label);
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    item.iconPath = new vscode.ThemeIcon(node.icon, COLOURS[node.colour]);
    item.contextValue = `kanta.${node.kind}${node.url === undefined ? '' : '.linked'}${this.#pinMark(node)}`;
    item.accessibilityInformation = { label: node.sentence };
    item.collapsibleState =
      node.children.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : node.isExpanded
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed;
    if (node.command !== undefined) {
      item.command = { command: node.command.id, title: node.label, arguments: [...node.command.arguments] };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = new vscode.MarkdownString(node.tooltip);
    return item;
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#badgeAlarm?.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #pinMark({ kind, environment, service }: TreeNode): string {
    if (kind !== 'environment' && kind !== 'service') return '';
    const id = service === undefined ? (environment ?? '') : `${environment ?? ''}/${service}`;
    return this.#context.settings.strings('environments.pinned').includes(id) ? '.pinned' : '.unpinned';
  }

  #remember(node: TreeNode): void {
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#remember(child);
    }
  }

  #watch(isVisible: boolean): void {
    this.#watching?.dispose();
    this.#watching = undefined;
    if (!isVisible) return;
    this.#watching = this.#ticker.watch({
      refresh: () => {
        this.refresh();
      },
      alsoAt: this.#extras.nextChange,
    });
    this.refresh();
  }

  /** The one thing that a hidden view still does: count outages when one begins or ends. Without outages there is no alarm. */
  #showBadge(): void {
    const { model } = this.#store.current;
    const now = this.#context.clock.now().getTime();
    this.#badgeAlarm?.dispose();
    const edges = model.outages.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > now);
    this.#badgeAlarm =
      edges.length === 0
        ? undefined
        : this.#context.clock.at(new Date(Math.min(...edges)), () => {
            this.#showBadge();
          });
    const count = model.outages.filter(({ start, end }) => start <= now && now < end).length;
    this.view.badge =
      count === 0
        ? undefined
        : {
            value: count,
            tooltip: this.#context.text(
              count === 1 ? message(texts.oneActiveOutage) : message(texts.activeOutages, { count }),
            ),
          };
  }
}
