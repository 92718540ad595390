import * as vscode from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { CertificateMonitor } from './certificateMonitor.ts';
import { addOutage } from './commands/addOutage.ts';
import { exportCalendar } from './commands/exportCalendar.ts';
import {
  asNode,
  copyNode,
  givePassword,
  hideEnvironment,
  openConfig,
  openDocumentation,
  requestFromKela,
  setPinned,
  showAllEnvironments,
} from './commands/nodeCommands.ts';
import { willItBeOpen } from './commands/willItBeOpen.ts';
import { EnvironmentStore } from './environmentStore.ts';
import { ReachabilityMonitor } from './reachabilityMonitor.ts';
import { EnvironmentStatusBar } from './statusBar.ts';
import { Ticker } from './ticker.ts';
import { TimelinePanel } from './timeline/timelinePanel.ts';
import { EnvironmentTreeView } from './treeView.ts';

/** The test environments in the editor: tree, status bar, timeline, announced outages, calendar, certificates and reachability. */
export function registerEnvironments(context: ClientContext): vscode.Disposable {
  const store = new EnvironmentStore(context);
  const ticker = new Ticker(context, store);
  const reachability = new ReachabilityMonitor(context, store);
  const certificates = new CertificateMonitor(context, store);
  const tree = new EnvironmentTreeView(context, store, ticker, {
    reach: (endpoint) => reachability.describe(endpoint),
    certificates: (environment) => certificates.nodes(environment),
    nextChange: (now) => certificates.nextChange(now),
  });
  const statusBar = new EnvironmentStatusBar(context, store, ticker);
  const timeline = new TimelinePanel(context, store, ticker);

  const readCertificates = (): void => {
    certificates.refresh().catch((error: unknown) => {
      context.log.error('certificates', error);
    });
  };
  const watchExtras = (isVisible: boolean): void => {
    reachability.watch(isVisible);
    if (isVisible) readCertificates();
  };
  // Announced outages count in the badge before anybody looks at the view.
  if (vscode.workspace.workspaceFolders !== undefined) {
    store.state().catch((error: unknown) => {
      context.log.error('environments', error);
    });
  }
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    store,
    ticker,
    reachability,
    certificates,
    tree,
    statusBar,
    timeline,
    reachability.onDidChange(() => {
      tree.refresh();
    }),
    certificates.onDidChange(() => {
      tree.refresh();
    }),
    store.onDidChange(() => {
      if (tree.isVisible) watchExtras(true);
    }),
    context.settings.onDidChange('environments', () => {
      reachability.restart();
    }),
    tree.view.onDidChangeVisibility(({ visible }) => {
      watchExtras(visible);
    }),
    registerCommand('kanta.environments.addOutage', (node: unknown) => {
      const { environment, service } = asNode(node) ?? {};
      return addOutage(context, store, {
        ...(environment === undefined ? {} : { environments: [environment] }),
        ...(service === undefined ? {} : { services: [service] }),
      });
    }),
    registerCommand('kanta.environments.willItBeOpen', () => willItBeOpen(context, store)),
    registerCommand('kanta.environments.showTimeline', () => timeline.show()),
    registerCommand('kanta.environments.exportCalendar', () => exportCalendar(context, store)),
    registerCommand('kanta.environments.openSettings', () => openConfig(context, store)),
    registerCommand('kanta.environments.showAll', () => showAllEnvironments(store)),
    registerCommand('kanta.environments.copy', (node: unknown) => copyNode(context, node)),
    registerCommand('kanta.environments.openDocumentation', (node: unknown) => openDocumentation(node)),
    registerCommand('kanta.environments.pin', (node: unknown) => setPinned(context, node, true)),
    registerCommand('kanta.environments.unpin', (node: unknown) => setPinned(context, node, false)),
    registerCommand('kanta.environments.hide', (node: unknown) => hideEnvironment(context, node)),
    registerCommand('_kanta.environments.request', (request: unknown) => requestFromKela(context, request)),
    registerCommand('_kanta.environments.certificatePassword', async (path: unknown) => {
      if (await givePassword(context, store, path)) readCertificates();
    }),
  );
}
