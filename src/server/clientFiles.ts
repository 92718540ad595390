import type { Connection } from 'vscode-languageserver';
import { findFiles } from './protocol.ts';

/** More registration documents than any team has. */
const MOST_FILES = 500;

/** Asks our client for a folder's files: it knows every file system and what the user has excluded. */
export async function askForFiles(
  connection: Connection,
  folderUri: string,
  glob: string,
): Promise<readonly string[]> {
  const { uris } = await connection.sendRequest<{ uris: readonly string[] }>(findFiles.method, {
    glob,
    limit: MOST_FILES,
  });
  return uris.filter((uri) => uri.startsWith(folderUri));
}
