import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkFiles, type FileChecker, type FilesChecked } from '../host/checking/checkFiles.ts';
import type { FoundFile } from '../host/files/findFiles.ts';
import type { CheckOptions } from './checkOptions.ts';

/** What a worker is started with; the name tells this worker from others of the process. */
export interface CheckTask {
  readonly kind: 'kanta-check';
  readonly root: string;
  readonly options: CheckOptions;
  readonly language: string;
  readonly nowMs: number;
}

/** What is asked of a worker, and what it answers, by the place of the portion among all. */
export interface Portion {
  readonly index: number;
  readonly files: readonly FoundFile[];
}
export interface PortionChecked {
  readonly index: number;
  readonly checked: FilesChecked;
}

const FILES_A_PORTION = 24;
/** A few large files are dealt out one by one. */
const PORTIONS_A_JOB = 8;
/** A worker always has one portion more than it works at, since the main thread may be too busy to give it the next at once. */
const AHEAD = 2;
/** A worker must load the program and definitions of its own: it is started once so much work is left for each thread. */
const MS_WORTH_A_WORKER = 2_000;
/** Before so much was done, nobody knows how long the rest will take. */
const MS_TO_JUDGE_BY = 200;

/**
 * Checks files in this thread, and in workers when that pays: by default they are started once the rest would take long enough. The answers
 * are put back into the order of the files, so that the report is the same however many threads there are.
 * @param wanted how many threads to use, this one included; as many as pay when undefined
 */
export async function checkInThreads(
  files: readonly FoundFile[],
  wanted: number | undefined,
  checker: FileChecker,
  task: CheckTask,
  script: URL,
): Promise<FilesChecked> {
  const most = Math.min(wanted ?? availableParallelism(), files.length);
  if (most <= 1) return checkFiles(files, checker);
  const portions = portionsOf(files, most);
  const answers = new Array<FilesChecked | undefined>(portions.length).fill(undefined);
  let next = 0;
  const take = (): Portion | undefined => portions[next++];
  const workers: Promise<void>[] = [];
  const stopped = new AbortController();
  const startWorkers = (): void => {
    while (workers.length < most - 1) {
      const worker = new CheckWorker(script, task, stopped.signal);
      workers.push(
        worker.run(take, ({ index, checked }) => {
          answers[index] = checked;
        }),
      );
    }
    // Who waits for them hears what went wrong; until then it must not count as unheard.
    for (const worker of workers) worker.catch(() => undefined);
  };
  if (wanted !== undefined) startWorkers();
  const started = performance.now();
  try {
    for (let portion = take(); portion !== undefined; portion = take()) {
      answers[portion.index] = await checkFiles(portion.files, checker);
      const spent = performance.now() - started;
      const left = (spent / next) * (portions.length - next);
      if (workers.length === 0 && spent > MS_TO_JUDGE_BY && left > MS_WORTH_A_WORKER) startWorkers();
    }
    await Promise.all(workers);
  } finally {
    stopped.abort();
  }
  const done = answers.filter((answer) => answer !== undefined);
  return {
    findings: done.flatMap(({ findings }) => findings),
    files: done.reduce((sum, answer) => sum + answer.files, 0),
    skipped: done.flatMap(({ skipped }) => skipped),
  };
}

function portionsOf(files: readonly FoundFile[], jobs: number): readonly Portion[] {
  const size = Math.max(1, Math.min(FILES_A_PORTION, Math.floor(files.length / (jobs * PORTIONS_A_JOB))));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
    index,
    files: files.slice(index * size, (index + 1) * size),
  }));
}

/** A thread that checks portions until there are none left. */
class CheckWorker {
  readonly #worker: Worker;
  #open = 0;

  constructor(script: URL, task: CheckTask, stop: AbortSignal) {
    this.#worker = new Worker(script, { workerData: task });
    stop.addEventListener('abort', () => void this.#worker.terminate());
  }

  run(take: () => Portion | undefined, done: (answer: PortionChecked) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const fill = (): void => {
        while (this.#open < AHEAD) {
          const portion = take();
          if (portion === undefined) break;
          this.#open += 1;
          this.#worker.postMessage(portion);
        }
        if (this.#open === 0) resolve();
      };
      this.#worker.on('message', (answer: PortionChecked) => {
        this.#open -= 1;
        done(answer);
        fill();
      });
      this.#worker.on('error', reject);
      this.#worker.on('exit', (code) => {
        reject(new Error(`a worker ended with ${code}`));
      });
      fill();
    });
  }
}
