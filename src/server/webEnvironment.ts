import { inflateSync } from 'fflate';
import type { Connection } from 'vscode-languageserver';
import { BUILT_IN_FILES, builtInStore } from '../core/fhir/definitions/store/builtInStore.ts';
import { askForFiles, MOST_FILES_ELSEWHERE } from './clientFiles.ts';
import type { ServerEnvironment } from './environment.ts';
import { readFile, type InitializationOptions } from './protocol.ts';

/** The server in a worker: it reads nothing itself and asks the client for every file. */
export function makeWebEnvironment(
  connection: Connection,
  options: InitializationOptions | undefined,
): ServerEnvironment {
  const read = async (uri: string): Promise<Uint8Array | undefined> => {
    if (options === undefined) return undefined;
    const answer = await connection.sendRequest<{ base64: string } | null>(readFile.method, { uri });
    return answer === null
      ? undefined
      : Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
  };
  const readData = (name: string): Promise<Uint8Array | undefined> =>
    read(`${options?.kantaClient.dataUri ?? ''}/${name}`);
  return {
    now: () => Date.now(),
    yieldToMessages: () => new Promise((done) => setTimeout(done, 0)),
    readText: async (uri) => {
      const bytes = await read(uri);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    findFiles: (folderUri, glob) =>
      options === undefined ? Promise.resolve([]) : askForFiles(connection, folderUri, glob),
    allFiles: (folderUri) =>
      options === undefined
        ? Promise.resolve([])
        : askForFiles(connection, folderUri, '**/*', MOST_FILES_ELSEWHERE),
    readBytes: read,
    // A virtual file system answers a reading, and a reading only.
    exists: async (uri) => (options === undefined ? undefined : (await read(uri)) !== undefined),
    openStore: async (version) => {
      const { core, national } = BUILT_IN_FILES[version];
      const [coreBytes, nationalBytes] = await Promise.all([core, national].map(readData));
      if (coreBytes === undefined || nationalBytes === undefined) {
        throw new Error(`definitions for FHIR ${version} are missing`);
      }
      return builtInStore({ core: coreBytes, national: nationalBytes, inflate: inflateSync });
    },
  };
}
