/** Brings a checkout into a state in which everything runs. Built-in modules only: it works before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/**
 * Runs a program to its end and shows what it writes.
 * @returns its exit code
 */
export function run(command, args, env = {}, cwd = root) {
  const result = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.error !== undefined) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

function must(what, command, args) {
  console.log(what);
  if (run(command, args) === 0) return;
  console.error(`${command} ${args.join(' ')} failed`);
  process.exit(1);
}

/** npm as the one that runs this script, so that no other version is picked up. */
function npm(...args) {
  const cli = process.env['npm_execpath'];
  return cli === undefined ? ['npm', args] : [process.execPath, [cli, ...args]];
}

/** Whether `node_modules` holds what the lock file says. npm keeps its own copy of the lock file there. */
function isInstalled() {
  const copy = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = JSON.parse(readFileSync(copy, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path] === undefined ? entry.optional : installed[path].version === entry.version),
  );
}

/** Dependencies, definitions and bundles, each only when it is absent or stale. */
export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: Kanta Tools needs 20.19 or newer`);
    process.exit(1);
  }
  if (!isInstalled()) must('installing dependencies', ...npm('ci', '--no-audit', '--no-fund'));
  must('building definitions', process.execPath, ['--import=tsx', 'scripts/definitions/build.ts']);
  must('building bundles', process.execPath, ['esbuild.js']);
}

if (process.argv[1] === import.meta.filename) setUp();
