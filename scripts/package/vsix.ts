import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { repository } from '../vscode/versions.ts';
import { stageExtension } from './stage.ts';

/** Where the packaged extension lies. */
export const vsixPath = join(repository, 'dist', 'kanta-tools.vsix');

/**
 * Packages what was built.
 * @returns its size in bytes
 */
export async function packageVsix(): Promise<number> {
  const stageFolder = join(repository, '.cache', 'package');
  await stageExtension(stageFolder);
  await createVSIX({
    cwd: stageFolder,
    packagePath: vsixPath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return (await stat(vsixPath)).size;
}
