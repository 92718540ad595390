import type { Message } from '../../l10n/message.ts';
import type { Span } from '../../text/range.ts';

/** What keeps a part of a document from being read. */
export interface SyntaxProblem extends Span {
  readonly message: Message;
}
