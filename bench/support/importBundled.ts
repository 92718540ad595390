import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * A module of this folder with everything it imports, bundled as the product is: run from its sources, calls between modules would cost more
 * than they do there.
 */
export async function importBundled<Module>(name: string): Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
  try {
    const outfile = join(folder, 'product.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, `${name}.ts`)],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
