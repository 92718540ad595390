import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { repository } from '../vscode/versions.ts';

/** Where the packaged extension lies. */
export const vsixPath = join(repository, 'dist', 'kanta-tools.vsix');

/**
 * Packages what was built.
 * @returns its size in bytes
 */
export async function packageVsix(): Promise<number> {
  await mkdir(join(repository, 'dist'), { recursive: true });
  await createVSIX({
    cwd: repository,
    packagePath: vsixPath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return (await stat(vsixPath)).size;
}
