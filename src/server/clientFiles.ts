import type { Connection } from 'vscode-languageserver';
import { findFiles } from './protocol.ts';

/** More registration documents than any team has. */
const MOST_FILES = 500;

/** For a whole workspace that lies on another file system than the disk. */
export const MOST_FILES_ELSEWHERE = 20_000;

/** Asks our client for a folder's files: it knows every file system and what the user has excluded. */
export async function askForFiles(
  connection: Connection,
  folderUri: string,
  glob: string,
  limit = MOST_FILES,
): Promise<readonly string[]> {
  const { uris } = await connection.sendRequest<{ uris: readonly string[] }>(findFiles.method, {
    glob,
    limit,
  });
  return uris.filter((uri) => uri.startsWith(folderUri));
}
