import { readFile } from 'node:fs/promises';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { isFormPath } from '../../core/registration/tree/formDocument.ts';
import { decodeText } from './decodeText.ts';
import { findFiles } from './findFiles.ts';

/** The registration documents below a folder, named relative to it. */
export async function readForms(
  root: string,
  isIgnored: (name: string) => boolean,
): Promise<readonly DocumentSource[]> {
  const { files } = await findFiles(['.'], { root, isIgnored });
  const forms: DocumentSource[] = [];
  for (const { path, name } of files) {
    if (!isFormPath(name)) continue;
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : decodeText(bytes);
    if (decoded?.kind === 'text') forms.push(new DocumentSource(name, decoded.text));
  }
  return forms;
}
