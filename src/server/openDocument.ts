import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { changedSpan, type ChangedSpan } from '../core/text/changedSpan.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { NO_CHANGE, TextRevision } from '../core/text/textRevision.ts';

/**
 * A document that an editor has open. It keeps what the editor says of each change, so that nobody has to look for it in megabytes of text,
 * and one line index, which the checks use, too.
 */
export class OpenDocument {
  #version: number;
  #text: string;
  #lines: LineIndex;
  #revision = new TextRevision();

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#text;
  }

  get lines(): LineIndex {
    return this.#lines;
  }

  get revision(): TextRevision {
    return this.#revision;
  }

  /** Takes over the editor's changes, which count one after the other. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const [start, end] = this.#offsetsOf(change.range);
        const text = this.#text.slice(0, start) + change.text + this.#text.slice(end);
        this.#become(text, { start, beforeEnd: end, afterEnd: start + change.text.length });
      } else this.#become(change.text, changedSpan(this.#text, change.text) ?? NO_CHANGE);
    }
    this.#version = version;
  }

  #become(text: string, change: ChangedSpan): void {
    this.#text = text;
    this.#lines = this.#lines.afterEdit(text, change);
    this.#revision = new TextRevision(this.#revision, change);
  }

  /** Start and end of a range, whichever stands first. */
  #offsetsOf({ start, end }: Range): [number, number] {
    const first = this.#offsetAt(start);
    const second = this.#offsetAt(end);
    return first <= second ? [first, second] : [second, first];
  }

  /** The offset of a position; one behind the end of a line is the end of that line, as the protocol says. */
  #offsetAt(position: Position): number {
    const start = this.#lines.offsetAt({ line: position.line, character: 0 });
    let offset = this.#lines.offsetAt(position);
    while (offset > start && isLineEnd(this.#text.charCodeAt(offset - 1))) offset -= 1;
    return offset;
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
