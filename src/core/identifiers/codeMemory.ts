import type { DocumentSource } from '../checking/documentSource.ts';
import type { Hetu } from '../hetu/hetu.ts';
import type { FoundCode } from './scan/findCodes.ts';
import type { CodeUse } from './settings.ts';

/** What one file holds: its test codes with their lines, and its real-range codes. */
interface FileCodes {
  readonly uses: readonly { readonly code: string; readonly line: number }[];
  readonly real: readonly Hetu[];
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
    this.#files.set(document.path, {
      uses: codes
        .filter(({ hetu }) => hetu.isTest)
        .map(({ hetu, start }) => ({ code: hetu.code, line: document.lines.positionAt(start).line })),
      real: codes.filter(({ hetu }) => !hetu.isTest).map(({ hetu }) => hetu),
    });
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  *realCodes(): Iterable<Hetu> {
    for (const { real } of this.#files.values()) yield* real;
  }

  /** The places of a test code, in the order in which the files were seen. */
  uses(code: string): readonly CodeUse[] {
    const found: CodeUse[] = [];
    for (const [file, { uses }] of this.#files) {
      for (const use of uses) if (use.code === code) found.push({ file, line: use.line });
    }
    return found;
  }

  /** Every test code that is in use, so that a new one is none of them. */
  testCodes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const { uses } of this.#files.values()) for (const { code } of uses) codes.add(code);
    return codes;
  }
}
