import { parseJson, type JsonDocument } from '../json/parseJson.ts';
import { LineIndex } from '../text/lineIndex.ts';

/** One version of one text, with what every analyzer needs of it made at most once. */
export class DocumentSource {
  #json: JsonDocument | undefined;
  #lines: LineIndex | undefined;

  /**
   * @param path as findings name it: relative to the workspace, with `/`; a file that is not saved has its editor name
   * @param languageId the editor's language id, when it is known
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly languageId?: string,
  ) {}

  get json(): JsonDocument {
    return (this.#json ??= parseJson(this.text));
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }
}
