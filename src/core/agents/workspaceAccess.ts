import type { Random } from '../hetu/random.ts';
import type { ToldFinding } from './toldFinding.ts';

/** Where a test code stands in the workspace; the line counts from 0. */
export interface CodeUse {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

export interface ToldFindings {
  readonly findings: readonly ToldFinding[];
  /** How many files were looked at. */
  readonly files: number;
}

/** What tools need of the workspace, whether it lies before a command line or in an editor. */
export interface WorkspaceAccess {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly random: Random;
  checkText(name: string, text: string, isCancelled: () => boolean): Promise<readonly ToldFinding[]>;
  /** Checks files and folders, relative to the workspace; everything when there are none. The error is worded for a model. */
  checkFiles(
    paths: readonly string[],
    isCancelled: () => boolean,
  ): Promise<ToldFindings | { readonly error: string }>;
  /** A file of the workspace; undefined when it isn't there. */
  readText(path: string): Promise<string | undefined>;
  /** Every code of the 900 series in the workspace. */
  testCodesInUse(isCancelled: () => boolean): Promise<readonly CodeUse[]>;
  /** The page of a rule in English, as Markdown. */
  readRulePage(rule: string): Promise<string | undefined>;
}
