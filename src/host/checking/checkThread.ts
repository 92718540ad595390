import { Worker } from 'node:worker_threads';
import { describeError } from '../../core/findings/describeError.ts';
import type { FoundFile } from '../files/findFiles.ts';
import type { FileOutcome } from './checkBytes.ts';
import type { FileSettings } from './fileChecker.ts';

/** What a worker checks with. */
export interface WorkerTask extends FileSettings {
  /** The time for everything that is checked, in milliseconds since 1970, UTC. */
  readonly nowMs: number;
  /** Whether the codes of files are told, for the memory of the thread that asks. */
  readonly withCodes?: boolean;
}

/** What a worker is started with; the name tells this worker from others of the process. */
export interface WorkerData {
  readonly kind: 'kanta-check';
  readonly task: WorkerTask;
  /** Shared with the thread that asks, which reads it when the worker is gone: the place of the file at work, or -1. */
  readonly at: SharedArrayBuffer;
}

/** Some files with their places among all. */
export interface Portion {
  readonly places: readonly number[];
  readonly files: readonly FoundFile[];
}

export interface Dealings {
  /** The next portion, if there is any. */
  readonly take: () => Portion | undefined;
  readonly done: (portion: Portion, outcomes: readonly FileOutcome[]) => void;
  /** The worker has ended by itself: what it had not done, and the place of the file that it was at. */
  readonly lost: (portions: readonly Portion[], failed: number | undefined, why: string) => void;
}

/** A worker always has one portion more than it works at, since this thread may be too busy to give it the next at once. */
const AHEAD = 2;

/** A thread that checks portions until there are none left. */
export class CheckThread {
  readonly #worker: Worker;
  readonly #dealings: Dealings;
  readonly #at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** Answered in this order. */
  readonly #open: Portion[] = [];
  #why: string | undefined;
  #isEnding = false;

  constructor(script: URL, task: WorkerTask, dealings: Dealings) {
    this.#dealings = dealings;
    this.#at[0] = -1;
    const workerData: WorkerData = { kind: 'kanta-check', task, at: this.#at.buffer };
    // What it may print is nobody's business: this process may speak a protocol on its standard streams.
    this.#worker = new Worker(script, { workerData, stdout: true, stderr: true });
    this.#worker.on('message', (outcomes: readonly FileOutcome[]) => {
      const portion = this.#open.shift();
      if (portion === undefined) return;
      dealings.done(portion, outcomes);
      this.#fill();
    });
    this.#worker.on('error', (error) => {
      this.#why = describeError(error);
    });
    // Behind all messages.
    this.#worker.on('exit', (code) => {
      if (!this.#isEnding) this.#lose(this.#why ?? `a worker ended with ${code}`);
    });
  }

  get isBusy(): boolean {
    return this.#open.length > 0;
  }

  start(): void {
    this.#fill();
  }

  /** Stops at once, whatever it is at. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #fill(): void {
    while (this.#open.length < AHEAD) {
      const portion = this.#dealings.take();
      if (portion === undefined) return;
      this.#open.push(portion);
      this.#worker.postMessage(portion.files);
    }
  }

  #lose(why: string): void {
    const index = Atomics.load(this.#at, 0);
    const failed = this.#open[0]?.places[index];
    const left = this.#open.splice(0).map(({ places, files }, portion) => ({
      places: places.filter((_, at) => portion > 0 || at !== index),
      files: files.filter((_, at) => portion > 0 || at !== index),
    }));
    this.#dealings.lost(left, failed, why);
  }
}
