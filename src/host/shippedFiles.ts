import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The product's own folder: the nearest one above this file with a manifest, whether it runs from sources or from a bundle. */
export function productFolder(): string {
  let folder = dirname(ownPath());
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('the product is not complete: package.json is missing above its files');
    folder = above;
  }
  return folder;
}

/** Built definitions. */
export function dataFolder(): string {
  return join(productFolder(), 'data');
}

/** Pages of the rules, by language. */
export function rulePagesFolder(): string {
  return join(productFolder(), 'docs', 'rules');
}

function ownPath(): string {
  // In a CommonJS bundle `import.meta.url` is empty, and `__filename` is there.
  return typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url);
}
