import type { Message } from '../../../l10n/message.ts';

/** What came of reading or installing a package: the value, or what to tell the user. */
export type PackageResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Message };

export function success<T>(value: T): PackageResult<T> {
  return { ok: true, value };
}

export function failure(problem: Message): { readonly ok: false; readonly problem: Message } {
  return { ok: false, problem };
}
