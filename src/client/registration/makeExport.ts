import * as vscode from 'vscode';
import { isoDate } from '../../core/calendar/civilDate.ts';
import { localTimeAt } from '../../core/calendar/helsinkiTime.ts';
import { LANGUAGES, type Language } from '../../core/l10n/language.ts';
import { draftOf, toEml, toMailto, type Attachment } from '../../core/registration/export/email.ts';
import {
  exportReport,
  MEDIA_TYPES,
  type ExportFormat,
} from '../../core/registration/export/exportDocument.ts';
import { reportOf, type Report } from '../../core/registration/export/report.ts';
import { attachedPaths } from '../../core/registration/export/attachedPaths.ts';
import { textAt } from '../../core/registration/tree/formNode.ts';
import type { RegistrationParts } from './registrationParts.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

export type MadeExport =
  | { readonly outcome: 'no-kind' }
  | { readonly outcome: 'refused'; readonly count: number }
  | { readonly outcome: 'link'; readonly link: string }
  /** `name`: beside the document. `leftOut`: attached files that could not be read. */
  | {
      readonly outcome: 'file';
      readonly name: vscode.Uri;
      readonly bytes: Uint8Array;
      readonly leftOut: readonly string[];
    };

/** The language of exports: Finnish, the working language of the services, unless the user has chosen another. */
export function exportLanguage({ context }: RegistrationParts, asked?: string): Language {
  const wanted = asked ?? context.settings.string('registration.exportLanguage', 'fi');
  return LANGUAGES.find((language) => language === wanted) ?? 'fi';
}

/** The document as a person reads it, with what its rules find; undefined when its kind is not known. */
export async function makeReport(
  parts: RegistrationParts,
  form: WorkspaceForm,
  language: Language,
): Promise<Report | undefined> {
  const forms = await parts.forms();
  return reportOf({
    document: form.document,
    language,
    problems: await forms.problems(form),
    date: isoDate(localTimeAt(parts.context.clock.now().getTime()).day),
  });
}

export async function makeExport(
  parts: RegistrationParts,
  uri: vscode.Uri,
  format: ExportFormat | 'eml' | 'mailto',
  language?: string,
): Promise<MadeExport> {
  const form = await (await parts.forms()).at(uri);
  const report = await makeReport(parts, form, exportLanguage(parts, language));
  if (report === undefined) return { outcome: 'no-kind' };
  const refuses = parts.context.settings.boolean('registration.refuseIncompleteExport', false, uri);
  const isMail = format === 'eml' || format === 'mailto';
  const made = exportReport(report, isMail ? 'docx' : format, refuses);
  if (!made.ok) return { outcome: 'refused', count: made.missing.length };
  const base = baseName(uri);
  if (!isMail)
    return { outcome: 'file', name: beside(uri, `${base}.${format}`), bytes: made.bytes, leftOut: [] };
  const { attachments, leftOut } = await readAttachments(parts, form);
  const all: Attachment[] = [
    { name: `${base}.docx`, type: MEDIA_TYPES.docx, bytes: made.bytes },
    ...attachments,
  ];
  const sender =
    textAt(form.document.root, 'contacts', 'administrative', 'name') ??
    textAt(form.document.root, 'contact', 'name');
  const draft = draftOf(
    report,
    sender,
    all.map(({ name }) => name),
  );
  if (format === 'mailto') return { outcome: 'link', link: toMailto(draft) };
  return {
    outcome: 'file',
    name: beside(uri, `${base}.eml`),
    bytes: new TextEncoder().encode(toEml(draft, all)),
    leftOut,
  };
}

async function readAttachments(
  { context }: RegistrationParts,
  form: WorkspaceForm,
): Promise<{ attachments: Attachment[]; leftOut: string[] }> {
  const folder = vscode.workspace.getWorkspaceFolder(form.uri.with({ scheme: 'file' }))?.uri;
  const attachments: Attachment[] = [];
  const leftOut: string[] = [];
  for (const path of attachedPaths(form.document)) {
    const name = path.split('/').pop() ?? path;
    try {
      if (folder === undefined) throw new Error('no folder');
      const bytes = await context.files.readFile(vscode.Uri.joinPath(folder, path));
      attachments.push({ name, type: 'application/octet-stream', bytes });
    } catch {
      leftOut.push(path);
    }
  }
  return { attachments, leftOut };
}

function baseName(uri: vscode.Uri): string {
  return (uri.path.split('/').pop() ?? 'document').replace(/\.kanta\.(?:ya?ml|json)$/iu, '');
}

function beside(uri: vscode.Uri, name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme === 'untitled' && folder !== undefined) return vscode.Uri.joinPath(folder, name);
  return vscode.Uri.joinPath(uri, '..', name);
}
