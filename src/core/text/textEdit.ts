import type { Span } from './range.ts';

/** Replaces a span of a text; an empty span inserts. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * Applies edits that do not overlap; each span counts in the original text. Of two insertions at one offset the earlier in the list comes first.
 * @throws RangeError when two edits overlap, which is a bug of whoever made them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.start < done) throw new RangeError(`edits overlap at offset ${edit.start}`);
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}
