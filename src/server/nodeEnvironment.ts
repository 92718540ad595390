import { readFile as readFromDisk, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { globMatcher } from '../core/checking/globs.ts';
import type { WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import { checkFile } from '../host/checking/checkFile.ts';
import { checkInThreads } from '../host/checking/checkPool.ts';
import { readBytes } from '../host/files/readBytes.ts';
import { findFiles as findFilesOnDisk } from '../host/files/findFiles.ts';
import { render } from '../core/l10n/message.ts';
import { NamedPackages } from '../host/packages/namedPackages.ts';
import { openPackagedDefinitions } from '../host/packages/openPackagedDefinitions.ts';
import { openNodeStore } from '../host/openNodeStore.ts';
import { rulePagesFolder } from '../host/shippedFiles.ts';
import { askForFiles, MOST_FILES_ELSEWHERE } from './clientFiles.ts';
import type { ServerEnvironment } from './environment.ts';
import { readFile, type InitializationOptions } from './protocol.ts';

/** Each thread has definitions of its own in memory, and the editor beside it wants to go on, too. */
const MOST_THREADS = 4;

/**
 * The server in a process: files of the disk are read here, those of other file systems are asked of our client.
 * @param script this program, which serves as a worker when it is started as one
 */
export function makeNodeEnvironment(
  connection: Connection,
  options: InitializationOptions | undefined,
  script: URL,
): ServerEnvironment {
  const named = new WeakMap<WorkspaceConfig, NamedPackages>();
  const namedBy = (config: WorkspaceConfig, folderUri: string | undefined): NamedPackages => {
    let packages = named.get(config);
    if (packages === undefined) {
      const root = rootOf(folderUri);
      packages = new NamedPackages(config.fhir.packages, root === undefined ? {} : { root });
      named.set(config, packages);
    }
    return packages;
  };
  return {
    now: () => Date.now(),
    yieldToMessages: () => setImmediate(),
    readText: async (uri) => {
      if (uri.startsWith('file:')) return readFromDisk(fileURLToPath(uri), 'utf8').catch(() => undefined);
      if (options === undefined) return undefined;
      const answer = await connection.sendRequest<{ base64: string } | null>(readFile.method, { uri });
      return answer === null ? undefined : Buffer.from(answer.base64, 'base64').toString('utf8');
    },
    findFiles: async (folderUri, glob) => {
      if (options !== undefined) return askForFiles(connection, folderUri, glob);
      if (!folderUri.startsWith('file:')) return [];
      const fits = globMatcher([glob]);
      const { files } = await findFilesOnDisk(['.'], {
        root: fileURLToPath(folderUri),
        isIgnored: () => false,
      });
      return files.filter(({ name }) => fits(name)).map(({ path }) => pathToFileURL(path).href);
    },
    allFiles: async (folderUri) => {
      if (!folderUri.startsWith('file:')) {
        return options === undefined ? [] : askForFiles(connection, folderUri, '**/*', MOST_FILES_ELSEWHERE);
      }
      const root = fileURLToPath(folderUri);
      const { files } = await findFilesOnDisk(['.'], { root, isIgnored: () => false });
      return files.map(({ path }) => pathToFileURL(path).href);
    },
    checkOnDisk: ({ folderUri, files, checker, settings, staysHere, threads, signal, onProgress }) => {
      const root = rootOf(folderUri);
      if (root === undefined) return undefined;
      return checkInThreads({
        files: files.map(({ uri, name }) => ({ path: fileURLToPath(uri), name })),
        wanted: threads,
        most: MOST_THREADS,
        check: (file, isCancelled) => checkFile(file, checker, isCancelled),
        task: { ...settings, root, nowMs: Date.now(), withCodes: true },
        script,
        staysHere: ({ name }) => staysHere(name),
        signal,
        breathe: () => setImmediate(),
        onProgress,
        onWorkerLost: (why) => {
          connection.console.error(`a worker ended: ${why}`);
        },
      });
    },
    readBytes: async (uri) => {
      if (uri.startsWith('file:')) return readBytes(fileURLToPath(uri));
      if (options === undefined) return undefined;
      const answer = await connection.sendRequest<{ base64: string } | null>(readFile.method, { uri });
      return answer === null ? undefined : Buffer.from(answer.base64, 'base64');
    },
    exists: (uri) =>
      uri.startsWith('file:')
        ? stat(fileURLToPath(uri)).then(
            () => true,
            () => false,
          )
        : Promise.resolve(undefined),
    openStore: (version, config, folderUri) =>
      openNodeStore(version, namedBy(config, folderUri), (problem) => {
        connection.console.warn(render(problem, config.language ?? 'en'));
      }),
    packaged: (config, folderUri) => openPackagedDefinitions(namedBy(config, folderUri)),
    // Our own client links to pages in a view of its own.
    ...(options === undefined ? { rulePages: pathToFileURL(`${rulePagesFolder()}/`).href } : {}),
  };
}

function rootOf(folderUri: string | undefined): string | undefined {
  return folderUri?.startsWith('file:') === true ? fileURLToPath(folderUri) : undefined;
}
