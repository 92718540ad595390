import type { DocumentSource } from '../checking/documentSource.ts';
import type { Hetu } from '../hetu/hetu.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { FoundText } from './scan/foundText.ts';

/** A place where a test code is in use. */
export interface CodeUse {
  readonly file: string;
  /** From 0. */
  readonly line: number;
}

/** What one file holds, and its lines for whoever asks where. */
interface FileCodes {
  readonly found: FoundText;
  readonly lines: LineIndex;
}

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
    this.#files.set(document.path, { found, lines: document.lines });
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  *realCodes(): Iterable<Hetu> {
    for (const { found } of this.#files.values()) {
      for (const { hetu } of found.codes()) if (!hetu.isTest) yield hetu;
    }
  }

  /** The places of a test code, in the order in which the files were seen. */
  uses(code: string): readonly CodeUse[] {
    const uses: CodeUse[] = [];
    for (const [file, { found, lines }] of this.#files) {
      for (const { hetu, start } of found.codes()) {
        if (hetu.isTest && hetu.code === code) uses.push({ file, line: lines.positionAt(start).line });
      }
    }
    return uses;
  }

  /** Every test code that is in use, so that a new one is none of them. */
  testCodes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const { found } of this.#files.values()) {
      for (const { hetu } of found.codes()) if (hetu.isTest) codes.add(hetu.code);
    }
    return codes;
  }
}
