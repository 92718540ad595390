import type { Message } from '../l10n/message.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** A change that mends a problem. Its title says the result. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** The safe choice when there are several. */
  readonly isPreferred?: boolean;
  /** Whether "fix all in this file" may use it without asking. */
  readonly inFixAll?: boolean;
  /** It mends nothing: the finding is accepted in the text, without a reason. For editors that have no better way to accept one. */
  readonly isAcceptance?: boolean;
}
