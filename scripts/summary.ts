import { writeFile } from 'node:fs/promises';

/** How the tests of one suite ended. */
export interface Summary {
  passed: number;
  failed: number;
  skipped: number;
}

/** Hands the numbers to `npm test`, which adds them up, by the file that `KANTA_TEST_SUMMARY` names. */
export async function writeSummary(summary: Summary): Promise<void> {
  const path = process.env['KANTA_TEST_SUMMARY'];
  if (path !== undefined) await writeFile(path, JSON.stringify(summary));
}
