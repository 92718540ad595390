import { availableParallelism } from 'node:os';
import type { IsCancelled } from '../../core/checking/analyzer.ts';
import type { FoundFile } from '../files/findFiles.ts';
import type { FileOutcome } from './checkBytes.ts';
import { checkFiles } from './checkFiles.ts';
import { CheckThread, type Portion, type WorkerTask } from './checkThread.ts';

export interface ThreadedCheck {
  readonly files: readonly FoundFile[];
  /** How many threads to use, this one included; as many as pay when undefined. */
  readonly wanted?: number | undefined;
  /** Never more threads than this, nor than the machine runs at once, unless so many are wanted. */
  readonly most?: number;
  /** Checks a file in this thread. */
  readonly check: (file: FoundFile, isCancelled: IsCancelled) => Promise<FileOutcome | undefined>;
  /** What workers check with: the same. */
  readonly task: WorkerTask;
  /** A program that serves as a worker when it is started as one. */
  readonly script: URL;
  /** Files that depend on what only this thread knows. */
  readonly staysHere?: (file: FoundFile) => boolean;
  /** Ends the check at once, in every thread. */
  readonly signal?: AbortSignal;
  /** Lets messages in. */
  readonly breathe: () => Promise<void>;
  readonly onProgress?: (done: number) => void;
  /** Told why a worker ended before its work was done; quotes nothing that was checked. */
  readonly onWorkerLost?: (why: string) => void;
}

export interface ThreadsChecked {
  /** By the place of the file; what is missing was not checked before the end was called. */
  readonly outcomes: readonly (FileOutcome | undefined)[];
  /** How many threads there were, this one included. */
  readonly threads: number;
}

const FILES_A_PORTION = 24;
/** A few large files are dealt out one by one. */
const PORTIONS_A_THREAD = 8;
/** A worker must load the program and definitions of its own: it is started once so much work is left for each thread. */
const MS_WORTH_A_WORKER = 2_000;
/** Before so much was done, nobody knows how long the rest will take. */
const MS_TO_JUDGE_BY = 200;

/**
 * Checks files in this thread, and in workers when that pays: by default they are started once the rest would take long enough. The outcomes
 * are put back into the order of the files, so that what is shown is the same however many threads there are. When a worker ends before its
 * work is done, the file that it was at has failed, and the rest of its files are checked by others.
 */
export async function checkInThreads(check: ThreadedCheck): Promise<ThreadsChecked> {
  const pool = new CheckPool(check);
  await pool.run();
  return { outcomes: pool.outcomes, threads: pool.threads };
}

class CheckPool {
  readonly outcomes: (FileOutcome | undefined)[];
  readonly #check: ThreadedCheck;
  readonly #most: number;
  readonly #portions: Portion[];
  /** Of files that stay here. */
  readonly #own: Portion[];
  readonly #workers: CheckThread[] = [];
  #done = 0;
  #wake: (() => void) | undefined;

  constructor(check: ThreadedCheck) {
    const { files, wanted, most = Number.POSITIVE_INFINITY, staysHere } = check;
    this.#check = check;
    this.outcomes = new Array<FileOutcome | undefined>(files.length).fill(undefined);
    this.#most = Math.min(wanted ?? Math.min(availableParallelism(), most), files.length);
    const places = [...files.keys()];
    const isOwn = (place: number): boolean => staysHere?.(files[place] as FoundFile) === true;
    const shared = staysHere === undefined ? places : places.filter((place) => !isOwn(place));
    const own = staysHere === undefined ? [] : places.filter(isOwn);
    // Taken from their ends.
    this.#portions = portionsOf(shared, files, this.#most).reverse();
    this.#own = portionsOf(own, files, 1).reverse();
  }

  get threads(): number {
    return 1 + this.#workers.length;
  }

  async run(): Promise<void> {
    const { signal, wanted } = this.#check;
    const onAbort = (): void => this.#wake?.();
    signal?.addEventListener('abort', onAbort);
    try {
      if (wanted !== undefined) this.#startWorkers(this.#most - 1);
      for (let own = this.#own.pop(); own !== undefined && !this.#isCancelled(); own = this.#own.pop()) {
        await this.#checkHere(own);
      }
      await this.#share();
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await Promise.all(this.#workers.map((worker) => worker.end()));
    }
  }

  /** Checks what workers don't, until nothing is left. */
  async #share(): Promise<void> {
    const started = performance.now();
    const all = this.#portions.length;
    while (!this.#isCancelled()) {
      const portion = this.#portions.pop();
      if (portion !== undefined) {
        await this.#checkHere(portion);
        if (this.#workers.length === 0) this.#startWhatPays(performance.now() - started, all);
      } else if (this.#workers.some(({ isBusy }) => isBusy)) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      } else return;
    }
  }

  #startWhatPays(spent: number, all: number): void {
    if (spent < MS_TO_JUDGE_BY) return;
    const left = this.#portions.length;
    const msLeft = (spent / (all - left)) * left;
    this.#startWorkers(Math.min(this.#most - 1, Math.floor(msLeft / MS_WORTH_A_WORKER)));
  }

  #startWorkers(count: number): void {
    const { script, task, onWorkerLost } = this.#check;
    while (this.#workers.length < count) {
      const worker = new CheckThread(script, task, {
        take: () => this.#portions.pop(),
        done: ({ places }, outcomes) => {
          for (const [index, place] of places.entries()) this.outcomes[place] = outcomes[index];
          this.#done += places.length;
          this.#check.onProgress?.(this.#done);
          this.#wake?.();
        },
        lost: (portions, failed, why) => {
          if (failed !== undefined) {
            this.outcomes[failed] = { kind: 'failed', why };
            this.#done += 1;
          }
          this.#portions.push(...portions.toReversed());
          onWorkerLost?.(why);
          this.#wake?.();
        },
      });
      this.#workers.push(worker);
      worker.start();
    }
  }

  async #checkHere({ places, files }: Portion): Promise<void> {
    const { check, breathe, onProgress } = this.#check;
    const isCancelled = (): boolean => this.#isCancelled();
    const outcomes = await checkFiles(files, (file) => check(file, isCancelled), {
      isCancelled,
      breathe: (done) => {
        onProgress?.(this.#done + done);
        return breathe();
      },
    });
    for (const [index, place] of places.entries()) this.outcomes[place] = outcomes[index];
    this.#done += outcomes.length;
  }

  #isCancelled(): boolean {
    return this.#check.signal?.aborted === true;
  }
}

function portionsOf(places: readonly number[], files: readonly FoundFile[], threads: number): Portion[] {
  const size = Math.max(
    1,
    Math.min(FILES_A_PORTION, Math.floor(places.length / (threads * PORTIONS_A_THREAD))),
  );
  return Array.from({ length: Math.ceil(places.length / size) }, (_, index) => {
    const some = places.slice(index * size, (index + 1) * size);
    return { places: some, files: some.map((place) => files[place] as FoundFile) };
  });
}
