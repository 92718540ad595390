import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { Checker } from './checker.ts';
import { DocumentCache } from './documentCache.ts';
import type { ServerEnvironment } from './environment.ts';
import { CODE_ACTION_KINDS, registerCodeActions } from './features/codeActions.ts';
import { registerAccepting } from './features/accepting.ts';
import { registerCheckFile } from './features/checkFile.ts';
import { registerCheckWorkspace } from './features/checkWorkspace.ts';
import { pullDiagnostics, pushDiagnostics } from './features/diagnostics.ts';
import { registerReading } from './features/reading.ts';
import { OpenDocument } from './openDocument.ts';
import type { InitializationOptions } from './protocol.ts';
import { SettingsCache } from './settings.ts';
import { isFormPath } from '../core/registration/tree/formDocument.ts';
import { FORM_GLOB, Workspaces } from './workspaces.ts';

/** Makes the environment once the client has said who it is. */
export type EnvironmentFactory = (
  connection: Connection,
  options: InitializationOptions | undefined,
) => ServerEnvironment;

const DOCUMENTS: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
  update: (document, changes, version) => {
    document.update(changes, version);
    return document;
  },
};

/** The language server on a connection; a process and a worker differ only in the environment they bring. */
export function startServer(connection: Connection, makeEnvironment: EnvironmentFactory): void {
  const documents = new TextDocuments(DOCUMENTS);

  connection.onInitialize((params): InitializeResult => {
    const { capabilities } = params;
    const options = ownOptions(params);
    const environment = makeEnvironment(connection, options);
    const settings = new SettingsCache(connection, options?.kantaClient.locales ?? []);
    settings.canAsk = capabilities.workspace?.configuration === true;
    const workspaces = new Workspaces(environment, (uri) => documents.get(uri)?.text);
    workspaces.shapeShownElsewhere = options?.kantaClient.shapeShownElsewhere ?? [];
    workspaces.setFolders(foldersOf(params));
    const checker = new Checker(environment, settings, workspaces, new DocumentCache());
    const canPull = capabilities.textDocument?.diagnostic !== undefined;
    const deliver = canPull ? pullDiagnostics : pushDiagnostics;
    const diagnostics = deliver({ connection, documents, checker, environment }, options !== undefined);
    workspaces.terminologyServers.onAnswers = (): void => {
      diagnostics.refresh();
    };
    registerCodeActions(connection, documents, checker, {
      withAcceptance: options?.kantaClient.acceptsFindings !== true,
    });
    registerReading(connection, documents, checker, settings);
    registerCheckWorkspace({ connection, environment, settings, workspaces });
    registerAccepting(connection, checker);
    registerCheckFile({ connection, environment, settings, workspaces });

    const reload = (): void => {
      settings.clear();
      workspaces.reload();
      diagnostics.refresh();
    };
    connection.onDidChangeConfiguration(reload);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (!changes.every(({ uri }) => isPlainJson(uri))) reload();
      else if (workspaces.forgetResources()) diagnostics.refresh();
    });
    documents.onDidClose(({ document }) => {
      settings.forget(document.uri);
    });

    connection.onInitialized(() => {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'kanta' });
      }
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/.kanta/**' }, { globPattern: FORM_GLOB }],
        });
        workspaces.onResourcesWanted = (): void => {
          void connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [{ globPattern: '**/*.json' }],
          });
        };
      }
      if (capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(() => {
          void connection.workspace.getWorkspaceFolders().then((folders) => {
            workspaces.setFolders((folders ?? []).map(({ uri }) => uri));
            diagnostics.refresh();
          });
        });
      }
    });

    return {
      serverInfo: { name: 'Kanta Tools' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(canPull
          ? {
              diagnosticProvider: {
                identifier: 'kanta',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
        hoverProvider: true,
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: ['"', ':', ' ', '-'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** A file that only references from other files have to do with: no settings, no registration document. */
function isPlainJson(uri: string): boolean {
  return uri.endsWith('.json') && !uri.includes('/.kanta/') && !isFormPath(uri);
}

function ownOptions({ initializationOptions }: InitializeParams): InitializationOptions | undefined {
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null && 'kantaClient' in options
    ? (options as InitializationOptions)
    : undefined;
}

function foldersOf({ workspaceFolders, ...rest }: InitializeParams): string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null)
    return workspaceFolders.map(({ uri }) => uri);
  // Older clients name one folder only.
  const { rootUri } = rest as { rootUri?: string | null };
  return rootUri === undefined || rootUri === null ? [] : [rootUri];
}
