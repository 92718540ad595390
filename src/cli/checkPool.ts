import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../host/files/findFiles.ts';
import type { FilesChecked } from '../host/checking/checkFiles.ts';
import type { CheckOptions } from './checkOptions.ts';

/** What a worker is started with; the name tells this worker from others of the process. */
export interface CheckTask {
  readonly kind: 'kanta-check';
  readonly root: string;
  readonly options: CheckOptions;
  readonly language: string;
  readonly nowMs: number;
}

/** A worker must load definitions of its own; below this many files that costs more than it saves. */
const FILES_WORTH_A_WORKER = 150;
const FILES_A_PORTION = 24;

/** How many workers to use for a number of files; 1 means none beside the main thread. */
export function chooseJobs(files: number, wanted: number | undefined): number {
  return Math.max(
    1,
    Math.min(
      wanted ?? availableParallelism(),
      wanted === undefined ? Math.floor(files / FILES_WORTH_A_WORKER) : files,
    ),
  );
}

/**
 * Deals the files out to workers in small portions and puts the answers back into the order of the files, so that the report is the same
 * however many workers there are.
 */
export async function checkInWorkers(
  files: readonly FoundFile[],
  jobs: number,
  task: CheckTask,
  script: URL,
): Promise<FilesChecked> {
  const portions: (readonly FoundFile[])[] = [];
  for (let at = 0; at < files.length; at += FILES_A_PORTION)
    portions.push(files.slice(at, at + FILES_A_PORTION));
  const answers = new Array<FilesChecked | undefined>(portions.length).fill(undefined);
  let next = 0;
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const worker = new Worker(script, { workerData: task });
      try {
        for (;;) {
          const index = next;
          next += 1;
          const portion = portions[index];
          if (portion === undefined) return;
          answers[index] = await ask(worker, portion);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  const done = answers.filter((answer) => answer !== undefined);
  return {
    findings: done.flatMap(({ findings }) => findings),
    files: done.reduce((sum, answer) => sum + answer.files, 0),
    skipped: done.flatMap(({ skipped }) => skipped),
  };
}

function ask(worker: Worker, files: readonly FoundFile[]): Promise<FilesChecked> {
  return new Promise((done, fail) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      act();
    };
    const onMessage = (answer: FilesChecked): void => {
      settle(() => {
        done(answer);
      });
    };
    const onError = (error: Error): void => {
      settle(() => {
        fail(error);
      });
    };
    const onExit = (code: number): void => {
      settle(() => {
        fail(new Error(`a worker ended with ${code}`));
      });
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(files);
  });
}
