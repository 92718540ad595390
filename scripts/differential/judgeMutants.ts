import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWideMutants } from './wideMutants.ts';

export type MutantSet = 'finnish' | 'r4';

export interface JudgeOptions {
  readonly set: MutantSet;
  readonly seed: string;
  readonly count: string;
  /** `plain`: the reference material's own changes; `wide`: those of this project. */
  readonly mutations: 'plain' | 'wide';
  /** Where the mutants and their verdicts go; emptied before. */
  readonly folder: string;
  /** The reference material's folders: how the validator is asked, and the documents. */
  readonly oracle: string;
  readonly examples: string;
  /** Where the reference validator lies, or will be set up. */
  readonly oracleFolder: string;
}

/** Runs a command with its output shown. Throws where it fails. */
export function run(command: string, words: readonly string[], env: Record<string, string> = {}): void {
  const { status, error } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${words[0] ?? ''} ended with ${String(error?.message ?? status)}`);
}

/** Why the reference validator can't be asked here; undefined where it can. */
export function missingTool(): string | undefined {
  for (const [tool, flag] of [
    ['java', '-version'],
    ['mvn', '-v'],
  ] as const) {
    if (spawnSync(tool, [flag], { stdio: 'ignore' }).status !== 0)
      return `${tool} is missing: the reference validator needs Java 17 and Maven. "npm run conformance" needs neither.`;
  }
  return undefined;
}

/** Makes mutants and asks the reference validator about each: `cases.json` in the folder. */
export function judgeMutants({
  set,
  seed,
  count,
  mutations,
  folder,
  oracle,
  examples,
  oracleFolder,
}: JudgeOptions): void {
  if (!existsSync(join(oracleFolder, 'classes', 'Oracle.class')))
    run(process.execPath, [join(oracle, 'setup.mjs'), oracleFolder]);
  const env = { ORACLE_DIR: oracleFolder };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const base =
    set === 'finnish'
      ? examples
      : join(oracleFolder, 'npm', 'fhircache', 'hl7.fhir.r4.examples#4.0.1', 'package');
  const donors = readFileSync(join(oracle, `donors-${set}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => join(base, line));
  if (mutations === 'wide') writeWideMutants(donors, { seed: Number(seed), count: Number(count), folder });
  else
    run(
      process.execPath,
      [join(oracle, 'mutate.mjs'), '--out', folder, '--seed', seed, '--count', count, ...donors],
      env,
    );
  run(
    process.execPath,
    [join(oracle, 'ask.mjs'), '--mutants', folder, '--set', set, ...(set === 'r4' ? ['--packages', ''] : [])],
    env,
  );
}
