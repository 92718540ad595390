/** `npm run bench [NAME…]`: every benchmark of this folder in a process of its own, one after the other. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
if (names.length === 0) {
  console.error(`no such benchmark: ${wanted.join(' ')}`);
  process.exit(2);
}
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
let failed = 0;
for (const name of names) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import=tsx', '--expose-gc', '--max-old-space-size=8192', join(import.meta.dirname, `${name}.ts`)],
    { stdio: 'inherit' },
  );
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
