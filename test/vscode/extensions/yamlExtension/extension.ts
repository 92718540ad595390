/**
 * Stands for the YAML extension, which is published in VS Code's marketplace only: its id, its contribution point `yamlValidation`, and
 * its real language server, which is published for npm.
 * @see https://github.com/redhat-developer/vscode-yaml
 */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Where the runner found `yaml-language-server`; written in when this is bundled. */
declare const YAML_LANGUAGE_SERVER: string;

interface Contribution {
  readonly fileMatch: string | readonly string[];
  readonly url: string;
}

let client: LanguageClient | undefined;

export async function activate(): Promise<void> {
  client = new LanguageClient(
    'yaml',
    'YAML',
    { module: YAML_LANGUAGE_SERVER, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'yaml' }] },
  );
  await client.start();
  await client.sendNotification('json/schemaAssociations', vscode.extensions.all.flatMap(associationsOf));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** What an extension contributes: a pattern without a slash matches in every folder, a URL that starts with a dot lies in the extension. */
function associationsOf({ packageJSON, extensionUri }: vscode.Extension<unknown>): object[] {
  const { contributes } = packageJSON as { contributes?: { yamlValidation?: readonly Contribution[] } };
  return (contributes?.yamlValidation ?? []).map(({ fileMatch, url }) => ({
    fileMatch: (typeof fileMatch === 'string' ? [fileMatch] : fileMatch).map((pattern) =>
      pattern.startsWith('/') ? pattern : `/${pattern}`,
    ),
    uri: url.startsWith('./') ? vscode.Uri.joinPath(extensionUri, url).toString() : url,
  }));
}
