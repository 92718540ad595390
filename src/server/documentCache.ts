import { DocumentSource } from '../core/checking/documentSource.ts';
import type { OpenDocument } from './openDocument.ts';

/**
 * One parsed form per version of a document, shared by every feature. The least recently used ones are dropped, so that a session with
 * hundreds of open files holds few trees.
 */
export class DocumentCache {
  readonly #limit: number;
  readonly #entries = new Map<string, { readonly version: number; readonly source: DocumentSource }>();

  constructor(limit = 12) {
    this.#limit = limit;
  }

  /** @param path as findings name the document: relative to its workspace folder where it lies in one */
  of(document: OpenDocument, path: string): DocumentSource {
    const known = this.#entries.get(document.uri);
    this.#entries.delete(document.uri);
    const source =
      known?.version === document.version && known.source.path === path
        ? known.source
        : (known?.source.edited(path, document.text, document.languageId, document) ??
          new DocumentSource(path, document.text, document.languageId, document));
    this.#entries.set(document.uri, { version: document.version, source });
    for (const uri of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break;
      this.#entries.delete(uri);
    }
    return source;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
