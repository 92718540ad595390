import { inflateSync } from 'fflate';
import type { Connection } from 'vscode-languageserver';
import { createBundleStore } from '../core/fhir/definitions/bundle/bundleStore.ts';
import { askForFiles } from './clientFiles.ts';
import type { ServerEnvironment } from './environment.ts';
import { readFile, type InitializationOptions } from './protocol.ts';

const BUNDLES = { '3.0': 'fhir-stu3.kdb', '4.0': 'fhir-r4.kdb' } as const;

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
  return {
    now: () => Date.now(),
    yieldToMessages: () => new Promise((done) => setTimeout(done, 0)),
    readText: async (uri) => {
      const bytes = await read(uri);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    findFiles: (folderUri, glob) =>
      options === undefined ? Promise.resolve([]) : askForFiles(connection, folderUri, glob),
    // A virtual file system answers a reading, and a reading only.
    exists: async (uri) => (options === undefined ? undefined : (await read(uri)) !== undefined),
    openStore: async (version) => {
      const bytes = await read(`${options?.kantaClient.dataUri ?? ''}/${BUNDLES[version]}`);
      if (bytes === undefined) throw new Error(`definitions for FHIR ${version} are missing`);
      return createBundleStore(bytes, inflateSync);
    },
  };
}
