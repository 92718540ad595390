import { hasSuppressionMark, readSuppressions, type Suppressions } from '../findings/suppression.ts';
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

/** What whoever gives a text knows of it already. */
export interface KnownOfText {
  /** What changed since the versions before. */
  readonly revision: TextRevision;
  readonly lines?: LineIndex;
}

/** One version of one text, with what every analyzer needs of it made at most once. */
export class DocumentSource {
  #json: JsonDocument | undefined;
  #lines: LineIndex | undefined;
  /** What changed since the versions before; whoever remembers something of one asks the next. */
  readonly revision: TextRevision;
  /** Of an earlier version, until it is used. */
  #earlierJson: Handed<JsonDocument> | undefined;
  #earlierLines: Handed<LineIndex> | undefined;
  #suppressions: Suppressions | undefined;
  /** Whether the text has the mark of a suppression anywhere, once that is known. */
  #hasMark: boolean | undefined;
  /** What changed since a version without the mark. */
  #sinceUnmarked: ChangedSpan | undefined;

  /**
   * @param path as findings name it: relative to the workspace, with `/`; a file that is not saved has its editor name
   * @param languageId the editor's language id, when it is known
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly languageId?: string,
    known?: KnownOfText,
    /** The same object for all versions of one document: what readers remember of it hangs on this. */
    readonly lineage: object = {},
    /** Whether it is one line of a document whose lines are checked one by one. */
    readonly isLine = false,
  ) {
    this.revision = known?.revision ?? new TextRevision();
    this.#lines = known?.lines;
  }

  /** One line of bulk data (NDJSON): a JSON document of its own under the path of the file. */
  static ofLine(path: string, line: string): DocumentSource {
    return new DocumentSource(path, line, 'json', undefined, {}, true);
  }

  /**
   * The next version of this document. What was made of this one is handed on, and only what an edit concerns is made anew;
   * this version must not be used any more.
   * @param known where it says what changed, nobody has to look for it
   */
  edited(path: string, text: string, languageId?: string, known?: KnownOfText): DocumentSource {
    const told = known?.revision.changeSince(this.revision);
    const change = told ?? changedSpan(this.text, text) ?? NO_CHANGE;
    const next = new DocumentSource(
      path,
      text,
      languageId,
      known ?? { revision: new TextRevision(this.revision, change) },
      this.lineage,
    );
    next.#sinceUnmarked =
      this.#hasMark === false ? change : this.#sinceUnmarked && composedChange(this.#sinceUnmarked, change);
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

  /** The comments that silence rules; undefined when there are none. After an edit only the text around it is searched for the first. */
  get suppressions(): Suppressions | undefined {
    if (this.#hasMark === undefined) {
      const change = this.#sinceUnmarked ?? { start: 0, afterEnd: this.text.length };
      this.#hasMark = hasSuppressionMark(this.text, change.start, change.afterEnd);
      if (this.#hasMark) this.#suppressions = readSuppressions(this.text);
    }
    return this.#suppressions;
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
