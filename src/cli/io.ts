import type { Language } from '../core/l10n/language.ts';
import type { Message } from '../core/l10n/message.ts';
import { render } from '../core/l10n/message.ts';

/** What a command sees of the world it runs in, so that tests can run it without a process. */
export interface CommandIo {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
}

/** 0 nothing found, 1 findings, 2 wrong usage or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

/** Wrong usage or unreadable input: one line on standard error, status 2. */
export function refuse(io: CommandIo, why: Message): ExitStatus {
  io.writeError(`kanta: ${render(why, io.language)}\n`);
  return 2;
}
