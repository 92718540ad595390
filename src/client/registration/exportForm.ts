import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import type { ExportFormat } from '../../core/registration/export/exportDocument.ts';
import { targetOf } from './formFiles.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';

type Target = ExportFormat | 'eml' | 'mailto';

interface ExportArguments {
  readonly uri?: string;
  readonly format?: Target;
  readonly language?: string;
}

const TARGETS = [
  { format: 'docx', text: texts.word },
  { format: 'xlsx', text: texts.excel },
  { format: 'html', text: texts.page },
  { format: 'md', text: texts.markdown },
  { format: 'eml', text: texts.eml },
  { format: 'mailto', text: texts.mailto },
] as const;

/** `Kanta: Export Registration Document…` and `Kanta: Create E-mail Draft`. */
export function registerExport(parts: RegistrationParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kanta.registration.export', (argument: unknown) => {
      const options: ExportArguments =
        typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri)
          ? argument
          : {};
      quietly(parts, () => run(parts, targetOf(options.uri ?? argument), options));
    }),
    vscode.commands.registerCommand('kanta.registration.emailDraft', (argument: unknown) => {
      quietly(parts, () => run(parts, targetOf(argument), { format: 'eml' }));
    }),
  );
}

async function run(
  parts: RegistrationParts,
  uri: vscode.Uri | undefined,
  options: ExportArguments,
): Promise<void> {
  const { context } = parts;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(context.text(message(texts.noForm)));
    return;
  }
  const format = options.format ?? (await pickFormat(parts));
  if (format === undefined) return;
  const { makeExport } = await import('./makeExport.ts');
  const made = await makeExport(parts, uri, format, options.language);
  switch (made.outcome) {
    case 'no-kind':
      void vscode.window.showInformationMessage(context.text(message(texts.noKind)));
      return;
    case 'refused':
      void vscode.window.showInformationMessage(context.text(message(texts.refused, { count: made.count })));
      return;
    case 'link':
      await vscode.env.openExternal(vscode.Uri.parse(made.link, true));
      return;
    case 'file':
      await save(parts, made.name, made.bytes, made.leftOut);
  }
}

async function pickFormat({ context }: RegistrationParts): Promise<Target | undefined> {
  const picked = await vscode.window.showQuickPick(
    TARGETS.map(({ format, text }) => ({ label: context.text(message(text)), format })),
    { placeHolder: context.text(message(texts.pickExport)) },
  );
  return picked?.format;
}

async function save(
  { context }: RegistrationParts,
  suggested: vscode.Uri,
  bytes: Uint8Array,
  leftOut: readonly string[],
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: suggested,
    title: context.text(message(texts.pickExport)),
  });
  if (target === undefined) return;
  await context.files.writeFile(target, bytes);
  const file = target.path.split('/').pop() ?? '';
  const lines = [context.text(message(texts.exported, { file }))];
  if (leftOut.length > 0)
    lines.push(context.text(message(texts.attachmentLeftOut, { files: leftOut.join(', ') })));
  const open = context.text(message(texts.openIt));
  const chosen = await vscode.window.showInformationMessage(lines.join(' '), open);
  if (chosen === open) await vscode.env.openExternal(target);
}
