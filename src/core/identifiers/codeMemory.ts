import type { DocumentSource } from '../checking/documentSource.ts';
import type { Hetu } from '../hetu/hetu.ts';
import { parseHetu } from '../hetu/parseHetu.ts';
import type { FoundText } from './scan/foundText.ts';

/** A place where a test code is in use. */
export interface CodeUse {
  readonly file: string;
  /** From 0. */
  readonly line: number;
}

/** A code of a file, as threads of one process tell each other. */
export interface SeenCode {
  readonly code: string;
  /** From 0. */
  readonly line: number;
}

/** What one file holds; where is worked out for whoever asks. */
type FileCodes = () => Iterable<{ readonly hetu: Hetu; readonly line: () => number }>;

/**
 * The codes that were seen in a workspace, for as long as the program runs: which test codes are in use where, and which real-range codes
 * must not become the same test code. Never written anywhere. Also holds the workspace's secret for replacing codes.
 */
export class CodeMemory {
  readonly #files = new Map<string, FileCodes>();
  #key: Uint8Array | undefined;

  get key(): Uint8Array | undefined {
    return this.#key;
  }

  set key(key: Uint8Array | undefined) {
    this.#key = key;
  }

  /** Takes the place of what was known of the file. */
  remember(document: DocumentSource, found: FoundText): void {
    if (found.stretches.every(({ found: { codes } }) => codes.length === 0)) {
      this.#files.delete(document.path);
      return;
    }
    const { lines } = document;
    this.#files.set(document.path, function* () {
      for (const { hetu, start } of found.codes()) yield { hetu, line: () => lines.positionAt(start).line };
    });
  }

  /** Takes the place of what was known of a file that another thread has read. */
  rememberSeen(path: string, codes: readonly SeenCode[]): void {
    if (codes.length === 0) {
      this.#files.delete(path);
      return;
    }
    this.#files.set(path, function* () {
      for (const { code, line } of codes) {
        const parsed = parseHetu(code);
        if (parsed.ok) yield { hetu: parsed.hetu, line: () => line };
      }
    });
  }

  /** What is known of a file, for the memory of another thread. */
  seenIn(path: string): readonly SeenCode[] {
    return Array.from(this.#files.get(path)?.() ?? [], ({ hetu, line }) => ({
      code: hetu.code,
      line: line(),
    }));
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  *realCodes(): Iterable<Hetu> {
    for (const codes of this.#files.values()) {
      for (const { hetu } of codes()) if (!hetu.isTest) yield hetu;
    }
  }

  /** The places of a test code, in the order in which the files were seen. */
  uses(code: string): readonly CodeUse[] {
    const uses: CodeUse[] = [];
    for (const [file, codes] of this.#files) {
      for (const { hetu, line } of codes()) {
        if (hetu.isTest && hetu.code === code) uses.push({ file, line: line() });
      }
    }
    return uses;
  }

  /** Every test code that is in use, so that a new one is none of them. */
  testCodes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const ofFile of this.#files.values()) {
      for (const { hetu } of ofFile()) if (hetu.isTest) codes.add(hetu.code);
    }
    return codes;
  }
}
