import * as vscode from 'vscode';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import { reportTexts, skippedReasons } from '../../core/l10n/report.ts';
import { SEVERITIES, type Severity } from '../../core/findings/severity.ts';
import {
  checkProgress,
  checkWorkspace,
  type WorkspaceCheck,
  type WorkspaceFinding,
} from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';

export const FINDINGS_VIEW = 'kanta.findings';

/** A rule, a file of it, a value (masked) in the file, or one place. */
interface Node {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly children: readonly Node[];
  readonly finding?: WorkspaceFinding;
  readonly severity: Severity;
}

export interface FindingsView {
  readonly dispose: () => void;
  /** Checks again when the view shows something, because what it shows has changed. */
  readonly refresh: () => Promise<void>;
}

/** `Kanta: Check Workspace` and the view of what it found: by rule, file and value, without the value. */
export function registerFindingsView(context: ClientContext): FindingsView {
  const provider = new FindingsProvider(context);
  const view = vscode.window.createTreeView(FINDINGS_VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const check = (): Promise<WorkspaceCheck> => runCheck(context, provider, view);
  const disposable = vscode.Disposable.from(
    view,
    provider,
    vscode.commands.registerCommand('kanta.checkWorkspace', async () => {
      const result = await check();
      // Who asked for it from the command palette may have the view hidden, and would see nothing of what was found.
      await vscode.commands.executeCommand(`${FINDINGS_VIEW}.focus`, { preserveFocus: true });
      return result;
    }),
  );
  return {
    dispose: () => {
      disposable.dispose();
    },
    refresh: async () => {
      if (provider.hasFindings) await check();
    },
  };
}

async function runCheck(
  context: ClientContext,
  provider: FindingsProvider,
  view: vscode.TreeView<Node>,
): Promise<WorkspaceCheck> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    cancellable: true,
    title: context.text(message(texts.checking)),
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let before = 0;
    const listening = context.server.onNotification(checkProgress, ({ done, total }) => {
      const percent = (100 * done) / Math.max(1, total);
      const told = context.text(message(texts.checkedFiles, { done, total }));
      progress.report({ message: told, increment: Math.max(0, percent - before) });
      before = percent;
    });
    try {
      const result = await context.server.sendRequest(checkWorkspace, {}, token);
      const summary = summaryOf(result, context);
      view.message = token.isCancellationRequested
        ? context.text(message(texts.viewStopped, { summary }))
        : summary;
      provider.show(result.findings);
      return result;
    } finally {
      listening.dispose();
    }
  });
}

/** `Findings: 4. Files: 9. Passed over: 2 binary`; what was not passed over is not spoken of. */
function summaryOf({ findings, files, skipped }: WorkspaceCheck, context: ClientContext): string {
  const summary = context.text(message(texts.viewSummary, { findings: findings.length, files }));
  const reasons = (['binary', 'archive', 'unreadable'] as const).filter((reason) => skipped[reason] > 0);
  if (reasons.length === 0) return summary;
  const counts = reasons
    .map((reason) => context.text(message(skippedReasons[reason], { count: skipped[reason] })))
    .join(', ');
  return `${summary} ${context.text(message(reportTexts.skipped, { counts }))}`;
}

class FindingsProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #context: ClientContext;
  #roots: readonly Node[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(context: ClientContext) {
    this.#context = context;
  }

  get hasFindings(): boolean {
    return this.#roots.length > 0;
  }

  show(findings: readonly WorkspaceFinding[]): void {
    this.#roots = rulesOf(findings, this.#context);
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): readonly Node[] & Node[] {
    return [...(node?.children ?? this.#roots)];
  }

  getTreeItem({ id, label, description, children, finding, severity }: Node): vscode.TreeItem {
    const state = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? state.None : state.Collapsed);
    item.id = id;
    if (description !== undefined) item.description = description;
    item.iconPath = ICONS[severity];
    item.accessibilityInformation = { label: `${severity}: ${label} ${description ?? ''}` };
    if (finding !== undefined) {
      item.tooltip = finding.message;
      item.command = openingCommand(finding);
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** An image is no text that an editor could show: its place is a tag. */
function isInImage({ rule, range: { start, end } }: WorkspaceFinding): boolean {
  return rule.startsWith('identifier/dicom-') && start.line === end.line && start.character === end.character;
}

function openingCommand(finding: WorkspaceFinding): vscode.Command {
  const uri = vscode.Uri.parse(finding.uri);
  if (isInImage(finding)) return { command: 'kanta.previewDicom', title: '', arguments: [uri] };
  const { start, end } = finding.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
}

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

function rulesOf(findings: readonly WorkspaceFinding[], context: ClientContext): readonly Node[] {
  return [...groupBy(findings, ({ rule }) => rule)]
    .map(([rule, ofRule]) => branch(rule, rule, ofRule, filesOf(rule, ofRule, context)))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.label < b.label ? -1 : 1),
    );
}

function filesOf(id: string, findings: readonly WorkspaceFinding[], context: ClientContext): readonly Node[] {
  return [...groupBy(findings, ({ uri }) => uri)].map(([uri, ofFile]) => {
    const fileId = `${id}\n${uri}`;
    const isAboutValues = ofFile.every(({ value }) => value !== undefined);
    const children = isAboutValues ? valuesOf(fileId, ofFile, context) : placesOf(fileId, ofFile, context);
    return branch(fileId, ofFile[0]?.file ?? uri, ofFile, children);
  });
}

function valuesOf(
  id: string,
  findings: readonly WorkspaceFinding[],
  context: ClientContext,
): readonly Node[] {
  return [...groupBy(findings, ({ value }) => value ?? 0)].map(([number, ofValue]) => {
    const label = context.text(message(texts.value, { number }));
    return branch(`${id}\n${number}`, label, ofValue, placesOf(`${id}\n${number}`, ofValue, context));
  });
}

function placesOf(
  id: string,
  findings: readonly WorkspaceFinding[],
  context: ClientContext,
): readonly Node[] {
  return findings.map((finding, index) => {
    const { start } = finding.range;
    const line = context.text(message(texts.place, { line: start.line + 1 }));
    return {
      id: `${id}\n${start.line}:${start.character}:${index}`,
      label: isInImage(finding) ? (finding.expression ?? context.text(message(texts.image))) : line,
      description: finding.message,
      children: [],
      finding,
      severity: finding.severity,
    };
  });
}

function branch(
  id: string,
  label: string,
  findings: readonly WorkspaceFinding[],
  children: readonly Node[],
): Node {
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  return { id, label, description: String(findings.length), children, severity: worst ?? 'hint' };
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
