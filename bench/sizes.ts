/** What a user downloads and loads: the VSIX, its bundles and the built-in definitions, as they lie on disk and compressed. Needs `npm run package`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { table } from './support/measure.ts';

const ROOT = join(import.meta.dirname, '..');
const KB = 1_000;

function rowOf(name: string, limitMb?: number): Record<string, string | number> {
  const bytes = readFileSync(join(ROOT, name));
  return {
    file: name,
    kB: Math.round(bytes.length / KB),
    gzip_kB: Math.round(gzipSync(bytes).length / KB),
    target: limitMb === undefined ? '' : `${limitMb} MB`,
  };
}

const bundles = ['dist', 'dist/web']
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(?:cjs|mjs|js)$/u.test(file));
const rows = [
  ...(existsSync(join(ROOT, 'dist/kanta-tools.vsix')) ? [rowOf('dist/kanta-tools.vsix', 5)] : []),
  ...bundles.map((file) => rowOf(file)),
  rowOf('data/fhir-r4.kdb', 3),
  rowOf('data/fhir-stu3.kdb', 2),
];
table('Sizes', rows);
