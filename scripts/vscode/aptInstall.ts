import { tryRun, which } from './run.ts';

/** Installs packages of Debian or Ubuntu as root or by password-free sudo. Says why it can't, or undefined when it worked. */
export async function aptInstall(packages: readonly string[]): Promise<string | undefined> {
  if ((await which('apt-get')) === undefined) return 'there is no apt-get';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await tryRun('sudo', ['-n', 'true'], { quiet: true })).status !== 0) {
    return `apt-get needs root: run "sudo apt-get install ${packages.join(' ')}"`;
  }
  const apt = async (...args: string[]): Promise<{ status: unknown; output: string }> =>
    tryRun(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`installing ${packages.join(', ')} with apt-get`);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  // A fresh machine has no package lists yet.
  if ((await apt(...install)).status === 0) return undefined;
  await apt('update');
  const { status, output } = await apt(...install);
  return status === 0 ? undefined : `apt-get failed: ${output.trim().split('\n').slice(-3).join(' ')}`;
}
