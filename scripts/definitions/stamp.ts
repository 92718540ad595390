import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { packageFolder } from './readPackage.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A short name for the state of everything that a bundle is made of: the official packages by version, files below the folders by content. */
export function stampOf(packages: readonly string[], folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    hash.update(`${name}#${version}\n`);
  }
  for (const folder of folders) {
    const path = join(ROOT, folder);
    if (!existsSync(path)) continue;
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const name of names) hash.update(`${name.slice(ROOT.length)}\n`).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 16);
}
