import { spawn } from 'node:child_process';

interface How {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Show nothing unless the command fails. */
  readonly quiet?: boolean;
}

/**
 * Runs a command to its end.
 * @throws Error with the command and, when it was quiet, its output
 */
export async function run(command: string, args: readonly string[], how: How = {}): Promise<void> {
  const { status, output } = await tryRun(command, args, how);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}\n${output}`);
}

/** Runs a command to its end; a command that does not exist has the status `missing`. */
export async function tryRun(
  command: string,
  args: readonly string[],
  how: How = {},
): Promise<{ status: number | 'missing' | 'killed'; output: string }> {
  const child = spawn(command, args, {
    cwd: how.cwd,
    env: { ...process.env, ...how.env },
    stdio: how.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const output: string[] = [];
  child.stdout?.on('data', (part: Buffer) => output.push(part.toString()));
  child.stderr?.on('data', (part: Buffer) => output.push(part.toString()));
  return new Promise((done) => {
    child.once('error', () => done({ status: 'missing', output: output.join('') }));
    child.once('close', (code) => done({ status: code ?? 'killed', output: output.join('') }));
  });
}

/** The path of a program, or undefined. */
export async function which(program: string): Promise<string | undefined> {
  const { status, output } = await tryRun('sh', ['-c', `command -v ${program}`], { quiet: true });
  return status === 0 && output.trim() !== '' ? output.trim() : undefined;
}
