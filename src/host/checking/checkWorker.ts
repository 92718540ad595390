import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { CodeMemory } from '../../core/identifiers/codeMemory.ts';
import type { FoundFile } from '../files/findFiles.ts';
import type { FileChecker, FileOutcome } from './checkBytes.ts';
import { checkFile } from './checkFile.ts';
import { checkFiles, type Pace } from './checkFiles.ts';
import type { WorkerData, WorkerTask } from './checkThread.ts';
import { makeFileChecker } from './fileChecker.ts';

/** Answers portions of files until the main thread ends this one. False when this is no worker of ours. */
export function serveAsCheckWorker(): boolean {
  const data = workerData as WorkerData | null;
  const port = parentPort;
  if (port === null || data?.kind !== 'kanta-check') return false;
  const at = new Int32Array(data.at);
  const codes = data.task.withCodes === true ? new CodeMemory() : undefined;
  const checker = prepare(data.task, codes);
  // One portion after the other, however many wait.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (files: readonly FoundFile[]) => {
    last = last
      .then(async () => {
        const known = await checker;
        const outcomes = await checkFiles(
          files,
          async (file, index) => {
            Atomics.store(at, 0, index);
            return withCodes(file, await checkFile(file, known, () => false), codes);
          },
          PACE,
        );
        Atomics.store(at, 0, -1);
        port.postMessage(outcomes);
      })
      .catch((error: unknown) => {
        // Ends the worker with an error, which the main thread hears.
        setImmediate(() => {
          throw error;
        });
      });
  });
  return true;
}

/** It is ended from outside, and nobody asks anything else of it. */
const PACE: Pace = { isCancelled: () => false, breathe: () => nextTurn() };

function prepare(task: WorkerTask, codes: CodeMemory | undefined): Promise<FileChecker> {
  return makeFileChecker({ ...task, now: () => task.nowMs, ...(codes === undefined ? {} : { codes }) });
}

/** The codes go with what was found, so that here nothing is kept. */
function withCodes(
  { name }: FoundFile,
  outcome: FileOutcome | undefined,
  memory: CodeMemory | undefined,
): FileOutcome | undefined {
  if (memory === undefined || outcome?.kind !== 'checked') return outcome;
  const codes = memory.seenIn(name);
  memory.forget(name);
  return { ...outcome, codes };
}
