import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../../core/environments/environmentSettings.ts';
import type { TreeNode } from '../../../core/environments/treeNode.ts';
import { environmentUiTexts as ui } from '../../../core/l10n/environmentUi.ts';
import { message } from '../../../core/l10n/message.ts';
import type { ClientContext } from '../../clientContext.ts';
import { askCertificatePassword } from '../certificatePasswords.ts';
import type { EnvironmentStore } from '../environmentStore.ts';

/** A node, or undefined when a command runs from somewhere else. */
export function asNode(value: unknown): TreeNode | undefined {
  return typeof value === 'object' && value !== null && 'copy' in value ? (value as TreeNode) : undefined;
}

export async function copyNode(context: ClientContext, value: unknown): Promise<void> {
  const node = asNode(value);
  if (node === undefined) return;
  await vscode.env.clipboard.writeText(node.copy);
  const [line = ''] = node.copy.split('\n');
  vscode.window.setStatusBarMessage(context.text(message(ui.copied, { text: line })), 3000);
}

/** Opens an address in the browser; only because somebody clicked. */
export async function openDocumentation(value: unknown): Promise<void> {
  const url = typeof value === 'object' && value !== null && 'url' in value ? value.url : undefined;
  if (typeof url === 'string' && /^https?:\/\//u.test(url))
    await vscode.env.openExternal(vscode.Uri.parse(url));
}

/** Pins or unpins an environment or a service in the status bar. */
export async function setPinned(context: ClientContext, value: unknown, isPinned: boolean): Promise<void> {
  const node = asNode(value);
  if (node?.environment === undefined) return;
  const id = node.service === undefined ? node.environment : `${node.environment}/${node.service}`;
  const others = context.settings.strings('environments.pinned').filter((pinned) => pinned !== id);
  await update('environments.pinned', isPinned ? [...others, id] : others);
}

export async function hideEnvironment(context: ClientContext, value: unknown): Promise<void> {
  const id = asNode(value)?.environment;
  const shown = context.settings.strings('environments.show');
  if (id !== undefined)
    await update(
      'environments.show',
      shown.filter((other) => other !== id),
    );
}

export async function showAllEnvironments(store: EnvironmentStore): Promise<void> {
  const { model } = await store.state();
  const national = model.catalog.environments.filter(({ isOwn }) => !isOwn).map(({ id }) => id);
  await update('environments.show', national);
}

async function update(section: string, value: readonly string[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('kanta');
  const { workspaceValue } = configuration.inspect(section) ?? {};
  const target =
    workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(section, value, target);
}

const EXAMPLE = `# Settings of this workspace for Kanta Tools. Everything is optional.
environments:
  endpoints:
    # - environment: ct
    #   service: phr
    #   name: Our access point
    #   url: https://phr-test.example.org/fhir
    #   reachability: metadata
  certificates:
    # - path: certificates/server.pem
    #   environment: ct
`;

/** Opens `.kanta/config.yaml`, with an example in it when there is none. */
export async function openConfig(context: ClientContext, store: EnvironmentStore): Promise<void> {
  const { folder } = await store.state();
  if (folder === undefined) {
    void vscode.window.showInformationMessage(context.text(message(ui.noFolder)));
    return;
  }
  const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
  const exists = await context.files.stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) await context.files.writeFile(file, new TextEncoder().encode(EXAMPLE));
  await vscode.window.showTextDocument(file);
}

/** Opens the document of the registration part that asks Kela for something, prefilled with the environment. */
export async function requestFromKela(context: ClientContext, value: unknown): Promise<void> {
  const request = value as { readonly kind?: unknown; readonly environment?: unknown } | undefined;
  if (typeof request?.kind !== 'string') return;
  const commands = await vscode.commands.getCommands(true);
  if (!commands.includes('kanta.registration.new')) {
    void vscode.window.showInformationMessage(context.text(message(ui.registrationMissing)));
    return;
  }
  await vscode.commands.executeCommand('kanta.registration.new', {
    kind: request.kind,
    prefill: { environment: request.environment },
  });
}

export async function givePassword(
  context: ClientContext,
  store: EnvironmentStore,
  path: unknown,
): Promise<boolean> {
  const { folder } = await store.state();
  if (typeof path !== 'string' || folder === undefined) return false;
  return askCertificatePassword(context, folder, path);
}
