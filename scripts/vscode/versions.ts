import { join } from 'node:path';

/** The oldest VS Code that the manifest's `engines` promises, and the newest that the tests know. */
export const OLDEST = '1.100.3';
export const NEWEST = '1.139.1';
export const VERSIONS = [OLDEST, NEWEST] as const;

export const repository = join(import.meta.dirname, '..', '..');

/** Everything that tests download or leave behind lies here; the folder can be deleted at any time. */
export const cache = join(repository, '.vscode-test');
