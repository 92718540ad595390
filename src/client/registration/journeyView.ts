import * as vscode from 'vscode';
import { quietly, type RegistrationParts } from './registrationParts.ts';
import type { JourneyNode, JourneyTree } from './journeyTree.ts';

/** The view `Way to Production`: the documents with their bars, and each service's steps. No work while nobody looks. */
export function registerJourney(parts: RegistrationParts): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let tree: Promise<JourneyTree> | undefined;
  const load = (): Promise<JourneyTree> =>
    (tree ??= (async () => {
      const { JourneyTree: Tree } = await import('./journeyTree.ts');
      const forms = await parts.forms();
      listening.push(
        forms.onDidChange(() => {
          if (view.visible) changed.fire(undefined);
          else isStale = true;
        }),
      );
      return new Tree(parts);
    })());
  const listening: vscode.Disposable[] = [];
  let isStale = false;
  const provider: vscode.TreeDataProvider<JourneyNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => [...(await (await load()).children(node))],
    getTreeItem: (node) => node.item,
  };
  const view = vscode.window.createTreeView('kanta.journey', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    changed,
    view,
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible || !isStale) return;
      isStale = false;
      changed.fire(undefined);
    }),
    vscode.commands.registerCommand('kanta.registration.showJourney', () =>
      vscode.commands.executeCommand('kanta.journey.focus'),
    ),
    // For the environments' timeline and calendar file.
    vscode.commands.registerCommand('_kanta.registration.deadlines', async () => {
      const { deadlineEvents } = await import('../../core/registration/journey/deadlineEvents.ts');
      const all = await (await parts.forms()).all();
      return deadlineEvents(all.map(({ document }) => document));
    }),
    vscode.commands.registerCommand('kanta.registration.openRegister', () => {
      quietly(parts, openRegister);
    }),
    {
      dispose: () => {
        vscode.Disposable.from(...listening).dispose();
      },
    },
  );
}

async function openRegister(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, '.kanta', 'test-ids.yaml'));
}
