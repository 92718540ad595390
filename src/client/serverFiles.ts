import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFiles, readFile } from '../server/protocol.ts';

/** Answers the server's questions for files, which a worker or a process cannot read itself on every file system. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFile.method, async (params: { uri: string }) => {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(params.uri));
      return { base64: toBase64(bytes) };
    } catch {
      return null;
    }
  });
  client.onRequest(findFiles.method, async (params: { glob: string; limit: number }) => {
    const uris = await vscode.workspace.findFiles(params.glob, undefined, params.limit);
    return { uris: uris.map((uri) => uri.toString()) };
  });
}

/** Through `btoa`, which browsers and Node have alike; in parts, because arguments are limited. */
function toBase64(bytes: Uint8Array): string {
  const part = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += part) {
    binary += String.fromCharCode(...bytes.subarray(at, at + part));
  }
  return btoa(binary);
}
