import * as vscode from 'vscode';
import type * as hostTools from '../../host/hostTools.ts';
import type { ClientContext } from '../clientContext.ts';

/** What the bundle `dist/hostTools.mjs` offers. */
export type HostTools = typeof hostTools;

let loaded: Promise<HostTools | undefined> | undefined;

/** Loads what needs Node, once; undefined in a browser, where an extension has neither files of the system nor sockets. */
export function loadHostTools(context: ClientContext): Promise<HostTools | undefined> {
  const { extensionUri } = context.extension;
  if (extensionUri.scheme !== 'file') return Promise.resolve(undefined);
  const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'hostTools.mjs').toString(true);
  // The address is not known when the client is bundled, so it stays an import at run time.
  return (loaded ??= (import(bundle) as Promise<HostTools>).catch((error: unknown) => {
    context.log.error('host tools could not be loaded', error);
    return undefined;
  }));
}
