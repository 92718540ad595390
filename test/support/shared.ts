import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the reference material lies: `KANTA_SHARED`, or `shared` beside the checkout. It is not part of the project. */
const root =
  process.env['KANTA_SHARED'] ?? resolve(fileURLToPath(new URL('../../..', import.meta.url)), 'shared');

/** A file or folder of the reference material; undefined when it is absent. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const path = join(root, ...parts);
  // The folder may be a link; a script that compares the path it was started by with its own would then do nothing.
  return existsSync(path) ? realpathSync(path) : undefined;
}

/** Like `sharedPath`; without the material it says so and skips the running test or suite. */
export function requireShared(context: Mocha.Context, ...parts: readonly string[]): string {
  const path = sharedPath(...parts);
  if (path !== undefined) return path;
  console.log(`      skipped: reference material ${parts.join('/')} is absent (KANTA_SHARED)`);
  context.skip();
}
