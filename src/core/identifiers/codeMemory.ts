import type { DocumentSource } from '../checking/documentSource.ts';
import type { Hetu } from '../hetu/hetu.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { FoundCode } from './scan/findCodes.ts';

/** A place where a test code is in use. */
export interface CodeUse {
  readonly file: string;
  /** From 0. */
  readonly line: number;
}

/** What one file holds: its codes in the order of the text, and the lines of the test codes once somebody asks. */
interface FileCodes {
  readonly codes: readonly FoundCode[];
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
  remember(document: DocumentSource, codes: readonly FoundCode[]): void {
    if (codes.length === 0) {
      this.#files.delete(document.path);
      return;
    }
    this.#files.set(document.path, { codes, lines: document.lines });
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  *realCodes(): Iterable<Hetu> {
    for (const { codes } of this.#files.values()) {
      for (const { hetu } of codes) if (!hetu.isTest) yield hetu;
    }
  }

  /** The places of a test code, in the order in which the files were seen. */
  uses(code: string): readonly CodeUse[] {
    const found: CodeUse[] = [];
    for (const [file, { codes, lines }] of this.#files) {
      for (const { hetu, start } of codes) {
        if (hetu.isTest && hetu.code === code) found.push({ file, line: lines.positionAt(start).line });
      }
    }
    return found;
  }

  /** Every test code that is in use, so that a new one is none of them. */
  testCodes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const file of this.#files.values()) {
      for (const { hetu } of file.codes) if (hetu.isTest) codes.add(hetu.code);
    }
    return codes;
  }
}
