import { parseJson, type JsonDocument } from '../json/parseJson.ts';
import { reparseJson } from '../json/reparseJson.ts';
import { changedSpan, type ChangedSpan } from '../text/changedSpan.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { composedChange, NO_CHANGE, TextRevision } from '../text/textRevision.ts';

/** Below this many characters a whole parse is too fast to save anything. */
const WORTH_REUSING = 50_000;

/** What an earlier version had made, and what changed since. */
interface Handed<T> {
  readonly made: T;
  readonly change: ChangedSpan;
}

/** One version of one text, with what every analyzer needs of it made at most once. */
export class DocumentSource {
  #json: JsonDocument | undefined;
  #lines: LineIndex | undefined;
  /** Of an earlier version, until it is used. */
  #earlierJson: Handed<JsonDocument> | undefined;
  #earlierLines: Handed<LineIndex> | undefined;

  /**
   * @param path as findings name it: relative to the workspace, with `/`; a file that is not saved has its editor name
   * @param languageId the editor's language id, when it is known
   * @param revision what changed since the versions before; whoever remembers something of one asks the next
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly languageId?: string,
    readonly revision: TextRevision = new TextRevision(),
    /** The same object for all versions of one document: what readers remember of it hangs on this. */
    readonly lineage: object = {},
  ) {}

  /**
   * The next version of this document. What was made of this one is handed on, and only what an edit concerns is made anew;
   * this version must not be used any more.
   * @param change outside which both texts are the same, when it is known; it is looked for otherwise
   */
  edited(
    path: string,
    text: string,
    languageId?: string,
    change: ChangedSpan = changedSpan(this.text, text) ?? NO_CHANGE,
  ): DocumentSource {
    const revision = new TextRevision(this.revision, change);
    const next = new DocumentSource(path, text, languageId, revision, this.lineage);
    if (text.length < WORTH_REUSING) return next;
    next.#earlierJson = handOn(this.#json, this.#earlierJson, change);
    next.#earlierLines = handOn(this.#lines, this.#earlierLines, change);
    this.#json = undefined;
    this.#earlierJson = undefined;
    return next;
  }

  get json(): JsonDocument {
    if (this.#json === undefined) {
      const earlier = this.#earlierJson;
      this.#earlierJson = undefined;
      const reused = earlier && reparseJson(earlier.made, this.text, earlier.change);
      this.#json = reused ?? parseJson(this.text);
    }
    return this.#json;
  }

  get lines(): LineIndex {
    if (this.#lines === undefined) {
      const earlier = this.#earlierLines;
      this.#earlierLines = undefined;
      this.#lines = earlier?.made.afterEdit(this.text, earlier.change) ?? new LineIndex(this.text);
    }
    return this.#lines;
  }
}

function handOn<T>(
  made: T | undefined,
  earlier: Handed<T> | undefined,
  change: ChangedSpan,
): Handed<T> | undefined {
  if (made !== undefined) return { made, change };
  return earlier && { made: earlier.made, change: composedChange(earlier.change, change) };
}
