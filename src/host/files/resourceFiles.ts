import { readFile } from 'node:fs/promises';
import { WorkspaceResources } from '../../core/fhir/validation/references/workspaceResources.ts';
import { decodeText } from './decodeText.ts';
import { findFiles } from './findFiles.ts';

/** The FHIR resources in the JSON files below a folder. */
export async function readResources(
  root: string,
  isIgnored: (name: string) => boolean,
): Promise<WorkspaceResources> {
  const { files } = await findFiles(['.'], { root, isIgnored });
  const resources = new WorkspaceResources();
  for (const { path, name } of files) {
    if (!name.endsWith('.json')) continue;
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : decodeText(bytes);
    if (decoded?.kind === 'text') resources.add(decoded.text);
  }
  return resources;
}
