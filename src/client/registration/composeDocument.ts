import { localTimeAt, type Instant } from '../../core/calendar/helsinkiTime.ts';
import type { Language } from '../../core/l10n/language.ts';
import { fillSnippet } from '../../core/registration/authoring/fillSnippet.ts';
import { documentSnippet } from '../../core/registration/authoring/snippetText.ts';
import { allForms, formOf } from '../../core/registration/forms/allForms.ts';
import type { Kind } from '../../core/registration/forms/model.ts';
import type { FormDocument } from '../../core/registration/tree/formDocument.ts';

export interface KindChoice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly form: Kind;
}

export function kindChoices(language: Language): KindChoice[] {
  return allForms.map(({ kind, title, help }) => ({
    label: title[language],
    description: kind,
    detail: help[language],
    form: kind,
  }));
}

export interface Composition {
  readonly kind: Kind;
  readonly format: 'yaml' | 'json';
  readonly prefill: Readonly<Record<string, unknown>>;
  /** Documents of the workspace: organisation, contacts and system are taken over. */
  readonly others: readonly FormDocument[];
  readonly now: Instant;
}

/** The snippet of a new document: what is known is filled in, the rest has stops to go through with Tab. */
export function composeDocument({ kind, format, prefill, others, now }: Composition): string {
  const form = formOf(kind);
  const known = fillSnippet(form, format, prefill, others, localTimeAt(now).day);
  return known ?? documentSnippet(form, format).join('\n');
}
