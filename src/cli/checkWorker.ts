import { parentPort, workerData } from 'node:worker_threads';
import { chooseLanguage } from '../core/l10n/language.ts';
import { checkFiles, type FileChecker } from '../host/checking/checkFiles.ts';
import { loadConfig, makeFileChecker } from '../host/checking/fileChecker.ts';
import type { CheckTask, Portion, PortionChecked } from './checkPool.ts';

/** Answers portions of files until the main thread ends this one. False when this is no worker of ours. */
export function serveAsCheckWorker(): boolean {
  const task = workerData as CheckTask | null;
  const port = parentPort;
  if (port === null || task?.kind !== 'kanta-check') return false;
  const checker = prepare(task);
  // One portion after the other, however many wait.
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ index, files }: Portion) => {
    last = last
      .then(async () => {
        const answer: PortionChecked = { index, checked: await checkFiles(files, await checker) };
        port.postMessage(answer);
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

async function prepare({ root, options, language, nowMs }: CheckTask): Promise<FileChecker> {
  return makeFileChecker({
    ...options,
    root,
    config: await loadConfig(root),
    language: chooseLanguage(language, []),
    now: () => nowMs,
  });
}
