import { parseJson, type JsonDocument } from '../json/parseJson.ts';
import { reparseJson } from '../json/reparseJson.ts';
import { changedSpan } from '../text/changedSpan.ts';
import { LineIndex } from '../text/lineIndex.ts';

/** Below this many characters a whole parse is too fast to save anything. */
const WORTH_REUSING = 50_000;

/** One version of one text, with what every analyzer needs of it made at most once. */
export class DocumentSource {
  #json: JsonDocument | undefined;
  #lines: LineIndex | undefined;
  /** What the version before had made, until it is used. */
  #before:
    | {
        readonly text: string;
        readonly json: JsonDocument | undefined;
        readonly lines: LineIndex | undefined;
      }
    | undefined;

  /**
   * @param path as findings name it: relative to the workspace, with `/`; a file that is not saved has its editor name
   * @param languageId the editor's language id, when it is known
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly languageId?: string,
  ) {}

  /**
   * The next version of this document. What was made of this one is handed on, and only what an edit concerns is made anew;
   * this version must not be used any more.
   */
  edited(path: string, text: string, languageId?: string): DocumentSource {
    const next = new DocumentSource(path, text, languageId);
    if (text.length >= WORTH_REUSING && (this.#json !== undefined || this.#lines !== undefined)) {
      next.#before = { text: this.text, json: this.#json, lines: this.#lines };
      this.#json = undefined;
    }
    return next;
  }

  get json(): JsonDocument {
    if (this.#json === undefined) {
      const before = this.#before?.json;
      this.#json =
        (before === undefined ? undefined : reparseJson(before, this.text)) ?? parseJson(this.text);
      this.#forget('json');
    }
    return this.#json;
  }

  get lines(): LineIndex {
    if (this.#lines === undefined) {
      const change = this.#before === undefined ? undefined : changedSpan(this.#before.text, this.text);
      this.#lines =
        change === undefined
          ? (this.#before?.lines ?? new LineIndex(this.text))
          : (this.#before?.lines?.afterEdit(this.text, change) ?? new LineIndex(this.text));
      this.#forget('lines');
    }
    return this.#lines;
  }

  #forget(what: 'json' | 'lines'): void {
    if (this.#before === undefined) return;
    this.#before = { ...this.#before, [what]: undefined };
    if (this.#before.json === undefined && this.#before.lines === undefined) this.#before = undefined;
  }
}
